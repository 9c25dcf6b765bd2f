/** The index against `scoreFit` on full objects: the same totals, the same order, and no bound below a total. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreFit } from '../../../services/fit/score-fit.ts';
import { boundAtFirst, boundRows } from '../../../services/matching/bound-rows.ts';
import { boundTables } from '../../../services/matching/bound-tables.ts';
import { createJudge } from '../../../services/matching/create-judge.ts';
import { boundOf } from '../../../services/matching/field.ts';
import { readId } from '../../../services/matching/id-bytes.ts';
import { createPool } from '../../../services/matching/pool.ts';
import { rankPool } from '../../../services/matching/rank-pool.ts';
import { createFiguresOf, type Ranked } from '../../../services/matching/ranked.ts';
import { rankShortlist } from '../../../services/shortlist/rank-shortlist.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import type { Person, Role } from '../../../shared/model/fit.ts';
import { inventId, inventPerson, inventRole } from '../../bench/invent-pool.ts';
import { createRandom } from '../../support/cv-generator/random.ts';
import { goldenSides, type Sides } from '../../support/golden-sides.ts';
import { labelledPerson, labelledRole, readLabels } from '../../support/labelled.ts';

const lexicon = loadLexicon();
const options = { lexicon, today: '2026-11-20' };

/** Labelled people and roles of a corpus: other shapes than what the stops find (thirds, no words, no dates). */
const labelledSides = (name: string): Sides => {
  const labels = readLabels(join(import.meta.dirname, '../../corpus', name));
  const isBrief = ({ file }: (typeof labels)[number]) => file.startsWith('briefs/');
  return {
    persons: labels.filter((one) => !isBrief(one)).map((one) => labelledPerson(one, lexicon)),
    roles: labels.filter(isBrief).map((one) => labelledRole(one, lexicon)),
  };
};

/** Those who were read and others made of them. */
const peopleOf = (sides: Sides, seed: number): ReadonlyMap<string, Person> => {
  const random = createRandom(seed);
  const invented = Array.from({ length: 150 }, () => inventPerson(random, { ...sides, lexicon }));
  return new Map([...sides.persons, ...invented].map((person) => [inventId(random), person]));
};

const rolesOf = (sides: Sides, seed: number): readonly Role[] => {
  const random = createRandom(seed);
  return [...sides.roles, ...Array.from({ length: 16 }, () => inventRole(random, { ...sides, lexicon }))];
};

const poolOf = (people: ReadonlyMap<string, Person>) => {
  const pool = createPool();
  for (const [id, person] of people) pool.add({ id, revision: id, person });
  return pool;
};

const all = [goldenSides(), labelledSides('dev')];
const sides: Sides = { persons: all.flatMap(({ persons }) => persons), roles: all.flatMap((one) => one.roles) };
const people = peopleOf(sides, 7);
const roles = rolesOf(sides, 8);
const fits = new Map(
  roles.map((role) => [role, new Map([...people].map(([id, person]) => [id, scoreFit(role, person, options)]))]),
);

const expected = (role: Role, top: number) =>
  rankShortlist([...(fits.get(role) ?? [])].map(([candidateId, fit]) => ({ candidateId, fit })))
    .slice(0, top)
    .map(({ candidateId, fit: { total, confidence, verdict, parts, deductions } }) => ({
      id: candidateId,
      ...{ total, confidence, verdict },
      parts: parts.map(({ name, weight, score }) => ({ name, weight, score })),
      deductions: deductions.map(({ name, factor, cap }) => ({ name, factor, cap })),
    }));

const written = (entries: readonly Ranked[], role: Role) => {
  const figuresOf = createFiguresOf({ role, weights: lexicon.weights, points: {} });
  return entries.map((one) => ({ id: one.id, ...figuresOf(one) }));
};

describe('the matching index', () => {
  it('gives every candidate exactly the figures of scoreFit', () => {
    const view = poolOf(people).view();
    for (const role of roles) {
      const { entries, judged } = rankPool(role, view, { ...options, top: people.size });
      expect(judged).toBe(people.size);
      expect(written(entries, role)).toEqual(expected(role, people.size));
    }
  });

  it('never bounds anybody below the total', () => {
    const { blocks, values } = poolOf(people).view();
    for (const role of roles) {
      const tables = boundTables(role, options, values);
      const judge = createJudge(role, options, values);
      for (const block of blocks) {
        const bounded = { tables, block, keys: tables.scope.keysOf(block) };
        const atFirst = new Float64Array(block.size);
        boundAtFirst(bounded, atFirst);
        const totals = Array.from(atFirst, (_, row) => fits.get(role)?.get(readId(block.ids, row))?.total ?? 0);
        const rows = Int32Array.from(totals.keys());
        const left = new Set<number>();
        boundRows(bounded, { rows, floor: 0 }, (row, { won, of, factor }) => {
          const words = judge.words(block, row);
          const closer = boundOf(won + words.won, of + words.of, factor);
          const falling = [atFirst[row] ?? 0, boundOf(won, of, factor), closer, totals[row] ?? 0];
          const isFalling = falling.every((bound, at) => bound <= (falling[at - 1] ?? 101) + 1e-9);
          expect.soft(isFalling, falling.join(', ')).toBe(true);
          left.add(row);
        });
        expect(left.size).toBe(block.size);
        // Nobody is left out by a floor they reach, whichever stage it is held against.
        const floor = [...totals].sort((a, b) => b - a)[20] ?? 0;
        const above = new Set<number>();
        boundRows(bounded, { rows, floor }, (row) => above.add(row));
        for (const [row, total] of totals.entries()) if (total >= floor) expect.soft(above.has(row)).toBe(true);
        expect(above.size).toBeLessThan(block.size);
      }
    }
  });

  it('ranks the top without judging everybody', () => {
    const view = poolOf(people).view();
    let pruned = 0;
    for (const role of roles) {
      const ranked = rankPool(role, view, { ...options, top: 10 });
      expect(written(ranked.entries, role)).toEqual(expected(role, 10));
      // Whatever the list is thought to end with: too low, as it is, too high.
      const last = ranked.entries.at(-1)?.total ?? 0;
      for (const guess of [last - 20, last, last + 9, 100])
        expect(rankPool(role, view, { ...options, top: 10, guess }).entries).toEqual(ranked.entries);
      // Who comes to less than is wanted is left out, and nobody else.
      for (const least of [last, last + 3]) {
        const wanted = rankPool(role, view, { ...options, top: 10, guess: last, least }).entries;
        expect(wanted).toEqual(ranked.entries.filter(({ total }) => total >= least));
      }
      expect(ranked.judged + ranked.pruned).toBe(people.size);
      pruned += ranked.pruned;
    }
    expect(pruned).toBeGreaterThan((roles.length * people.size) / 2);
  });
});
