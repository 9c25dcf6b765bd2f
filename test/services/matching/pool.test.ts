/** The pool as candidates come, change and go; ranked on threads. */
import { describe, expect, it } from 'vitest';
import { startMatchThreads } from '../../../services/matching/match-threads.ts';
import { createPool, type Pool } from '../../../services/matching/pool.ts';
import { rankPool } from '../../../services/matching/rank-pool.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import { inventId, inventPerson, inventRole } from '../../bench/invent-pool.ts';
import { createRandom } from '../../support/cv-generator/random.ts';
import { goldenSides } from '../../support/golden-sides.ts';

const lexicon = loadLexicon();
const seeds = { ...goldenSides(), lexicon };
const random = createRandom(42);
const role = inventRole(random, seeds);
const candidates = Array.from({ length: 60 }, () => ({
  id: inventId(random),
  revision: inventId(random),
  person: inventPerson(random, seeds),
}));
const options = { today: '2026-11-20', top: 20 };

const poolOf = (those: typeof candidates): Pool => {
  const pool = createPool();
  for (const candidate of those) pool.add(candidate);
  return pool;
};
const entriesOf = (pool: Pool) => rankPool(role, pool.view(), { ...options, lexicon }).entries;

describe('the pool', () => {
  it('ranks alike however it came to hold the same people', () => {
    const [first, second, ...others] = candidates;
    if (!first || !second) throw new Error('nobody was invented');
    const pool = poolOf(candidates.toReversed());
    pool.add({ ...first, person: second.person });
    pool.remove(second.id);
    pool.add(first);
    expect(entriesOf(pool)).toEqual(entriesOf(poolOf([first, ...others])));
    expect(pool.size()).toBe(candidates.length - 1);
    expect(pool.revisionOf(first.id)).toBe(first.revision);
    expect(pool.revisionOf(second.id)).toBeNull();
  });

  it('is ranked on threads as on this one', async () => {
    const pool = createPool();
    const threads = startMatchThreads(2);
    try {
      // Two views, so that the second update sends only what is new.
      for (const half of [candidates.slice(0, 30), candidates.slice(30)]) {
        for (const candidate of half) pool.add(candidate);
        await threads.update(pool.view());
        expect((await threads.rankRole(role, options)).entries).toEqual(entriesOf(pool));
      }
      await threads.rankRoles([role, role], options, (_, { entries }) => expect(entries).toEqual(entriesOf(pool)));
    } finally {
      await threads.close();
    }
  }, 60_000);
});
