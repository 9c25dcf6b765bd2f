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

interface Placed {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const isGlyph = (value: unknown): value is Glyph => typeof value === 'object' && value !== null && 'unicode' in value;

const place = (items: readonly unknown[], state: TextState): { placed: Placed[]; advance: number } => {
  const scale = state.hScale * state.direction;
  const placed: Placed[] = [];
  let x = 0;
  for (const item of items) {
    if (typeof item === 'number') x -= (item * state.fontSize) / 1000;
    else if (isGlyph(item)) {
      const width = item.width * state.widthScale;
      placed.push({ text: item.unicode, from: x * scale, to: (x + width) * scale });
      x += width + ((item.isSpace ? state.wordSpacing : 0) + state.charSpacing) * state.direction;
    }
  }
  return { placed, advance: x * scale };
};

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

const isBlank = (text: string): boolean => text === ' ' || text === '' || text === '\u00a0' || /^\s+$/u.test(text);

/** The gap between neighbouring letters where most of them stand apart; 0 in ordinary text. */
const usualGap = (placed: readonly Placed[], em: number): number => {
  let pairs = 0;
  let apart = 0;
  for (let i = 1; i < placed.length; i += 1) {
    const left = placed[i - 1];
    const right = placed[i];
    if (!left || !right || isBlank(left.text) || isBlank(right.text)) continue;
    pairs += 1;
    if (right.from - left.to > em * 0.06) apart += 1;
  }
  if (pairs < 3 || apart < pairs * 0.5) return 0;
  const gaps = placed.slice(1).map((right, i) => {
    const left = placed[i];
    return !left || isBlank(left.text) || isBlank(right.text) ? Number.NaN : right.from - left.to;
  });
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

const startPiece = (glyph: Placed): OpenPiece => ({ text: '', from: glyph.from, to: glyph.to, glyphs: 0, unmapped: 0 });

export const piecesOf = (items: readonly unknown[], state: TextState): { pieces: Piece[]; advance: number } => {
  const { placed, advance } = place(items, state);
  const em = Math.abs(state.fontSize * state.hScale) || 1;
  const usual = usualGap(placed, em);
  const pieces: OpenPiece[] = [];
  let piece: OpenPiece | null = null;
  let blanks = 0;
  for (const glyph of placed) {
    if (isBlank(glyph.text)) {
      blanks += 1;
      continue;
    }
    const gap: number = piece === null ? 0 : glyph.from - piece.to - usual;
    if (piece === null || gap > em * (blanks > 0 ? 1.5 : 1.1) || blanks >= 4 || gap < -em * 2) {
      piece = startPiece(glyph);
      pieces.push(piece);
    } else if (blanks > 0) piece.text += usual > em * 0.15 ? ' '.repeat(blanks + 1) : ' '.repeat(blanks);
    else if (gap > em * 0.2) piece.text += ' ';
    piece.text += glyph.text;
    piece.to = glyph.to;
    piece.glyphs += 1;
    if (isUnmapped(glyph.text)) piece.unmapped += 1;
    blanks = 0;
  }
  return { pieces, advance };
};
