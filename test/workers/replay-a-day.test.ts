/** A day of changes, night after night: what is computed anew and what is taken over give the lists of a full rematch. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { saveCandidateOpen } from '../../services/store/candidates.ts';
import { saveAnswer, saveRolePoints } from '../../services/store/role-inputs.ts';
import { loadRole, saveRoleOpen } from '../../services/store/roles.ts';
import { goldenSides } from '../support/golden-sides.ts';
import { createPoolByHand, type PoolByHand } from '../support/pool-by-hand.ts';
import { forget, written } from '../support/written.ts';

const sides = goldenSides();
let pools: readonly PoolByHand[] = [];
beforeAll(async () => {
  pools = [await createPoolByHand(), await createPoolByHand()];
}, 300_000);
afterAll(async () => {
  for (const pool of pools) await pool.close();
});

const idAt = (ids: readonly string[], index: number): string => ids[index] ?? 'nobody';
const roleCount = sides.roles.length;

const day: readonly {
  readonly what: string;
  readonly change: (pool: PoolByHand) => Promise<unknown>;
  /** Pairs computed. */
  readonly scored: number | null;
}[] = [
  { what: 'the first night', change: async () => undefined, scored: 8 * roleCount },
  { what: 'nothing', change: async () => undefined, scored: 0 },
  { what: 'a new CV', change: ({ addPerson }) => addPerson(sides.persons[8] ?? never(), 'cv 8'), scored: roleCount },
  {
    what: 'a CV read again, with other findings',
    change: ({ addPerson }) => addPerson(sides.persons[9] ?? never(), 'cv 3'),
    scored: roleCount,
  },
  { what: 'the next day of the month', change: async ({ setDay }) => setDay('2026-11-21'), scored: null },
  {
    what: 'a candidate closed',
    change: ({ db, candidateIds }) => saveCandidateOpen(db, idAt(candidateIds, 0), false),
    scored: null,
  },
  {
    what: 'and opened again',
    change: ({ db, candidateIds }) => saveCandidateOpen(db, idAt(candidateIds, 0), true),
    scored: null,
  },
  {
    what: 'other weights for one role',
    change: ({ db, briefIds }) => saveRolePoints(db, idAt(briefIds, 1), { points: { place: 60, scope: 5 }, by: null }),
    scored: 9,
  },
  {
    what: 'an answer of the client',
    change: async ({ db, briefIds }) => {
      for (const briefId of briefIds) {
        const question = (await loadRole(db, briefId))?.signals.clarifications[0]?.question;
        if (question) await saveAnswer(db, briefId, { question, answer: 'All four.', reading: 'MOM', by: null });
      }
    },
    scored: null,
  },
  {
    what: 'a role closed and a brief edited',
    change: async ({ db, briefIds, addRole }) => {
      await saveRoleOpen(db, idAt(briefIds, 2), false);
      await addRole(sides.roles[0] ?? never(), 'brief 4');
    },
    scored: null,
  },
  { what: 'another month', change: async ({ setDay }) => setDay('2027-02-01'), scored: (roleCount - 1) * 9 },
  { what: 'years', change: async ({ setDay }) => setDay('2031-02-01'), scored: (roleCount - 1) * 9 },
];

const never = (): never => {
  throw new Error('the golden shortlists have too few sides');
};

it.each(day)('after $what', async ({ change, scored }) => {
  const [incremental, full] = [pools[0] ?? never(), pools[1] ?? never()];
  for (const pool of pools) await change(pool);
  await forget(full);
  const [some, all] = [await incremental.rematch(), await full.rematch()];
  expect(await written(incremental)).toBe(await written(full));
  expect([some.state, some.pairs]).toEqual(['done', all.pairs]);
  expect([all.scored, all.kept]).toEqual([all.pairs, 0]);
  expect(some.scored + some.kept).toBe(some.pairs);
  if (scored !== null) expect(some.scored).toBe(scored);
  expect(some.changes).toBe(all.changes);
});

it('queues nothing for roles of which nothing has changed, and writes nothing', async () => {
  const [pool] = [pools[0] ?? never()];
  pool.ran.length = 0;
  const before = await pool.db.$queryRaw`select xmin::text, brief_id, candidate_id from fits order by 2, 3`;
  const run = await pool.rematch();
  expect(pool.ran).not.toContain('rank-role');
  expect(run).toMatchObject({ state: 'done', scored: 0, changes: 0 });
  expect(await pool.db.$queryRaw`select xmin::text, brief_id, candidate_id from fits order by 2, 3`).toEqual(before);
});
