import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCandidate } from '../../../services/facts/find-candidate.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import type { Candidate } from '../../../shared/model/candidate.ts';
import { measureCvs, showFigures } from '../../eval/generated-figures.ts';
import { cvOfSeed } from '../../support/cv-generator/cv-of-seed.ts';
import { measureFacts } from '../../support/cv-generator/measure-facts.ts';
import { jobStyles, type Layout, type WrittenCv } from '../../support/cv-generator/write-cv.ts';
import { dateStyles } from '../../support/cv-generator/write-dates.ts';

const lexicon = loadLexicon();

const read = ({ text, fileName }: WrittenCv): Candidate => findCandidate(text, { lexicon, fileName, modified: null });

describe('420 generated CVs in seven languages', () => {
  const figures = measureCvs(420);
  console.log(showFigures('Facts of 420 generated CVs', figures));

  it.each([
    ['name', 0.98],
    ['email', 0.99],
    ['phone', 0.98],
    ['city', 0.98],
    ['country', 0.98],
    ['currentTitle', 0.97],
    ['totalYears', 0.97],
    ['employments', 0.97],
    ['languages', 0.98],
  ] as const)('%s at least %f', (name, least) => {
    expect(figures[name]).toBeGreaterThanOrEqual(least);
  });
});

/** Seeds and layouts where nothing but the changed thing may matter. */
const tidy: Partial<Layout> = {
  headingStyle: 'size',
  typography: true,
  nameStyle: 'plain',
  contactStyle: 'one-line',
  oldestFirst: false,
  prose: false,
  country: true,
};
const seeds = fc.integer({ min: 1_000, max: 9_000 });

const told = ({ name, email, city, country, employments, languages }: Candidate) => ({
  name: name?.value,
  email: email?.value,
  city: city?.value,
  country: country?.value,
  jobs: employments.map(({ title, employer }) => `${title} @ ${employer}`),
  languages: languages.map(({ lang }) => lang).sort(),
});

const dated = (candidate: Candidate) =>
  candidate.employments.map(({ start, end }) => [start?.slice(0, 4), end?.slice(0, 4)]);

describe('what must not matter', () => {
  it('the order of the sections', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.shuffledSubarray(['summary', 'experience', 'education', 'skills', 'languages'] as const, { minLength: 5 }),
        (seed, sections) => {
          const plain = cvOfSeed(seed, {
            ...tidy,
            sections: ['summary', 'experience', 'education', 'skills', 'languages'],
          });
          const shuffled = cvOfSeed(seed, { ...tidy, sections });
          expect(told(read(shuffled))).toEqual(told(read(plain)));
          expect(read(shuffled).totalYears).toBe(read(plain).totalYears);
        },
      ),
      { numRuns: 40, seed: 95 },
    );
  });

  it('the style of the dates', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(...dateStyles), (seed, dateStyle) => {
        const plain = read(cvOfSeed(seed, { ...tidy, jobStyle: 'title-tab-dates-employer-below', dateStyle: 'slash' }));
        const other = read(cvOfSeed(seed, { ...tidy, jobStyle: 'title-tab-dates-employer-below', dateStyle }));
        expect(told(other).jobs).toEqual(told(plain).jobs);
        expect(dated(other)).toEqual(dated(plain));
      }),
      { numRuns: 60, seed: 95 },
    );
  });

  it('the layout of the jobs', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(...jobStyles), (seed, jobStyle) => {
        const cv = cvOfSeed(seed, { ...tidy, jobStyle, dateStyle: 'slash' });
        const { hit, want, have } = measureFacts(read(cv), cv.facts).employments;
        expect([hit, have]).toEqual([want, want]);
      }),
      { numRuns: 60, seed: 95 },
    );
  });

  it('whether the newest or the oldest job comes first', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const newest = read(cvOfSeed(seed, { ...tidy, jobStyle: 'dates-in-margin', dateStyle: 'slash' }));
        const oldest = read(
          cvOfSeed(seed, { ...tidy, jobStyle: 'dates-in-margin', dateStyle: 'slash', oldestFirst: true }),
        );
        expect(told(oldest)).toEqual(told(newest));
      }),
      { numRuns: 30, seed: 95 },
    );
  });

  it('each line belongs to one job at most, and headers come first', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { employments } = read(cvOfSeed(seed));
        const lines = employments.flatMap((employment) => employment.lines);
        expect(new Set(lines).size).toBe(lines.length);
      }),
      { numRuns: 40, seed: 95 },
    );
  });
});
