/** The pieces of one line of a DOCX -> the line, with what its look says about it. */
import type { LinePlace } from '../../../shared/model/document.ts';
import type { DraftLine } from '../draft.ts';
import type { Look } from './styles.ts';

export interface Piece {
  readonly text: string;
  readonly look: Look;
}

export interface ParagraphLook {
  readonly look: Look;
  readonly styleName: string;
  /** White space stands above the line. */
  readonly spaced: boolean;
  readonly place: LinePlace;
  readonly bodySize: number;
}

export const lineOfRow = (
  row: readonly Piece[],
  { look, styleName, spaced, place, bodySize }: ParagraphLook,
): DraftLine => {
  const text = row.map((piece) => piece.text).join('');
  const letters = row.filter((piece) => piece.text.trim() !== '');
  const bold = letters.length > 0 && letters.every((piece) => piece.look.bold === true);
  const size = Math.max(0, ...letters.map((piece) => piece.look.size ?? bodySize));
  const named = /^(?:heading|überschrift|titre|título|titolo|kop|title|subtitle|titel)\b/iu.test(styleName);
  const short = text.length <= 80 && !/[.;,]$/u.test(text.trim());
  const capitals = text.length < 60 && /\p{Lu}{4}/u.test(text) && text === text.toUpperCase() && spaced;
  const numbered = look.numbered === true;
  const stands = short && (bold || size >= bodySize * 1.15 || capitals);
  // A heading may be numbered; a list item is no heading because it is bold.
  const heading = text.trim() !== '' && (named || (look.outline ?? 9) < 9 || (stands && !numbered));
  return { text, size: size === 0 ? null : size, bold, heading, bullet: numbered && !heading, place };
};
