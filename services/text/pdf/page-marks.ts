/** What a page is painted with, in painting order and in points from the page's top left. */

/** Text shown in one go: one font, one baseline. */
export interface Run {
  readonly text: string;
  /** Left end of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  /** Degrees, clockwise positive, 0 for upright text. */
  readonly angle: number;
  /** '#rrggbb', or null where it cannot be told (patterns, gradients). */
  readonly colour: string | null;
  readonly alpha: number;
  /** Text rendering mode 3 or 7: neither filled nor stroked. */
  readonly invisible: boolean;
  /** In a layer that is switched off. */
  readonly switchedOff: boolean;
  /** Outside the clipping path, so never painted. */
  readonly clipped: boolean;
  /** Share of the glyphs that no table of the font maps to a character. */
  readonly unmapped: number;
  readonly order: number;
  /** 0..1 where the text was recognised from a picture. */
  readonly confidence?: number;
}

/** A filled area or an image. */
export interface Fill {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** null for images, patterns and gradients. */
  readonly colour: string | null;
  readonly opaque: boolean;
  /** A plain rectangle: hides whatever lies below it entirely. */
  readonly rectangle: boolean;
  readonly image: boolean;
  readonly order: number;
}

export interface PageMarks {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly fills: readonly Fill[];
}
