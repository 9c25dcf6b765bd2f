/**
 * Lines of the contact block -> city and country of residence.
 *
 * A country that is named beats every hint. After it come a state or county, a known city, and last the prefix of the
 * telephone: people keep a number when they move.
 */
import parsePhoneNumber from 'libphonenumber-js/max';
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { CountryKnown, Fact, Section } from '../../../shared/model/candidate.ts';
import { type Line, quoteOf } from '../../../shared/model/document.ts';
import { fold } from '../phrases/fold.ts';
import { countryOf } from '../places/find-places.ts';
import { findHeading } from '../sections/find-heading.ts';
import { commaParts } from './header/comma-parts.ts';
import { employerWeight, titleWeight } from './header/weigh-piece.ts';
import { type Spot, spotsOf } from './residence/address-spots.ts';
import { cityName, readAddress } from './residence/read-address.ts';

export interface Residence {
  readonly city: Fact<string> | null;
  readonly country: Fact<string> | null;
  readonly countryKnown: CountryKnown | null;
}

const fromPhone = (phones: readonly Fact<string>[], lexicon: Lexicon): Fact<string> | null => {
  for (const phone of phones) {
    const parsed = parsePhoneNumber(phone.value);
    const entry =
      (parsed?.country === undefined ? null : countryOf(parsed.country, lexicon)) ??
      lexicon.places.countries.find(
        ({ prefix, code }) => parsed?.countryCallingCode === prefix && (prefix !== '1' || code === 'US'),
      ) ??
      null;
    if (entry !== null) return { value: entry.name, quote: phone.quote };
  }
  return null;
};

/** "Foo Process Control Ltd, Falkirk": the own firm and its seat. */
const seatOf = (text: string, lexicon: Lexicon): string | null => {
  const [firm = '', seat, ...more] = commaParts(text);
  return seat !== undefined && more.length === 0 && employerWeight(firm, lexicon) >= 3 ? seat : null;
};

/** A line of the contact block that is nothing but a name of a place nobody listed: "Oss". */
const lonelyCity = (
  spots: readonly Spot[],
  lines: readonly Line[],
  { name, lexicon }: { readonly name: string | null; readonly lexicon: Lexicon },
): Fact<string> | null => {
  const besideContact = (line: Line): boolean => {
    const at = lines.indexOf(line);
    return lines
      .slice(Math.max(0, at - 2), at + 3)
      .some(({ text, place }) => place === line.place && /@|\+\d|\d{3}\s?\d{2}/.test(text));
  };
  const seats = spots.map((one) => ({ ...one, text: seatOf(one.text, lexicon) ?? one.text }));
  const spot = seats.find(
    ({ text, line }) =>
      cityName.test(text) &&
      (/\p{Ll}/u.test(text) || !/\p{Ll}/u.test(line.text)) &&
      !fold(name ?? '').includes(fold(text)) &&
      titleWeight(text, lexicon) < 1 &&
      !lexicon.headings.documents.includes(fold(text)) &&
      findHeading(line, lexicon) === null &&
      (/[@+|·\t]|\d{4}/.test(line.text) ||
        (line.text.length < 40 && !line.bold && !line.heading && besideContact(line))),
  );
  return spot === undefined ? null : { value: spot.text.replace(/(?<=\p{Ll}{3})\.$/u, ''), quote: quoteOf(spot.line) };
};

/** Where the person lives; `countryKnown` says whether the country is stated or follows from a hint. */
export const findResidence = (
  lines: readonly Line[],
  sections: readonly Section[],
  {
    phones,
    name,
    lexicon,
  }: { readonly phones: readonly Fact<string>[]; readonly name: Fact<string> | null; readonly lexicon: Lexicon },
): Residence => {
  const called = name?.value ?? null;
  const spots = spotsOf(lines, sections, name).filter(
    ({ text }) => called === null || !fold(called).includes(fold(text)),
  );
  const addresses = spots
    .flatMap((spot) => readAddress(spot, lexicon) ?? [])
    .sort((one, other) => other.score - one.score);
  const best = addresses[0] ?? null;
  const withCity = addresses.find(({ city }) => city !== null) ?? null;
  const city =
    withCity?.city == null
      ? lonelyCity(spots, lines, { name: called, lexicon })
      : { value: withCity.city, quote: withCity.quote };
  const stated = addresses.find(({ country }) => country !== null) ?? null;
  if (stated?.country != null)
    return { city, country: { value: stated.country.country, quote: stated.quote }, countryKnown: 'stated' };
  if (best?.hint != null)
    return {
      city,
      country: { value: best.hint.country, quote: best.quote },
      countryKnown: best.hint.kind === 'city' ? 'city' : 'region',
    };
  const dialled = fromPhone(phones, lexicon);
  return { city, country: dialled, countryKnown: dialled === null ? null : 'phone' };
};
