/**
 * Words as search knows them: without case, accents and endings, the same for what is typed and for what a CV says.
 *
 * PostgreSQL's own parser is not asked: it takes "MES/MOM" for a path and "-95" of "ISA-95" for a number, and how it reads
 * umlauts depends on the locale of the database. Vectors and queries are handed over as it would have written them.
 */
import { foldWord, rootOf } from '../../../shared/lexicon/fold-word.ts';

/** Of every CV, so that "NOT sap" alone can be looked up in the index as well. */
export const everybody = "'*'";

const longestLexeme = 60;
/** tsvector keeps no place beyond this, and no more places of one word (PostgreSQL manual, section 12.11). */
const lastPlace = 16_383;
const mostPlaces = 255;

const spelled: readonly (readonly [RegExp, string])[] = [
  [/\bc\+\+/gi, 'cplusplus'],
  [/\b([cf])#/gi, '$1sharp'],
  [/(?<![\p{L}\p{N}])\.net\b/giu, 'dotnet'],
];

export interface Lexeme {
  /** As written, but for case and accents. */
  readonly folded: string;
  /** Without its ending; nobody types acronyms in capitals, so they lose theirs as well. */
  readonly root: string;
}

/** "Opcenter (PAS-X)" → opcenter, pas, x. */
export const lexemesOf = (text: string): readonly Lexeme[] =>
  (spelled.reduce((plain, [sign, name]) => plain.replace(sign, name), text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .map((word) => {
      const folded = foldWord(word).replaceAll(/[^\p{L}\p{N}]/gu, '');
      return { folded: folded.slice(0, longestLexeme), root: rootOf(folded, folded).slice(0, longestLexeme) };
    })
    .filter(({ root }) => root !== '');

/** Texts one after the other, as PostgreSQL writes a tsvector; a phrase never reaches from one text into the next. */
export const vectorOf = (texts: readonly string[]): string => {
  const places = new Map<string, number[]>();
  let place = 0;
  for (const text of texts) {
    for (const { root } of lexemesOf(text)) {
      place += 1;
      const known = places.get(root) ?? [];
      if (known.length < mostPlaces && (known.length === 0 || place <= lastPlace))
        known.push(Math.min(place, lastPlace));
      places.set(root, known);
    }
    place += 1;
  }
  return [everybody, ...[...places].map(([root, at]) => `'${root}':${at.join(',')}`)].join(' ');
};
