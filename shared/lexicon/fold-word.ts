/**
 * A word -> the keys under which the lexicon knows it: as written and without its ending.
 *
 * Lines of one CV change language in the middle, so the ending is taken off by one light rule for all seven
 * languages: plural, gender and case endings only. It is applied to the lexicon and the text alike.
 */
import { normalise } from '../words.ts';

const umlautAsTwo = /(a|o|u)e/g;
const gender = /(?:ie|en|[aeiouy])$/;
const acronym = /^[\p{Lu}\d]{1,5}$/u;

/** "Prüfpläne" and "Pruefplaene" → "prufplane". */
export const foldWord = (word: string): string => {
  const folded = normalise(word);
  return folded.length > 4 ? folded.replace(umlautAsTwo, '$1') : folded;
};

const singular = (folded: string): string =>
  folded.endsWith('s') && !folded.endsWith('ss') && !folded.endsWith('us') ? folded.slice(0, -1) : folded;

/** The folded word without its ending ("rezepturen" → "rezeptur"); acronyms and words of three letters stay whole. */
export const rootOf = (word: string, folded: string): string => {
  if (folded.length < 4 || acronym.test(word)) return folded;
  const one = singular(folded);
  return one.length < 5 ? one : one.replace(gender, '');
};
