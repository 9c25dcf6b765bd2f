/**
 * Words of a text, however written: the one importer of natural.
 *
 * `normalise` makes spellings comparable, `tokenise` cuts, `stem` takes the inflection off. What the lexicon
 * knows is found by `find-terms.ts`; these are for everything else (closeness of two texts, search).
 */

import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import german from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import spanish from 'natural/lib/natural/stemmers/porter_stemmer_es.js';
import french from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import italian from 'natural/lib/natural/stemmers/porter_stemmer_it.js';
import dutch from 'natural/lib/natural/stemmers/porter_stemmer_nl.js';
import portuguese from 'natural/lib/natural/stemmers/porter_stemmer_pt.js';
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import { type DocumentText, linesOf } from './model/document.ts';

const stemmers: Readonly<Record<string, { stem(token: string): string }>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pt: portuguese,
};

const plainAscii = /^[\x20-\x7e\t]*$/;
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Lower case, accents and ligatures resolved (é → e, ß → ss, ﬁ → fi), soft hyphens gone. "Prüfpläne" → "prufplane". */
export const normalise = (text: string): string =>
  plainAscii.test(text)
    ? text.toLowerCase()
    : text
        .replace(invisible, '')
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/ß/g, 'ss')
        .replace(/æ/g, 'ae')
        .replace(/œ/g, 'oe')
        .replace(/ø/g, 'o')
        .replace(/ł/g, 'l');

/** Runs of letters and digits of the normalised text. "Opcenter (PAS-X)" → ["opcenter", "pas", "x"]. */
export const tokenise = (text: string): string[] => normalise(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Words for people, as a man bears them: Snowball keeps "leiterin" and "leiter" apart, and nothing may score by gender.
 * In the languages that are not here they fall together in their stems.
 */
const titlesOfWomen: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  de: [[/(?<=er|eur|or|ist|ent|ant|ling|og)in(?:nen)?$/, '']],
  fr: [
    [/trices?$/, 'teur'],
    [/eu[rs]es?$/, 'eur'],
    [/iennes?$/, 'ien'],
  ],
  es: [[/eras?$/, 'ero']],
};

const withoutGender = (word: string, language: string): string =>
  (titlesOfWomen[language] ?? []).reduce((left, [ending, ofMen]) => left.replace(ending, ofMen), word);

/** The word without inflection and gender, by the language's Snowball rules; unknown languages by the English ones. */
export const stem = (word: string, language: string | null = 'en'): string =>
  (stemmers[language ?? 'en'] ?? english).stem(withoutGender(normalise(word), language ?? 'en'));

const isNumber = /^\d+$/;

/** Stems of the visible text with their counts; single letters and bare numbers are left out. */
export const countWords = (text: DocumentText): Record<string, number> => {
  const counts = new Map<string, number>();
  for (const line of linesOf(text))
    for (const word of tokenise(line.text)) {
      if (word.length < 2 || isNumber.test(word)) continue;
      const key = stem(word, text.language);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** TF-IDF weights (natural's) of the words of each document among all of them, in the order given. */
export const weighWords = (documents: readonly (readonly string[])[]): readonly ReadonlyMap<string, number>[] => {
  const corpus = new TfIdf();
  for (const words of documents) corpus.addDocument(words);
  return documents.map((_, index) => new Map(corpus.listTerms(index).map(({ term, tfidf }) => [term, tfidf])));
};

/** How alike two words are spelled, 0..1 (Jaro-Winkler: a common beginning counts more). */
export const spelledAlike = (one: string, other: string): number => jaroWinkler(one, other, {});
