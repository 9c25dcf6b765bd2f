/** One piece that names both title and employer -> where the one ends and the other begins. */
import type { Lexicon } from '../../../../shared/lexicon/load.ts';
import { fold } from '../../phrases/fold.ts';
import { careerWords } from '../career-words.ts';
import { commaParts } from './comma-parts.ts';
import { fieldOnly } from './header-segments.ts';
import { employerWeight, legalInCapitals, type Piece, titleWeight, trimPiece, weigh } from './weigh-piece.ts';

interface Split {
  readonly title: string;
  readonly rest: string;
}

/** "Spirits Group", although "group" is also a rank: the last word is one of firms' names and of no field. */
const endsAsFirm = (text: string, lexicon: Lexicon): boolean => {
  const { employers, fields } = careerWords(lexicon);
  const last = /[\p{L}-]+\s*$/u.exec(fold(text))?.[0] ?? '';
  return employers(last).length > 0 && fields(last).length === 0;
};

/** Which part names the employer: a legal form tells; else the part before the place; else a word of firms' names. */
const employerAmong = (parts: readonly Piece[], lexicon: Lexicon): number => {
  const legal = parts.findIndex((part) => part.employer >= 3);
  if (legal !== -1) return legal;
  const named = parts.findLastIndex((part) => !part.place);
  if (named >= 1 && named < parts.length - 1 && (parts[named]?.title ?? 0) < 2) return named;
  return parts.findIndex(
    ({ text, title, employer }, at) =>
      employer > 0 && (title === 0 || (at > 0 && title < employer && endsAsFirm(text, lexicon))),
  );
};

/** "MES ENGINEER WARTA FOODS SP. Z O.O.": in one row without a sign between, the firm begins behind the last word of a title. */
const splitBehindTitle = (text: string, lexicon: Lexicon): Split | null => {
  const last = careerWords(lexicon).titles(fold(text)).at(-1);
  const end = last === undefined ? 0 : last.index + last.length;
  const [title, rest] = [text.slice(0, end), text.slice(end)];
  const certain = employerWeight(rest, lexicon) >= 3 || (!/\p{Ll}/u.test(text) && legalInCapitals(rest, lexicon));
  return end > 0 && /^\s\p{Lu}/u.test(rest) && certain ? { title: trimPiece(title), rest: trimPiece(rest) } : null;
};

const inQuotes = /^["“”„«].*["“”»]$/u;

/** 'Programme director, "One Line"', "Sales manager, MES": what for, not for whom. */
const saysWhatFor = (part: string, lexicon: Lexicon): boolean => inQuotes.test(part) || fieldOnly(part, lexicon);

/** "MES engineer, Kempenzuivel NV, Geel" and "Engineer at Foo": one piece that holds both. */
export const splitPiece = (piece: Piece, grouped: boolean, lexicon: Lexicon): Split | null => {
  for (const joint of piece.text.matchAll(careerWords(lexicon).at)) {
    const [left, right] = [piece.text.slice(0, joint.index), piece.text.slice(joint.index + joint[0].length)];
    const outside = left.lastIndexOf('(') <= left.lastIndexOf(')');
    if (outside && titleWeight(left, lexicon) >= 2 && /^[\p{Lu}\p{N}"„“]/u.test(right))
      return { title: trimPiece(left), rest: trimPiece(right) };
  }
  for (const joint of piece.text.matchAll(careerWords(lexicon).surelyAt)) {
    const [left, right] = [piece.text.slice(0, joint.index), piece.text.slice(joint.index + joint[0].length)];
    if (/^\p{Lu}[^.:;()]{3,50}$/u.test(left) && /^[\p{Lu}"„“][^.:;]{2,60}$/u.test(right))
      return { title: trimPiece(left), rest: trimPiece(right) };
  }
  const parts = commaParts(piece.text);
  if (parts.length < 2) return splitBehindTitle(piece.text, lexicon);
  const weighed = parts.map((part) => weigh(part, lexicon));
  if (grouped && !weighed.some((part) => part.employer >= 3 || part.place)) return null;
  const legal = employerAmong(weighed, lexicon);
  const firstTitle = weighed.findIndex((part) => part.title >= 2);
  if (legal > 0) return { title: parts.slice(0, legal).join(', '), rest: parts.slice(legal).join(', ') };
  if (legal === 0 && firstTitle > 0)
    return { title: parts[firstTitle] ?? '', rest: parts.slice(0, firstTitle).join(', ') };
  if (firstTitle > 0) return { title: parts.slice(firstTitle).join(', '), rest: parts.slice(0, firstTitle).join(', ') };
  const lastTitle = weighed.findLastIndex((part) => part.title >= 0.6);
  const rest = parts.slice(Math.max(0, lastTitle) + 1);
  if (firstTitle === -1 || rest.length === 0 || rest.every((part) => saysWhatFor(part, lexicon))) return null;
  return weighed.slice(Math.max(0, lastTitle) + 1).every((part) => part.place)
    ? null
    : { title: parts.slice(0, lastTitle + 1).join(', '), rest: rest.join(', ') };
};
