/**
 * One text -> the countries and known cities in it. A country's name or code is a statement, a city, a county or a
 * telephone prefix only a hint.
 */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { perLexicon } from '../../../shared/lexicon/per-lexicon.ts';
import type { CountryEntry } from '../../../shared/lexicon/schema/places.ts';
import { anyOf } from '../phrases/any-of.ts';
import { createPhraseFinder, type PhraseFinder } from '../phrases/find-phrases.ts';
import { fold } from '../phrases/fold.ts';

export interface PlaceMatch {
  readonly kind: 'country' | 'region' | 'city' | 'group';
  /** ISO 3166-1 alpha-2, or the code of a group ("EU"). */
  readonly code: string;
  /** English name of the country; the code for a group. */
  readonly country: string;
  readonly index: number;
  readonly length: number;
  readonly text: string;
}

type Known = Omit<PlaceMatch, 'index' | 'length' | 'text'>;

interface Places {
  readonly words: PhraseFinder<Known>;
  readonly codes: RegExp;
  readonly byCode: ReadonlyMap<string, Known>;
  readonly people: PhraseFinder<Known>;
  readonly countries: ReadonlyMap<string, CountryEntry>;
}

const placesOf = perLexicon((lexicon: Lexicon): Places => {
  const { countries, groups } = lexicon.places;
  const known = (kind: Known['kind'], entry: CountryEntry): Known => ({ kind, code: entry.code, country: entry.name });
  const all = countries.flatMap((entry) => [
    ...entry.names.map((name): [string, Known] => [name, known('country', entry)]),
    ...(entry.regions ?? []).map((name): [string, Known] => [name, known('region', entry)]),
    ...entry.cities.map((name): [string, Known] => [name, known('city', entry)]),
  ]);
  const grouped = groups.flatMap((group) =>
    group.names.map((name): [string, Known] => [name, { kind: 'group', code: group.code, country: group.code }]),
  );
  const codes = countries.flatMap((entry) =>
    (entry.codes ?? []).map((code): [string, Known] => [code, known('country', entry)]),
  );
  return {
    words: createPhraseFinder([...all, ...grouped]),
    codes: new RegExp(`(?<![\\p{L}\\p{N}.&/-])(?:${anyOf(codes.map(([code]) => code))})(?![\\p{L}\\p{N}&])`, 'gu'),
    byCode: new Map(codes),
    people: createPhraseFinder(
      countries.flatMap((entry) => entry.people.map((word) => [word, known('country', entry)] as const)),
    ),
    countries: new Map(countries.map((entry) => [entry.code, entry])),
  };
});

/** In a line of capitals ("IBÁÑEZ DE LA FUENTE") a code needs a comma, a bracket or a dash before it. */
const standsApart = (text: string, match: RegExpExecArray): boolean =>
  /(?:^|[,(/|·•\t–-])\s{0,2}$/u.test(text.slice(0, match.index)) &&
  /^\s{0,2}(?:$|[,)/|·•\t–-])/u.test(text.slice(match.index + match[0].length));

/** "UK based", "US citizen"; but "IT Manager" is nobody from Italy. */
const spokenCodes = new Set(['UK', 'US', 'USA', 'EU', 'UAE']);
const leadsWord = (text: string, match: RegExpExecArray): boolean =>
  !spokenCodes.has(match[0].replaceAll('.', '')) && /^\s\p{L}{2}/u.test(text.slice(match.index + match[0].length));

/** Places named in a text, in reading order. Codes ("UK", "DE") count in capitals only. */
export const findPlaces = (text: string, lexicon: Lexicon): readonly PlaceMatch[] => {
  const { words, codes, byCode } = placesOf(lexicon);
  const named = words(fold(text)).map(({ value, index, length }) => ({
    ...value,
    index,
    length,
    text: text.slice(index, index + length),
  }));
  const shouted = !/\p{Ll}/u.test(text) && /\p{L}{3,}/u.test(text.replace(codes, ''));
  const coded = [...text.matchAll(codes)].flatMap((match) => {
    const known = byCode.get(match[0]);
    return known === undefined || leadsWord(text, match) || (shouted && !standsApart(text, match))
      ? []
      : [{ ...known, index: match.index, length: match[0].length, text: match[0] }];
  });
  const free = coded.filter(
    ({ index }) => !named.some((other) => index >= other.index && index < other.index + other.length),
  );
  return [...named, ...free].sort((one, other) => one.index - other.index);
};

/** Nationalities named in a text: "Irish citizen" → IE. */
export const findPeoples = (text: string, lexicon: Lexicon): readonly PlaceMatch[] =>
  placesOf(lexicon)
    .people(fold(text))
    .map(({ value, index, length }) => ({ ...value, index, length, text: text.slice(index, index + length) }));

/** The country of an ISO code, null when the lexicon does not know it. */
export const countryOf = (code: string, lexicon: Lexicon): CountryEntry | null =>
  placesOf(lexicon).countries.get(code) ?? null;
