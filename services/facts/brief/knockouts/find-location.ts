/** Place of work with every city and country in it: the labelled value, a phrase, the title line, the client's line. */
import { findTerms, matcherOf } from '../../../../shared/lexicon/find-terms.ts';
import type { Lexicon } from '../../../../shared/lexicon/load.ts';
import { perLexicon } from '../../../../shared/lexicon/per-lexicon.ts';
import type { Knockouts } from '../../../../shared/model/brief.ts';
import type { Quote } from '../../../../shared/model/document.ts';
import { createWordFinder } from '../../phrases/find-phrases.ts';
import { findPlaces } from '../../places/find-places.ts';
import { findLanguages } from '../../spoken-languages.ts';
import { type BriefReading, isBoilerplate } from '../brief-reading.ts';
import { findClientName } from '../find-client.ts';
import type { Statement } from '../statements.ts';

type Location = NonNullable<Knockouts['location']>;

const mostText = 160;

const titleWordsOf = perLexicon((lexicon: Lexicon) =>
  createWordFinder(lexicon.titles.words.flatMap(({ words }) => words)),
);

/** "in der Halle": a hall; towns stand without an article. */
const afterArticle = /(?:^|\s)(?:der|die|den|dem|das|eine[rnm]?|unsere[rnm]?|jede[rnm]?)\s$/iu;

const locationOf = (reading: BriefReading, text: string, quote: Quote): Location => {
  const places = findPlaces(text, reading.lexicon)
    .filter(({ text: word }) => word !== word.toLowerCase())
    .filter(({ kind, index }) => kind !== 'city' || !afterArticle.test(text.slice(0, index)));
  const cities = [...new Set(places.filter(({ kind }) => kind === 'city').map(({ text: word }) => word))];
  const countries = [...new Set(places.filter(({ kind }) => kind !== 'group').map(({ country }) => country))];
  const remote = reading.lexicon.knockouts.onsite.fuzzy.some(
    ({ value, phrases }) => value === 0 && reading.hits(text.toLowerCase(), phrases).length > 0,
  );
  return { value: { text: text.trim().slice(0, mostText), cities, countries, remote }, quote };
};

/** "Best" under a mail is no town in Brabant. */
const signsOff =
  /^(?:best|kind|warm|many thanks|regards|cheers|thanks|gruss|grüße|viele grüße|saludos|cordialement|saluti|groeten|abraço)\b.{0,24}$/iu;

const blocksOut = ['company', 'process', 'exclusion', 'nice', 'environment'];

const named = ({ value }: Location): boolean => value.cities.length > 0 || value.countries.length > 0;

export const findLocation = (reading: BriefReading, statements: readonly Statement[]): Location | null => {
  const labelled = statements.find(({ passage }) => passage.label === 'location');
  if (labelled) {
    const { text, valueFrom, valueTo } = labelled.passage;
    return locationOf(reading, text.slice(valueFrom, valueTo), labelled.quote);
  }
  const { location, permit } = reading.lexicon.knockouts;
  const places = statements
    .filter(({ passage, excluded }) => !excluded && !blocksOut.includes(passage.block) && passage.label !== 'client')
    .filter(({ passage, folded }) => passage.label !== 'permit' && reading.hits(folded, permit.words).length === 0)
    .filter(({ text }) => !signsOff.test(text.trim()))
    .flatMap((statement) => {
      const found = locationOf(reading, statement.text, statement.quote);
      const phrased = reading.hits(statement.folded, location).length > 0;
      return named(found) ? [{ found, rank: rankOf(found, phrased, statement) }] : [];
    });
  const best = Math.min(...places.map(({ rank }) => rank));
  return (
    places.find(({ rank }) => rank === best)?.found ??
    behindPhrase(reading, statements) ??
    afterTitle(reading, statements) ??
    inClientLine(reading, statements)
  );
};

/** A phrase with a city first, then the title and the conditions, then countries alone. */
const rankOf = (found: Location, phrased: boolean, { passage }: Statement): number => {
  const city = found.value.cities.length > 0;
  if (city && phrased) return 0;
  if (city && (passage.block === 'logistics' || passage.block === 'title')) return 1;
  if (city) return 2;
  return phrased ? 3 : 4;
};

const behindTitle =
  /^[^.;:]{0,50}?\s(?:in|à|a|en|te|em|near|nahe|bei|près de|cerca de|vicino a)\s(\p{Lu}\p{Ll}[\p{L}'’-]+(?:\s(?:\p{Lu}\p{Ll}[\p{L}'’-]+|upon|am|an der|sur|de|del|la|do)){0,3})(?=\s*(?:[.,;()]|$|\p{Ll}))/u;

/** "an MES engineer in Ålesund": a place nobody listed, behind the title. Nouns of German are not told from places. */
const afterTitle = (reading: BriefReading, statements: readonly Statement[]): Location | null => {
  if (reading.text.language === 'de') return null;
  const titles = titleWordsOf(reading.lexicon);
  for (const { text, folded, quote, passage } of statements) {
    const title = isBoilerplate(passage) ? undefined : titles(folded)[0];
    if (title === undefined) continue;
    const place = behindTitle.exec(text.slice(title.index + title.length))?.[1];
    if (place === undefined || findLanguages(place, reading.lexicon).length > 0) continue;
    if (findTerms([place], matcherOf(reading.lexicon)).hits.length > 0) continue;
    return { value: { text: place, cities: [place], countries: [], remote: false }, quote };
  }
  return null;
};

const placeName =
  /^\s(\p{Lu}\p{Ll}[\p{L}'’-]+(?:[\s-](?:\p{Lu}\p{Ll}[\p{L}'’-]+|upon|am|an der|sur|de|del|la|do)){0,3})/u;

/** "four days on site in Ålesund": a place nobody listed, behind words that lead to one. */
const behindPhrase = (reading: BriefReading, statements: readonly Statement[]): Location | null => {
  for (const { text, folded, quote, passage, excluded } of statements) {
    if (excluded || blocksOut.includes(passage.block)) continue;
    const hit = reading.hits(folded, reading.lexicon.knockouts.location)[0];
    const place =
      hit && /\s(?:in|at|à|en|a|te|em)$/u.test(text.slice(0, hit.to))
        ? placeName.exec(text.slice(hit.to))?.[1]
        : undefined;
    if (place === undefined || findLanguages(place, reading.lexicon).length > 0) continue;
    if (findTerms([place], matcherOf(reading.lexicon)).hits.length > 0) continue;
    return { value: { text: place, cities: [place], countries: [], remote: false }, quote };
  }
  return null;
};

/** The client's own address is the last resort: "Kestrel Ltd, Leeds". */
const inClientLine = (reading: BriefReading, statements: readonly Statement[]): Location | null =>
  statements
    .filter(
      ({ passage, text }) => passage.label === 'client' || passage.block === 'company' || findClientName(text) !== null,
    )
    .map(({ text, quote }) => locationOf(reading, text, quote))
    .find(({ value }) => value.cities.length > 0) ?? null;
