/**
 * A page's operator list -> its marks: every run of text with place, font, colour and painting order, and
 * every filled area. One pass gives what getTextContent and a second look at the colours would give in two,
 * and knows what lies above or below what, which tells hidden text.
 */
import { apply, applyToBounds, type Bounds, combine, identity, intersect, type Matrix, toMatrix } from './matrix.ts';
import { boundsAt, isRectangle, itemAt, numberAt } from './operator-arguments.ts';
import type { Fill, PageMarks, Run } from './page-marks.ts';
import { initialState, noFont, type PageFont, type PaintingState, wholePage } from './painting-state.ts';
import { pdfjs } from './pdfjs.ts';
import { piecesOf } from './runs-of-text.ts';

const { OPS } = pdfjs;

const paints: ReadonlySet<unknown> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

export interface PageOperators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
  /** Page space (y up) -> points from the top left. */
  readonly toTopLeft: Matrix;
  readonly width: number;
  readonly height: number;
  fontOf(name: string): PageFont;
  isLayerVisible(group: unknown): boolean;
}

/** Nearly all text is level, and Math.hypot is slow. */
const lengthOf = (x: number, y: number): number => {
  if (y === 0) return Math.abs(x);
  return x === 0 ? Math.abs(y) : Math.hypot(x, y);
};

/** Degrees. */
const angleOf = (x: number, y: number): number => (y === 0 && x > 0 ? 0 : (Math.atan2(y, x) * 180) / Math.PI);

export const marksOfPage = (page: PageOperators): PageMarks => {
  const runs: Run[] = [];
  const fills: Fill[] = [];
  let state = initialState(page.toTopLeft);
  const stack: PaintingState[] = [];
  const layers: boolean[] = [];
  let textMatrix: Matrix = identity;
  let x = 0;
  let y = 0;
  let lineX = 0;
  let lineY = 0;
  let pendingClip = false;

  const save = () => void stack.push({ ...state });
  const restore = () => {
    const last = stack.pop();
    if (last) state = last;
  };
  const moveText = (dx: number, dy: number) => {
    lineX += dx;
    lineY += dy;
    x = lineX;
    y = lineY;
  };
  const addFill = (bounds: Bounds, options: { rectangle: boolean; image: boolean; order: number }) => {
    const seen = intersect(applyToBounds(state.ctm, bounds), state.clip);
    if (seen.x1 - seen.x0 <= 0.2 || seen.y1 - seen.y0 <= 0.2) return;
    fills.push({
      x: seen.x0,
      y: seen.y0,
      width: seen.x1 - seen.x0,
      height: seen.y1 - seen.y0,
      colour: options.image ? null : state.colour,
      opaque: state.alpha > 0.95 && !layers.includes(false),
      rectangle: options.rectangle,
      image: options.image,
      order: options.order,
    });
  };
  const setFont = (name: unknown, size: unknown) => {
    state.font = typeof name === 'string' ? page.fontOf(name) : noFont;
    const number = typeof size === 'number' && Number.isFinite(size) ? size : 0;
    state.fontSize = Math.abs(number);
    state.direction = number < 0 ? -1 : 1;
  };
  const showText = (glyphs: unknown, order: number) => {
    if (!Array.isArray(glyphs) || state.fontSize === 0) return;
    const { pieces, advance } = piecesOf(glyphs, {
      fontSize: state.fontSize,
      direction: state.direction,
      widthScale: state.fontSize * state.font.unit,
      charSpacing: state.charSpacing,
      wordSpacing: state.wordSpacing,
      hScale: state.hScale,
    });
    const full = combine(state.ctm, textMatrix);
    const scaleX = lengthOf(full[0], full[1]);
    const scaleY = lengthOf(full[2], full[3]);
    const angle = angleOf(full[0] * state.direction, full[1] * state.direction);
    for (const piece of pieces) {
      const [px, py] = apply(full, x + piece.from, y + state.rise);
      const size = state.fontSize * scaleY;
      const width = Math.abs(piece.to - piece.from) * scaleX;
      runs.push({
        text: piece.text,
        x: px,
        y: py,
        width,
        size,
        bold: state.font.bold || state.mode === 2,
        angle,
        colour: state.colour,
        alpha: state.alpha,
        invisible: state.mode === 3 || state.mode === 7,
        switchedOff: layers.includes(false),
        clipped:
          px + width < state.clip.x0 || px > state.clip.x1 || py < state.clip.y0 || py - size * 0.7 > state.clip.y1,
        unmapped: piece.glyphs === 0 ? 0 : piece.unmapped / piece.glyphs,
        order,
      });
    }
    if (state.font.vertical) y -= advance;
    else x += advance;
  };
  const setState = (entries: unknown) => {
    if (!Array.isArray(entries)) return;
    for (const entry of entries) {
      const [key, value] = Array.isArray(entry) ? entry : [];
      if (key === 'ca' && typeof value === 'number') state.alpha = value;
      if (key === 'Font' && Array.isArray(value)) setFont(value[0], value[1]);
    }
  };
  const constructPath = (args: unknown, order: number) => {
    const operator = itemAt(args, 0);
    const path = itemAt(itemAt(args, 1), 0);
    const bounds = boundsAt(itemAt(args, 2));
    if (bounds === null) return;
    if (pendingClip) {
      state.clip = intersect(state.clip, applyToBounds(state.ctm, bounds));
      pendingClip = false;
    }
    if (paints.has(operator)) addFill(bounds, { rectangle: isRectangle(path), image: false, order });
  };
  const unit: Bounds = { x0: 0, y0: 0, x1: 1, y1: 1 };

  const steps: Record<number, (args: unknown, order: number) => void> = {
    [OPS.save]: save,
    [OPS.restore]: restore,
    [OPS.transform]: (args) => {
      state.ctm = combine(state.ctm, toMatrix(args));
    },
    [OPS.paintFormXObjectBegin]: (args) => {
      save();
      state.ctm = combine(state.ctm, toMatrix(itemAt(args, 0)));
      const box = boundsAt(itemAt(args, 1));
      if (box) state.clip = intersect(state.clip, applyToBounds(state.ctm, box));
    },
    [OPS.paintFormXObjectEnd]: restore,
    [OPS.beginGroup]: save,
    [OPS.endGroup]: restore,
    [OPS.beginAnnotation]: (args) => {
      save();
      state.ctm = combine(combine(page.toTopLeft, toMatrix(itemAt(args, 2))), toMatrix(itemAt(args, 3)));
      state.clip = wholePage;
    },
    [OPS.endAnnotation]: restore,
    [OPS.beginText]: () => {
      textMatrix = identity;
      x = y = lineX = lineY = 0;
    },
    [OPS.setTextMatrix]: (args) => {
      textMatrix = toMatrix(Array.isArray(args) && args.length === 1 ? args[0] : args);
      x = y = lineX = lineY = 0;
    },
    [OPS.moveText]: (args) => moveText(numberAt(args, 0), numberAt(args, 1)),
    [OPS.setLeadingMoveText]: (args) => {
      state.leading = numberAt(args, 1);
      moveText(numberAt(args, 0), numberAt(args, 1));
    },
    [OPS.nextLine]: () => moveText(0, state.leading),
    [OPS.setLeading]: (args) => {
      state.leading = -numberAt(args, 0);
    },
    [OPS.setCharSpacing]: (args) => {
      state.charSpacing = numberAt(args, 0);
    },
    [OPS.setWordSpacing]: (args) => {
      state.wordSpacing = numberAt(args, 0);
    },
    [OPS.setHScale]: (args) => {
      state.hScale = numberAt(args, 0) / 100;
    },
    [OPS.setTextRise]: (args) => {
      state.rise = numberAt(args, 0);
    },
    [OPS.setTextRenderingMode]: (args) => {
      state.mode = numberAt(args, 0);
    },
    [OPS.setFont]: (args) => setFont(itemAt(args, 0), itemAt(args, 1)),
    [OPS.showText]: (args, order) => showText(itemAt(args, 0), order),
    [OPS.setGState]: (args) => setState(itemAt(args, 0)),
    [OPS.setFillRGBColor]: (args) => {
      const colour = itemAt(args, 0);
      state.colour = typeof colour === 'string' ? colour : null;
    },
    [OPS.setFillColorN]: () => {
      state.colour = null;
    },
    [OPS.setFillTransparent]: () => {
      state.colour = null;
    },
    [OPS.clip]: () => {
      pendingClip = true;
    },
    [OPS.eoClip]: () => {
      pendingClip = true;
    },
    [OPS.constructPath]: constructPath,
    [OPS.shadingFill]: (_, order) => {
      const before = state.colour;
      state.colour = null;
      const { ctm } = state;
      state.ctm = identity;
      addFill(state.clip === wholePage ? { x0: 0, y0: 0, x1: page.width, y1: page.height } : state.clip, {
        rectangle: false,
        image: true,
        order,
      });
      state.ctm = ctm;
      state.colour = before;
    },
    [OPS.paintImageXObject]: (_, order) => addFill(unit, { rectangle: true, image: true, order }),
    [OPS.paintInlineImageXObject]: (_, order) => addFill(unit, { rectangle: true, image: true, order }),
    [OPS.paintImageMaskXObject]: (_, order) => addFill(unit, { rectangle: false, image: true, order }),
    [OPS.beginMarkedContent]: () => void layers.push(true),
    [OPS.beginMarkedContentProps]: (args) =>
      void layers.push(itemAt(args, 0) !== 'OC' || page.isLayerVisible(itemAt(args, 1))),
    [OPS.endMarkedContent]: () => void layers.pop(),
  };

  for (let i = 0; i < page.fnArray.length; i += 1) steps[page.fnArray[i] ?? -1]?.(page.argsArray[i], i);
  return { width: page.width, height: page.height, runs, fills };
};
