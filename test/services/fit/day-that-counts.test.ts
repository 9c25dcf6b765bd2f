import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayThatCounts } from '../../../services/fit/day-that-counts.ts';
import { scoreFit } from '../../../services/fit/score-fit.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import type { Role } from '../../../shared/model/fit.ts';
import { fact, personWith } from '../../support/fit-fixtures.ts';
import { goldenSides } from '../../support/golden-sides.ts';

const lexicon = loadLexicon();
const { persons, roles } = goldenSides();
const startingBy = (role: Role, date: string): Role => ({
  ...role,
  brief: { ...role.brief, knockouts: { ...role.brief.knockouts, startBy: fact(date) } },
});
const somebody = personWith();
const givingNotice = [null, 0, 4, 12, 26].map((noticeWeeks) => ({
  ...somebody,
  candidate: {
    ...somebody.candidate,
    availability: noticeWeeks === null ? null : fact({ from: null, noticeWeeks }),
  },
}));
const all = [...persons, ...givingNotice];
const asked = [...roles, ...roles.slice(0, 2).map((role) => startingBy(role, '2026-06-15'))];
const iso = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
const dayOf = (role: Role, today: string) =>
  dayThatCounts(role.brief.knockouts.startBy, { today, weights: lexicon.weights });

it('is the same only where every fit is', () => {
  const day = fc.integer({ min: 0, max: 364 });
  fc.assert(
    fc.property(fc.constantFrom(...asked), fc.constantFrom(...all), day, day, (role, person, one, other) => {
      const [today, later] = [iso(one), iso(other)];
      fc.pre(dayOf(role, today) === dayOf(role, later));
      expect(scoreFit(role, person, { lexicon, today })).toEqual(scoreFit(role, person, { lexicon, today: later }));
    }),
    { numRuns: 200 },
  );
});

it('is every day while a start by a date lies ahead, and a month otherwise', () => {
  const [role] = roles;
  if (role === undefined) throw new Error('no role');
  const free = { ...role, brief: { ...role.brief, knockouts: { ...role.brief.knockouts, startBy: null } } };
  expect(dayOf(free, '2026-03-09')).toBe(dayOf(free, '2026-03-30'));
  expect(dayOf(free, '2026-03-09')).not.toBe(dayOf(free, '2026-04-01'));
  const starting = startingBy(role, '2026-06-15');
  expect(dayOf(starting, '2026-03-09')).not.toBe(dayOf(starting, '2026-03-10'));
  expect(dayOf(starting, '2026-11-09')).toBe(dayOf(starting, '2026-11-10'));
});
