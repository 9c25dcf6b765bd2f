/** What a brief asks for in a condition is answered as the condition is. */
import { expect, it } from 'vitest';
import { scoreFit } from '../../../services/fit/score-fit.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import type { Demand } from '../../../shared/model/brief.ts';
import type { Candidate } from '../../../shared/model/candidate.ts';
import { personWith, quote, roleWith } from '../../support/fit-fixtures.ts';

const lexicon = loadLexicon();

const demanding = (id: string, text: string, line: number): Demand => ({
  ...{ id, text, modality: 'must', strength: 0.85, topic: 'function', block: 'must' },
  ...{ alternatives: [], openToSimilar: false, years: null, quote: quote(text, line), quotes: [quote(text, line)] },
});

const role = roleWith(
  {},
  {
    languages: [{ value: { lang: 'en', level: 'C1' }, quote: quote('English C1 (company language)', 4) }],
    location: {
      value: { text: 'Cork', cities: ['Cork'], countries: ['Ireland'], remote: false },
      quote: quote('Cork', 5),
    },
    onsiteDaysPerWeek: { value: 2, quote: quote('Cork, two days a week in the office', 5) },
  },
  {
    demands: [
      demanding('d1', 'English C1 (company language);', 4),
      demanding('d2', 'Cork, two days a week in the office', 5),
      demanding('d3', 'English C1 (company language)', 9),
    ],
  },
);

const answersOf = (facts: Partial<Candidate>) =>
  scoreFit(role, personWith({}, facts), { lexicon, today: '2026-11-20' }).demands;

const english = { lang: 'en', level: 'native', quote: quote('English, mother tongue', 12) } as const;

it('answers a demand by the knock-out whose words it holds, with the words of the CV', () => {
  const [spoken, , elsewhere] = answersOf({ languages: [english] });
  expect(spoken).toMatchObject({ answer: 'yes', quotes: [{ text: 'English, mother tongue', side: 'candidate' }, {}] });
  expect(elsewhere?.answer).toBe('unknown');
  expect(answersOf({ languages: [{ ...english, level: 'A2' }] })[0]?.answer).toBe('no');
});

it('leaves open what neither says', () => {
  expect(answersOf({ languages: [] }).map(({ answer }) => answer)).toEqual(['unknown', 'unknown', 'unknown']);
});

it('takes the graver of several conditions', () => {
  const abroad = { city: null, country: { value: 'Spain', quote: quote('Spain') } };
  const staying = { ...abroad, relocation: { value: { willing: false, places: [] }, quote: quote('no move') } };
  expect(answersOf(staying)[1]?.answer).toBe('no');
});
