import type { Quote } from '../../../shared/model/document.ts';
import type { Answer } from '../../../shared/model/fit.ts';
import { normalise } from '../../../shared/words.ts';
import type { Comparison } from '../comparison.ts';

export interface PlaceAnswer {
  readonly answer: Answer;
  /** 0..1; null when the brief names no place. */
  readonly score: number | null;
  readonly stated: Quote | null;
}

/** Names of places are few; normalising them takes longer than the rest of the answer. */
const plain = new Map<string, string>();

const plainOf = (name: string): string => {
  const known = plain.get(name) ?? normalise(name);
  plain.set(name, known);
  return known;
};

export const among = (name: string | undefined, names: readonly string[]): boolean =>
  name !== undefined && names.some((one) => plainOf(one) === plainOf(name));

/** Places a person names to work in, "EU" and "Europe" for all of them. */
export const namesPlace = (places: readonly string[], wanted: readonly string[]): boolean =>
  places.some(
    (place) => among(place, wanted) || ['eu', 'europe', 'emea', 'anywhere', 'worldwide'].includes(plainOf(place)),
  );

/**
 * K01, K02: "no" needs a place elsewhere and a stated refusal to move. Whether a town is near enough is a
 * question for the candidate; a distance is never worked out from an address.
 */
export const answerPlace = ({ role, person }: Comparison): PlaceAnswer => {
  const wanted = role.brief.knockouts.location;
  if (wanted === null) return { answer: 'unknown', score: null, stated: null };
  const { cities, countries, remote } = wanted.value;
  const { city, country, relocation } = person.candidate;
  const names = [...cities, ...countries];
  const lives = city?.quote ?? country?.quote ?? null;
  if (remote) return { answer: 'yes', score: 1, stated: lives };
  if (among(city?.value, cities)) return { answer: 'yes', score: 1, stated: lives };
  const sameCountry = among(country?.value, countries);
  const abroad = country !== null && countries.length > 0 && !sameCountry;
  if (relocation) {
    const { willing, places } = relocation.value;
    if (namesPlace(places, names) || (willing && places.length === 0))
      return { answer: 'yes', score: 0.85, stated: relocation.quote };
    if (!willing && abroad) return { answer: 'no', score: 0, stated: relocation.quote };
  }
  if (sameCountry) return { answer: 'unknown', score: 0.8, stated: lives };
  return { answer: 'unknown', score: abroad ? 0.35 : null, stated: lives };
};
