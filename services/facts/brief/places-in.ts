import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { createPhraseFinder, type PhraseFinder } from '../phrases/find-phrases.ts';
import { fold } from '../phrases/fold.ts';
import { perLexicon } from '../phrases/per-lexicon.ts';

type Place = { readonly kind: 'city' | 'country' | 'group'; readonly code: string; readonly country: string };

const finderOf = perLexicon(
  (lexicon: Lexicon): PhraseFinder<Place> =>
    createPhraseFinder([
      ...lexicon.places.countries.flatMap(({ code, name, names, cities }) => [
        ...names.map((word): [string, Place] => [word, { kind: 'country', code, country: name }]),
        ...cities.map((word): [string, Place] => [word, { kind: 'city', code, country: name }]),
      ]),
      ...lexicon.places.groups.flatMap(({ code, names }) =>
        names.map((word): [string, Place] => [word, { kind: 'group', code, country: code }]),
      ),
    ]),
);

export interface PlacesIn {
  readonly cities: readonly string[];
  /** English names. */
  readonly countries: readonly string[];
  /** ISO codes and 'EU'. */
  readonly countryCodes: readonly string[];
}

export const findPlaces = (text: string, lexicon: Lexicon): PlacesIn => {
  const found = finderOf(lexicon)(fold(text)).filter(
    ({ index }) => text.charAt(index) !== text.charAt(index).toLowerCase(),
  );
  const unique = (values: readonly string[]): string[] => [...new Set(values)];
  return {
    cities: unique(
      found.filter(({ value }) => value.kind === 'city').map(({ index, length }) => text.slice(index, index + length)),
    ),
    countries: unique(found.filter(({ value }) => value.kind !== 'group').map(({ value }) => value.country)),
    countryCodes: unique(found.filter(({ value }) => value.kind !== 'city').map(({ value }) => value.code)),
  };
};
