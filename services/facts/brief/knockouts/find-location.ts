/** Place of work with every city and country in it: the labelled value, a phrase, the title line, the client's line. */
import type { Knockouts } from '../../../../shared/model/brief.ts';
import type { Quote } from '../../../../shared/model/document.ts';
import { findPlaces } from '../../places/find-places.ts';
import type { BriefReading } from '../brief-reading.ts';
import type { Statement } from '../statements.ts';

type Location = NonNullable<Knockouts['location']>;

const mostText = 160;

const locationOf = (reading: BriefReading, text: string, quote: Quote): Location => {
  const places = findPlaces(text, reading.lexicon).filter(({ text: word }) => word !== word.toLowerCase());
  const cities = [...new Set(places.filter(({ kind }) => kind === 'city').map(({ text: word }) => word))];
  const countries = [...new Set(places.filter(({ kind }) => kind !== 'group').map(({ country }) => country))];
  const remote = reading.lexicon.knockouts.onsite.fuzzy.some(
    ({ value, phrases }) => value === 0 && reading.hits(text.toLowerCase(), phrases).length > 0,
  );
  return { value: { text: text.trim().slice(0, mostText), cities, countries, remote }, quote };
};

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
    .flatMap((statement) => {
      const found = locationOf(reading, statement.text, statement.quote);
      const phrased = reading.hits(statement.folded, location).length > 0;
      return named(found) ? [{ found, rank: rankOf(found, phrased, statement) }] : [];
    });
  const best = Math.min(...places.map(({ rank }) => rank));
  return places.find(({ rank }) => rank === best)?.found ?? inClientLine(reading, statements);
};

/** A phrase with a city first, then the title and the conditions, then countries alone. */
const rankOf = (found: Location, phrased: boolean, { passage }: Statement): number => {
  const city = found.value.cities.length > 0;
  if (city && phrased) return 0;
  if (city && (passage.block === 'logistics' || passage.block === 'title')) return 1;
  if (city) return 2;
  return phrased ? 3 : 4;
};

/** The client's own address is the last resort: "Kestrel Ltd, Leeds". */
const inClientLine = (reading: BriefReading, statements: readonly Statement[]): Location | null =>
  statements
    .filter(({ passage }) => passage.label === 'client' || passage.block === 'company')
    .map(({ text, quote }) => locationOf(reading, text, quote))
    .find(({ value }) => value.cities.length > 0) ?? null;
