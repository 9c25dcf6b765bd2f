/** What holds while a page is painted: saved and restored as one. */
import type { Bounds, Matrix } from './matrix.ts';

/** The font as far as text needs it. */
export interface PageFont {
  readonly name: string;
  readonly bold: boolean;
  readonly vertical: boolean;
  /** Width of one glyph unit at size 1. */
  readonly unit: number;
}

export interface PaintingState {
  ctm: Matrix;
  colour: string | null;
  alpha: number;
  font: PageFont;
  fontSize: number;
  direction: 1 | -1;
  charSpacing: number;
  wordSpacing: number;
  hScale: number;
  leading: number;
  rise: number;
  mode: number;
  clip: Bounds;
}

export const noFont: PageFont = { name: '', bold: false, vertical: false, unit: 0.001 };

export const wholePage: Bounds = { x0: -1e6, y0: -1e6, x1: 1e6, y1: 1e6 };

export const initialState = (toTopLeft: Matrix): PaintingState => ({
  ctm: toTopLeft,
  colour: '#000000',
  alpha: 1,
  font: noFont,
  fontSize: 0,
  direction: 1,
  charSpacing: 0,
  wordSpacing: 0,
  hScale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  clip: wholePage,
});
