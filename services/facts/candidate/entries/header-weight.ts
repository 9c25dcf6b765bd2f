/** Does a row name a job? */
import type { Lexicon } from '../../../../shared/lexicon/load.ts';
import type { Row } from '../career-rows.ts';
import { isLabelled } from '../header/labelled-rows.ts';
import { numbering } from '../header/numbering.ts';
import { readHeader } from '../header/read-header.ts';
import { employerWeight, isPlace, titleWeight, trimPiece } from '../header/weigh-piece.ts';
import { readsLikeProse } from '../reads-like-prose.ts';

/** "Serialisation, interface to SAP": a list of things done, neither a name nor a place behind the comma. */
const listsWork = (text: string, lexicon: Lexicon): boolean =>
  /,\s(?:\d+\s)?\p{Ll}/u.test(text.replace(/\([^)]*\)/gu, '')) &&
  titleWeight(text, lexicon) < 2 &&
  employerWeight(text, lexicon) === 0;

/** "Foo GmbH (milk powder; works in Kempten, some 1,100 people)": what a bracket tells is no part of the name. */
const aside = /\s\([^()]*\)/gu;

/** Reads like a row that names a job: short, not an item of a list, not prose. */
export const headerWeight = (row: Row | undefined, lexicon: Lexicon): number => {
  const plain = row?.text.replace(aside, '') ?? '';
  if (row !== undefined && !row.continued && isLabelled(row.text, lexicon)) return 1.5;
  if (
    row === undefined ||
    row.bullet ||
    row.continued ||
    readsLikeProse(plain, lexicon) ||
    (!row.bold && !numbering.test(row.text) && listsWork(plain, lexicon)) ||
    !/\p{L}{2}/u.test(row.text)
  )
    return -1;
  const words = titleWeight(row.text, lexicon) >= 2 ? 2 : 0;
  const employer = employerWeight(row.text, lexicon) > 0 ? 1.5 : 0;
  const prose = /[.;:]\s*$/.test(row.text) && !row.heading && employerWeight(row.text, lexicon) < 3 ? -2 : 0;
  return words + employer + prose + (row.bold ? 1 : 0) + (row.heading ? 1 : 0) + (plain.length < 90 ? 0.5 : -0.5);
};

export const informative = (text: string): boolean => /\p{L}{3}/u.test(text);

/** The row says both title and employer; `strict` does not take the word of a comma for it. */
export const saysBoth = (rest: string, strict: boolean, lexicon: Lexicon): boolean => {
  if (!informative(rest) || isPlace(trimPiece(rest), lexicon)) return false;
  const { title, employer } = readHeader([rest], 'title-first', lexicon, { grouped: strict });
  return title !== null && employer !== null;
};
