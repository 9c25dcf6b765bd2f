/**
 * A day of changes with a pool longer than a list: a process that keeps its pool and who stood first, and looks only at who
 * has changed since, writes byte for byte what one does that has just been started and computes everything anew.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadPersons, removeCandidateOf, saveCandidateOpen } from '../../services/store/candidates.ts';
import { saveRolePoints } from '../../services/store/role-inputs.ts';
import type { Person } from '../../shared/model/fit.ts';
import { listLength } from '../../shared/model/shortlist.ts';
import { keepPool } from '../../workers/keep-pool.ts';
import type { KeptPool } from '../../workers/line.ts';
import { inventPerson } from '../bench/invent-pool.ts';
import { createRandom } from '../support/cv-generator/random.ts';
import { goldenSides } from '../support/golden-sides.ts';
import { rules } from '../support/person-rules.ts';
import { createPoolByHand, type PoolByHand } from '../support/pool-by-hand.ts';
import { forget, written } from '../support/written.ts';

const roles = 3;
let kept: { readonly hand: PoolByHand; readonly pool: KeptPool };
let fresh: PoolByHand;
let invented: readonly Person[] = [];

beforeAll(async () => {
  const hands = [await createPoolByHand({ people: 0, roles }), await createPoolByHand({ people: 0, roles })];
  const [one, other] = hands as [PoolByHand, PoolByHand];
  const seeds = { ...goldenSides(), lexicon: one.line.lexicon };
  const random = createRandom(23);
  invented = Array.from({ length: listLength + 45 }, () => inventPerson(random, seeds));
  for (const hand of hands)
    for (const [at, person] of invented.slice(0, -5).entries())
      hand.candidateIds.push(await hand.addPerson(person, `invented ${at}`));
  const pool = keepPool({ db: one.db, lexicon: one.line.lexicon, threads: 1 });
  one.setLine({ pool });
  kept = { hand: one, pool };
  fresh = other;
}, 600_000);
afterAll(async () => {
  await kept.pool.close();
  for (const hand of [kept.hand, fresh]) await hand.close();
});

/** Who stands at this place of the first role's list. */
const standingAt = async ({ db, briefIds }: PoolByHand, rank: number): Promise<string> => {
  const place = { shortlist: { currentOf: briefIds[0] ?? '' }, rank };
  return (await db.shortlistEntry.findFirstOrThrow({ where: place })).candidateId;
};
const close = async (hand: PoolByHand, ranks: readonly number[]): Promise<void> => {
  const ids = await Promise.all(ranks.map((rank) => standingAt(hand, rank)));
  for (const id of ids) await saveCandidateOpen(hand.db, id, false);
};
const personAt = (at: number): Person => {
  const person = invented.at(at);
  if (!person) throw new Error('too few were invented');
  return person;
};
const places = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => 1 + 3 * at);

const day: readonly { readonly what: string; readonly change: (hand: PoolByHand) => Promise<unknown> }[] = [
  { what: 'the first night', change: async () => undefined },
  { what: 'nothing', change: async () => undefined },
  {
    what: 'new CVs',
    change: ({ addPerson }) => addPerson(personAt(-1), 'new 1').then(() => addPerson(personAt(-2), 'new 2')),
  },
  { what: 'a CV read again, with other findings', change: ({ addPerson }) => addPerson(personAt(-3), 'invented 7') },
  { what: 'somebody of the list closed', change: (hand) => close(hand, [1]) },
  {
    what: 'and opened again',
    change: async ({ db }) => {
      const [closed] = await db.candidate.findMany({ where: { open: false } });
      await saveCandidateOpen(db, closed?.id ?? '', true);
    },
  },
  { what: 'more of the list closed than are kept besides it', change: (hand) => close(hand, places(28)) },
  {
    what: 'a CV that is none any more',
    change: async (hand) => removeCandidateOf(hand.db, await documentOf(hand, 2), rules),
  },
  {
    what: 'other weights for one role',
    change: ({ db, briefIds }) => saveRolePoints(db, briefIds[1] ?? '', { points: { place: 60, scope: 5 }, by: null }),
  },
  { what: 'another month', change: async ({ setDay }) => setDay('2027-02-01') },
];

const documentOf = async (hand: PoolByHand, rank: number): Promise<string> => {
  const where = { id: await standingAt(hand, rank) };
  return (await hand.db.candidate.findUniqueOrThrow({ where })).documentId;
};

it.each(day)('after $what', { timeout: 400_000 }, async ({ change }) => {
  for (const hand of [kept.hand, fresh]) await change(hand);
  await forget(fresh);
  const pool = keepPool({ db: fresh.db, lexicon: fresh.line.lexicon, threads: 1 });
  fresh.setLine({ pool });
  try {
    const [some, all] = [await kept.hand.rematch(), await fresh.rematch()];
    expect(await written(kept.hand)).toBe(await written(fresh));
    expect([some.state, some.pairs, some.changes]).toEqual(['done', all.pairs, all.changes]);
    expect(some.scored + some.kept + some.pruned).toBe(some.pairs);
  } finally {
    await pool.close();
  }
});

it('gives the lists that hold the date of the pool they hold for', async () => {
  const { db, briefIds, addPerson } = kept.hand;
  // The double of somebody who stands on no list of a hundred.
  const beside = await db.candidate.findFirstOrThrow({
    where: { open: true, leading: true, entries: { none: { shortlist: { currentOf: { not: null } } } } },
  });
  const [double] = await loadPersons(db, [beside.id]);
  await addPerson(double?.person ?? personAt(-4), 'double');
  const before = await db.brief.findMany({ where: { id: { in: briefIds } }, orderBy: { id: 'asc' } });
  const run = await kept.hand.rematch();
  const after = await db.brief.findMany({ where: { id: { in: briefIds } }, orderBy: { id: 'asc' } });
  expect(run).toMatchObject({ state: 'done', scored: 0, changes: 0 });
  for (const [at, role] of after.entries()) {
    expect(role.rankedAsOf?.getTime()).toBeGreaterThan(before[at]?.rankedAsOf?.getTime() ?? Number.POSITIVE_INFINITY);
    expect(role.rankedPool).not.toBe(before[at]?.rankedPool);
  }
}, 100_000);
