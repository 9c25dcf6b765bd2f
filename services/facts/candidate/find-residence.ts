/**
 * Lines of the contact block -> city and country of residence.
 *
 * A country that is named beats every hint. After it come a state or county, a known city, and last the prefix of the
 * telephone: people keep a number when they move.
 */
import parsePhoneNumber from 'libphonenumber-js/max';
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { CountryKnown, Fact, Section } from '../../../shared/model/candidate.ts';
import { type Line, type Quote, quoteOf } from '../../../shared/model/document.ts';
import { fold } from '../phrases/fold.ts';
import { countryOf, findPlaces, type PlaceMatch } from '../places/find-places.ts';
import { findHeading } from '../sections/find-heading.ts';
import { titleWeight, trimPiece } from './header-pieces.ts';

export interface Residence {
  readonly city: Fact<string> | null;
  readonly country: Fact<string> | null;
  readonly countryKnown: CountryKnown | null;
}

const addressLabel =
  /^\s*(?:address|home address|adresse|anschrift|wohnort|wohnhaft in|standort|residence|location|based in|lives in|place of residence|domicilio|direccion|residencia|lugar de residencia|localidad|indirizzo|residenza|domicilio|adres|woonplaats|morada|endereco|localidade|lieu de residence|domicile|ville|city|ort|ciudad|citta|plaats|cidade|localizacao|ubicacion)\s?[:\t]\s*/u;
/** "Born in Hasselt, lives in Genk": told, not labelled. */
const told =
  /(?:^|[\s,.;|])(?:lives? in|living in|based in|resid(?:es|ing) in|wohnhaft in|wohne in|wohnt in|woont in|woon in|wonende te|vivo en|vive en|habite a|reside en|residente a|residente em|residente en|vivo a|moro em)\s+(\p{L}[^.;|]{2,60})/u;
const otherLabel =
  /^\s*(?:nationality|citizenship|nationalitat|staatsangehorigkeit|staatsburgerschaft|nationalite|nacionalidad|nazionalita|cittadinanza|nationaliteit|nacionalidade|date of birth|geburtsdatum|geburtsort|geboren|born|ne le|nee le|fecha de nacimiento|data di nascita|luogo di nascita|nato|nata|geboortedatum|data de nascimento|place of birth|languages?|sprachen|langues|idiomas|talen|lingue)\b/u;
const notAnAddress =
  /@|https?:|www\.|\b(?:citizen|national|passport|nationality|staatsang|nationalit|nacionalidad|cittadin|permit|visa|relocat|travel|mobil[ei] (?:en|in)|umzug|willing|open to)/iu;

const postcode =
  /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}-)?(?:[A-Z]{1,2}\d[\dA-Z]?(?=\s*(?:$|,))|\d{4}\s?[A-Z]{2}|\d{4}-\d{3}|\d{5}-\d{3}|\d{4,6}(?:-\d{4})?|\d{2}-\d{3}|[A-Z]{1,2}\d[\dA-Z]?\s\d[A-Z]{2}|[A-Z]\d{2}\s?[A-Z\d]{4})(?![\p{L}\p{N}])/gu;
const street =
  /\b(?:str\.|straße|strasse|street|road|avenue|lane|rue|calle|via|viale|straat|laan|rua|avenida|platz|weg|gasse|plein|square|drive|boulevard|corso|piazza|plaza)\b|(?:straße|strasse|str\.|weg|platz|gasse|straat|laan|plein|allee)\s?\d/iu;

/** "Dax (40)": the number of a French department. */
const departmentCode = /\s\((?:\d{2,3}|2[AB])\)/u;

interface Spot {
  readonly line: Line;
  readonly text: string;
  readonly labelled: boolean;
  readonly rank: number;
}

const reachable = /[^\s,;|]{1,64}@[^\s,;|]{3,80}|(?:https?:\/\/|www\.)\S{3,120}/gu;
const phoneIn = /\+?\(?\d[\d\s()./-]{6,}\d/u;

/** E-mail and web addresses part an address from what follows as well as a bar does. */
const segmentsOf = (line: Line): readonly string[] =>
  line.text.replace(reachable, ' | ').split(/\t|\s?[|·•]\s?|\s[-–—]\s|\s{2,}|\s\.\s|;/u);

/** Pieces of the top of the CV and of its contact sections that may hold an address. */
const spotsOf = (lines: readonly Line[], sections: readonly Section[], name: Fact<string> | null): readonly Spot[] => {
  const named =
    name === null ? -1 : lines.findIndex(({ page, line }) => page === name.quote.page && line === name.quote.line);
  const end = sections.find(({ from, heading }) => from > named && heading !== null)?.from ?? lines.length;
  const underName = (at: number): boolean => named >= 0 && at >= named && at < Math.min(named + 6, end);
  const contact = sections.filter((section) => section.kind === 'contact');
  const inContact = (at: number): boolean =>
    contact.some((section) => at >= section.from && at < section.to && at < section.from + 25);
  return lines.flatMap((line, at): Spot[] => {
    const label = addressLabel.exec(fold(line.text));
    const near = inContact(at) || underName(at) || line.place === 'header' || line.place === 'footer';
    if (label !== null && (near || line.text.length < 90))
      return [{ line, text: line.text.slice(label[0].length), labelled: true, rank: 0 }];
    const home = near ? told.exec(fold(line.text)) : null;
    if (home !== null) {
      const from = home.index + home[0].length - (home[1]?.length ?? 0);
      const text = line.text.slice(from, home.index + home[0].length);
      return segmentsOf({ ...line, text })
        .slice(0, 1)
        .map((part) => ({ line, text: part, labelled: true, rank: 0 }));
    }
    if (!near) return [];
    return segmentsOf(line)
      .filter((segment) => !otherLabel.test(fold(segment)))
      .map((segment) => segment.replace(/^[^:,\d]{1,24}:\s/, ''))
      .filter((segment) => !notAnAddress.test(segment))
      .map((segment) =>
        segment
          .replace(phoneIn, ' ')
          .replace(departmentCode, '')
          .replace(/(\p{L}{3})\s\d{1,2}(?:e|er|ème|th)?$/u, '$1')
          .trim(),
      )
      .filter((segment) => /\p{L}{2}/u.test(segment) && segment.length < 110)
      .map((text) => ({ line, text, labelled: false, rank: at }));
  });
};

const cityName =
  /^(?:(?:St\.?|Sankt|Saint|San|Santa|Den|De|La|Le|El|Los|Las|Bad|New|Old|'s-|’s-)\s?)?\p{Lu}[\p{L}.'’-]{1,30}(?:\s(?:am|an der|an|im|in der|ob der|upon|on|de|del|della|do|da|la|les|lès|sur|sous|op|aan den|den|\/)?\s?\p{Lu}?[\p{L}.'’-]{1,30}){0,3}$/u;

const withoutPlaces = (text: string, found: readonly PlaceMatch[]): string =>
  [...found]
    .reverse()
    .reduce((left, { index, length }) => `${left.slice(0, index)},${left.slice(index + length)}`, text);

interface Address {
  readonly city: string | null;
  readonly country: PlaceMatch | null;
  readonly hint: PlaceMatch | null;
  readonly score: number;
  readonly quote: Quote;
}

const regionCode = /,\s?([A-Z]{2})(?:\s\d{5}(?:-\d{4})?)?\s*$/u;

const regionHint = (text: string, lexicon: Lexicon): PlaceMatch | null => {
  const match = regionCode.exec(text);
  if (match === null) return null;
  const owners = lexicon.places.countries.filter((entry) => entry.regionCodes?.includes(match[1] ?? ''));
  const owner = /\d{5}/.test(match[0])
    ? owners.find((entry) => entry.code === 'US')
    : (owners.find((entry) => entry.code === 'US') ?? owners[0]);
  return owner === undefined
    ? null
    : {
        kind: 'region',
        code: owner.code,
        country: owner.name,
        index: match.index,
        length: match[0].length,
        text: match[0],
      };
};

const readAddress = (spot: Spot, lexicon: Lexicon): Address | null => {
  const found = findPlaces(spot.text, lexicon).filter(({ kind }) => kind !== 'group');
  const country = found.findLast(({ kind }) => kind === 'country') ?? null;
  const hint =
    regionHint(spot.text, lexicon) ??
    postcodeHint(spot.text, lexicon) ??
    found.find(({ kind }) => kind === 'region') ??
    found.find(({ kind }) => kind === 'city') ??
    null;
  const known = found.find(({ kind }) => kind === 'city') ?? null;
  const stripped = withoutPlaces(
    spot.text.replace(regionCode, ''),
    found.filter(({ kind }) => kind === 'country'),
  );
  const coded = [...stripped.matchAll(postcode)];
  const parts = stripped
    .replace(postcode, ',')
    .split(/[,()/]/)
    .map((part) => trimPiece(part))
    .filter((part) => part !== '');
  const free =
    parts.find(
      (part) => cityName.test(part) && !street.test(part) && !/\d{3}/.test(part) && titleWeight(part, lexicon) < 2,
    ) ?? null;
  const afterCode =
    coded.length > 0
      ? (parts.find(
          (part) => cityName.test(part) && !street.test(part) && stripped.indexOf(part) > (coded[0]?.index ?? 0),
        ) ?? null)
      : null;
  const score =
    (spot.labelled ? 3 : 0) + (country === null ? 0 : 3) + (hint === null ? 0 : 2) + (coded.length > 0 ? 1.5 : 0);
  if (score === 0) return null;
  const city =
    known === null
      ? (afterCode ?? free)
      : (parts.find((part) => fold(part).startsWith(fold(known.text))) ?? known.text);
  const words = spot.text.split(/\s+/).length;
  if (words > 10 && !spot.labelled) return null;
  return {
    city: city?.replace(/(?<=\p{Ll}{3})\.$/u, '') ?? null,
    country,
    hint,
    score: score - spot.rank * 0.05 - (words > 7 ? 1.5 : 0),
    quote: quoteOf(spot.line),
  };
};

/** The shape of a postcode names its country where no other country writes such: "SW1A 2AA", "1234 AB", "CH-8400". */
const postcodeHint = (text: string, lexicon: Lexicon): PlaceMatch | null => {
  for (const { code, name, postcode: shape } of lexicon.places.countries) {
    const match =
      shape === undefined ? null : new RegExp(`(?<![\\p{L}\\p{N}-])(?:${shape})(?![\\p{L}\\p{N}-])`, 'u').exec(text);
    if (match !== null)
      return { kind: 'region', code, country: name, index: match.index, length: match[0].length, text: match[0] };
  }
  return null;
};

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
  const spot = spots.find(
    ({ text, line }) =>
      cityName.test(text) &&
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
