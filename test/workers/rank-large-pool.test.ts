/** A pool longer than a list: the first hundred, as `scoreFit` orders everybody, found on a thread; told when asked for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readingsOf } from '../../services/fit/readings-of.ts';
import { loadPersons, loadPool, saveCandidateOpen } from '../../services/store/candidates.ts';
import { loadOtherReading } from '../../services/store/other-readings.ts';
import { loadRole } from '../../services/store/roles.ts';
import { loadListFigures, loadShortlist } from '../../services/store/shortlists.ts';
import type { Role } from '../../shared/model/fit.ts';
import { listLength } from '../../shared/model/shortlist.ts';
import { keepPool } from '../../workers/keep-pool.ts';
import type { KeptPool } from '../../workers/line.ts';
import { tellFits } from '../../workers/tell-fits.ts';
import { inventPerson } from '../bench/invent-pool.ts';
import { createRandom } from '../support/cv-generator/random.ts';
import { goldenSides } from '../support/golden-sides.ts';
import { shortlistOf } from '../support/line.ts';
import { createPoolByHand, type PoolByHand } from '../support/pool-by-hand.ts';

let hand: PoolByHand;
let pool: KeptPool;
beforeAll(async () => {
  hand = await createPoolByHand({ people: 0 });
  const seeds = { ...goldenSides(), lexicon: hand.line.lexicon };
  const random = createRandom(11);
  const people = Array.from({ length: listLength + 5 }, () => inventPerson(random, seeds));
  for (const [at, person] of people.entries()) await hand.addPerson(person, `invented ${at}`);
  pool = keepPool({ db: hand.db, lexicon: hand.line.lexicon, threads: 1 });
  hand.setLine({ pool });
}, 400_000);
afterAll(async () => {
  await pool.close();
  await hand.close();
});

const everybody = async (role: Role) => {
  const { members } = await loadPool(hand.db);
  const persons = await loadPersons(
    hand.db,
    members.map(({ candidateId }) => candidateId),
  );
  const people = new Map(persons.map(({ candidateId, person }) => [candidateId, person]));
  return shortlistOf(role, people, { lexicon: hand.line.lexicon, today: hand.line.today() })
    .slice(0, listLength)
    .map(({ candidateId, rank, fit }) => ({ candidateId, rank, fit }));
};
/** With all reasons. */
const listOf = async (briefId: string) => {
  await tellFits(hand.line, briefId);
  const list = await loadShortlist(hand.db, briefId);
  return list?.entries.map(({ candidate, rank, fit }) => ({ candidateId: candidate.id, rank, fit }));
};
/** One whose brief may mean either, so that there are two lists. */
const openToBoth = async () => {
  for (const briefId of hand.briefIds) {
    const role = await loadRole(hand.db, briefId);
    if (role && readingsOf(role).length > 1) return { briefId, role };
  }
  throw new Error('no role with two readings');
};
const rank = async (briefId: string) => {
  await hand.enqueue('rank-role', { briefId, runId: null });
  await hand.work();
};

describe('a pool longer than a list', () => {
  it('gives a role the hundred that stand first among all, in both readings, and follows whoever goes', async () => {
    const { briefId, role } = await openToBoth();
    await rank(briefId);
    // Nobody is told before somebody asks, and then once.
    expect(await hand.db.fit.count()).toBe(0);
    expect(await tellFits(hand.line, briefId, { from: 10, size: 5 })).toBe(5);
    expect(await tellFits(hand.line, briefId, { from: 10, size: 5 })).toBe(0);
    expect(await hand.db.fit.count()).toBe(5);
    const list = await listOf(briefId);
    expect(list).toEqual(await everybody(role));
    expect(list).toHaveLength(listLength);
    const kept = await loadOtherReading(hand.db, briefId);
    const [, other] = readingsOf(role);
    const ids = other && (await everybody(other.role)).map(({ candidateId }) => candidateId);
    expect(kept?.entries.map(({ candidateId }) => candidateId)).toEqual(ids);

    await saveCandidateOpen(hand.db, list?.[0]?.candidateId ?? '', false);
    await rank(briefId);
    const after = await listOf(briefId);
    expect(after).toEqual(await everybody(role));
    expect(after).toHaveLength(listLength);
    const before = new Set(list?.map(({ candidateId }) => candidateId));
    const figures = await loadListFigures(hand.db, briefId);
    for (const [at, { fit }] of (after ?? []).entries()) expect(fit).toMatchObject(figures?.entries[at]?.fit ?? {});
    const [moved] =
      (await loadShortlist(hand.db, briefId))?.entries.filter((one) => !before.has(one.candidate.id)) ?? [];
    expect(moved?.cause).toBe('new on this list: now among the first');
  }, 400_000);
});
