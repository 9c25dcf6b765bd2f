/**
 * The glyphs of one show-text operator -> runs of text with positions.
 *
 * Fonts say how wide each glyph is; numbers between glyphs move the pen. A move wider than a fifth of the font size
 * is a space that nobody wrote, unless all glyphs stand that far apart (letter-spaced headings), and a move wider
 * than the font size, or four written spaces, is a gap between columns, so a new run begins.
 */

export interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

export interface TextState {
  readonly fontSize: number;
  readonly direction: 1 | -1;
  readonly widthScale: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly hScale: number;
}

/** Offsets along the baseline in text space, before the text matrix. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly glyphs: number;
  readonly unmapped: number;
}

/**
 * The glyphs of the operator at hand. There are thousands on a page and they are looked at once, so they stand in columns that
 * are used again instead of being objects of their own.
 */
interface Placed {
  count: number;
  readonly text: string[];
  readonly blank: boolean[];
  from: Float64Array;
  to: Float64Array;
}

const placed: Placed = { count: 0, text: [], blank: [], from: new Float64Array(256), to: new Float64Array(256) };

const isGlyph = (value: unknown): value is Glyph => typeof value === 'object' && value !== null && 'unicode' in value;

const isBlank = (text: string): boolean => {
  const code = text.length === 1 ? text.charCodeAt(0) : 32;
  if (code > 32 && code < 128) return false;
  return text === ' ' || text === '' || text === '\u00a0' || /^\s+$/u.test(text);
};

const makeRoom = (count: number): void => {
  if (count <= placed.from.length) return;
  placed.from = new Float64Array(count * 2);
  placed.to = new Float64Array(count * 2);
};

/** Fills `placed`; how far the pen has moved is returned. */
const place = (items: readonly unknown[], state: TextState): number => {
  const scale = state.hScale * state.direction;
  makeRoom(items.length);
  let x = 0;
  let count = 0;
  for (const item of items) {
    if (typeof item === 'number') x -= (item * state.fontSize) / 1000;
    else if (isGlyph(item)) {
      const width = item.width * state.widthScale;
      placed.text[count] = item.unicode;
      placed.blank[count] = isBlank(item.unicode);
      placed.from[count] = x * scale;
      placed.to[count] = (x + width) * scale;
      count += 1;
      x += width + ((item.isSpace ? state.wordSpacing : 0) + state.charSpacing) * state.direction;
    }
  }
  placed.count = count;
  return x * scale;
};

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

const gapBefore = (i: number): number => (placed.from[i] ?? 0) - (placed.to[i - 1] ?? 0);

/** The gap between neighbouring letters where most of them stand apart; 0 in ordinary text. */
const usualGap = (em: number): number => {
  const { count, blank } = placed;
  let pairs = 0;
  let apart = 0;
  for (let i = 1; i < count; i += 1) {
    if (blank[i - 1] || blank[i]) continue;
    pairs += 1;
    if (gapBefore(i) > em * 0.06) apart += 1;
  }
  if (pairs < 3 || apart < pairs * 0.5) return 0;
  const gaps: number[] = [];
  for (let i = 1; i < count; i += 1) if (!blank[i - 1] && !blank[i]) gaps.push(gapBefore(i));
  return Math.max(0, median(gaps.filter((gap) => !Number.isNaN(gap))));
};

/** Control characters, the replacement character and private code points (but Symbol's and Wingdings' own) say nothing. */
const isUnmapped = (text: string): boolean => {
  const code = text.codePointAt(0);
  if (code === undefined || code < 9 || (code > 13 && code < 32) || code === 0xfffd) return true;
  return code >= 0xe000 && code <= 0xf8ff && (code < 0xf000 || code > 0xf0ff);
};

interface OpenPiece {
  text: string;
  from: number;
  to: number;
  glyphs: number;
  unmapped: number;
}

export const piecesOf = (items: readonly unknown[], state: TextState): { pieces: Piece[]; advance: number } => {
  const advance = place(items, state);
  const em = Math.abs(state.fontSize * state.hScale) || 1;
  const usual = usualGap(em);
  const pieces: OpenPiece[] = [];
  let piece: OpenPiece | null = null;
  let blanks = 0;
  for (let i = 0; i < placed.count; i += 1) {
    if (placed.blank[i]) {
      blanks += 1;
      continue;
    }
    const text = placed.text[i] ?? '';
    const from = placed.from[i] ?? 0;
    const to = placed.to[i] ?? 0;
    const gap: number = piece === null ? 0 : from - piece.to - usual;
    if (piece === null || gap > em * (blanks > 0 ? 1.5 : 1.1) || blanks >= 4 || gap < -em * 2) {
      piece = { text: '', from, to, glyphs: 0, unmapped: 0 };
      pieces.push(piece);
    } else if (blanks > 0) piece.text += usual > em * 0.15 ? ' '.repeat(blanks + 1) : ' '.repeat(blanks);
    else if (gap > em * 0.2) piece.text += ' ';
    piece.text += text;
    piece.to = to;
    piece.glyphs += 1;
    if (isUnmapped(text)) piece.unmapped += 1;
    blanks = 0;
  }
  return { pieces, advance };
};
