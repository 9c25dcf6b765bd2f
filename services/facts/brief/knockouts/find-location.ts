/** Place of work with every city and country in it: the labelled value, a phrase, the title line, the client's line. */
import type { Knockouts } from '../../../../shared/model/brief.ts';
import type { Quote } from '../../../../shared/model/document.ts';
import { findPlaces } from '../../places/find-places.ts';
import type { BriefReading } from '../brief-reading.ts';
import type { Statement } from '../statements.ts';

type Location = NonNullable<Knockouts['location']>;

const mostText = 160;

const locationOf = (reading: BriefReading, text: string, quote: Quote): Location | null => {
  const places = findPlaces(text, reading.lexicon).filter(({ text: word }) => word !== word.toLowerCase());
  const cities = [...new Set(places.filter(({ kind }) => kind === 'city').map(({ text: word }) => word))];
  const countries = [...new Set(places.filter(({ kind }) => kind !== 'group').map(({ country }) => country))];
  const remote = reading.lexicon.knockouts.onsite.fuzzy.some(
    ({ value, phrases }) => value === 0 && reading.hits(text.toLowerCase(), phrases).length > 0,
  );
  return { value: { text: text.trim().slice(0, mostText), cities, countries, remote }, quote };
};

const named = ({ value }: Location): boolean => value.cities.length > 0 || value.countries.length > 0;

export const findLocation = (reading: BriefReading, statements: readonly Statement[]): Location | null => {
  const labelled = statements.find(({ passage }) => passage.label === 'location');
  if (labelled) {
    const { text, valueFrom } = labelled.passage;
    return locationOf(reading, text.slice(valueFrom), labelled.quote);
  }
  const { location } = reading.lexicon.knockouts;
  const inPhrase = statements
    .filter(
      ({ passage, folded, excluded }) =>
        !excluded &&
        passage.block !== 'company' &&
        passage.label !== 'client' &&
        reading.hits(folded, location).length > 0,
    )
    .flatMap(({ text, quote }) => locationOf(reading, text, quote) ?? [])
    .find(named);
  if (inPhrase) return inPhrase;
  return (
    statements
      .filter(({ passage }) => passage.block !== 'exclusion' && passage.block !== 'nice' && passage.block !== 'must')
      .flatMap(({ text, quote }) => locationOf(reading, text, quote) ?? [])
      .find(named) ?? null
  );
};
