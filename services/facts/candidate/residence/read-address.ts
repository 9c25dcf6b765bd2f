/** A piece of the contact block -> city and country, with how certain it is. */
import type { Lexicon } from '../../../../shared/lexicon/load.ts';
import { type Quote, quoteOf } from '../../../../shared/model/document.ts';
import { fold } from '../../phrases/fold.ts';
import { findPlaces, type PlaceMatch } from '../../places/find-places.ts';
import { titleWeight, trimPiece } from '../header/weigh-piece.ts';
import type { Spot } from './address-spots.ts';

const postcode =
  /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}-)?(?:[A-Z]{1,2}\d[\dA-Z]?(?=\s*(?:$|,))|\d{4}\s?[A-Z]{2}|\d{4}-\d{3}|\d{5}-\d{3}|\d{4,6}(?:-\d{4})?|\d{2}-\d{3}|[A-Z]{1,2}\d[\dA-Z]?\s\d[A-Z]{2}|[A-Z]\d{2}\s?[A-Z\d]{4})(?![\p{L}\p{N}])/gu;

const street =
  /\b(?:str\.|straße|strasse|street|road|avenue|lane|rue|calle|via|viale|straat|laan|rua|avenida|platz|weg|gasse|plein|square|drive|boulevard|corso|piazza|plaza)\b|(?:straße|strasse|str\.|weg|platz|gasse|straat|laan|plein|allee)\s?\d/iu;

/** "Dublin 15", "Paris 11e": a district of the post. */
const district = /(\p{L}{3})\s\d{1,2}(?:e|er|ème|th)?$/u;

/** "Stryków near Łódź": the town is the one in front. */
const nearTown =
  /^(?:.*,\s)?(\p{Lu}[\p{L}.'’]{1,40}(?:(?:-\p{L}|\s\p{Lu})[\p{L}.'’]{0,40}){0,4})\s(?:near|close to|just outside|outside|nahe|bei|b\.|près de|proche de|cerca de|vicino a|nei pressi di|nabij|bij|perto de|koło)\s\p{Lu}/u;

/** "Appingedam (Groningen)": the bracket names what the town lies in. */
const beforeBracket = /^([^,()\d]{2,40}?)\s\(/u;

export const cityName =
  /^(?:(?:St\.?|Sankt|Saint|San|Santa|Den|De|La|Le|El|Los|Las|Bad|New|Old|'s-|’s-)\s?)?\p{Lu}[\p{L}.'’-]{1,30}(?:\s(?:am|an der|an|im|in der|ob der|upon|on|de|del|della|do|da|la|les|lès|sur|sous|op|aan den|den|\/)?\s?\p{Lu}?[\p{L}.'’-]{1,30}){0,3}$/u;

/** "1010 Wien", "Wien 1010": without a country a number is a postcode only right beside a name. */
const besideCode = /(?<!\d)\d{4,6}\s\p{Lu}|\p{Lu}[\p{L}.-]+\s\d{4,6}(?!\d)/u;

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

const bracketCode = /\p{Ll}\s\(([A-Z]{2})\)/u;

const regionHint = (text: string, lexicon: Lexicon): PlaceMatch | null => {
  const bracketed = bracketCode.exec(text);
  const match = bracketed ?? regionCode.exec(text);
  if (match === null) return null;
  const owners = lexicon.places.countries.filter(({ regionCodes, bracketCodes }) =>
    (bracketed === null ? regionCodes : bracketCodes)?.includes(match[1] ?? ''),
  );
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

/** "Dax (40)": only France counts its departments so. */
const departmentHint = ({ french, text }: Spot, lexicon: Lexicon): PlaceMatch | null => {
  const entry = french ? lexicon.places.countries.find(({ code }) => code === 'FR') : undefined;
  return entry
    ? { kind: 'region', code: entry.code, country: entry.name, index: text.length, length: 0, text: '' }
    : null;
};

export const readAddress = (spot: Spot, lexicon: Lexicon): Address | null => {
  const found = findPlaces(spot.text, lexicon).filter(({ kind }) => kind !== 'group');
  const country = found.findLast(({ kind }) => kind === 'country') ?? null;
  const hint =
    regionHint(spot.text, lexicon) ??
    postcodeHint(spot.text, lexicon) ??
    departmentHint(spot, lexicon) ??
    found.findLast(({ kind }) => kind === 'region') ??
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
    .map((part) => trimPiece(part).replace(district, '$1'))
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
  const inside = known !== null && spot.text.lastIndexOf('(', known.index) > spot.text.lastIndexOf(')', known.index);
  const outside = nearTown.exec(spot.text)?.[1] ?? (inside ? (beforeBracket.exec(spot.text)?.[1] ?? null) : null);
  const score =
    (spot.labelled ? 3 : 0) + (country === null ? 0 : 3) + (hint === null ? 0 : 2) + (coded.length > 0 ? 1.5 : 0);
  if (score === 0) return null;
  const sure = country !== null || hint !== null || spot.labelled || besideCode.test(stripped);
  if (!sure) return null;
  const city =
    outside !== null && cityName.test(outside)
      ? outside
      : known === null
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
