/** How somebody stands with every open role, whoever is on the lists: with the totals of `scoreFit`. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFitsOf } from '../../../services/cli/parts/fit-candidate.ts';
import { readingsOf } from '../../../services/fit/readings-of.ts';
import { scoreFit } from '../../../services/fit/score-fit.ts';
import { loadPersons } from '../../../services/store/candidates.ts';
import { saveAnswer, saveRolePoints } from '../../../services/store/role-inputs.ts';
import { loadRole, type StoredRole, saveRoleOpen } from '../../../services/store/roles.ts';
import type { Role } from '../../../shared/model/fit.ts';
import { createPoolByHand, type PoolByHand } from '../../support/pool-by-hand.ts';

let hand: PoolByHand;
beforeAll(async () => {
  hand = await createPoolByHand({ people: 2 });
}, 200_000);
afterAll(() => hand.close());

const stored = async (): Promise<readonly StoredRole[]> => {
  const roles = await Promise.all(hand.briefIds.map((id) => loadRole(hand.db, id)));
  return roles.flatMap((role) => role ?? []);
};

it('judges somebody for every open role as its list would, and follows what changes', async () => {
  const { db, line } = hand;
  const [candidateId = ''] = hand.candidateIds;
  const [one] = await loadPersons(db, [candidateId]);
  if (!one) throw new Error('nobody is there');
  const fitsOf = createFitsOf({ db, lexicon: line.lexicon, today: line.today });
  const expected = (role: Role, weights = {}) =>
    scoreFit(role, one.person, { lexicon: line.lexicon, today: line.today(), weights }).total;
  const shown = async () => new Map((await fitsOf(candidateId)).map(({ briefId, total }) => [briefId, total]));

  const roles = await stored();
  expect(await shown()).toEqual(new Map(roles.map((role) => [role.briefId, expected(role)])));
  const totals = (await fitsOf(candidateId)).map(({ total }) => total);
  expect(totals).toEqual([...totals].sort((a, b) => b - a));

  // Other points for one, a reading chosen for another, a third one closed.
  const open = roles.find((role) => readingsOf(role).length > 1);
  const [reweighed, closed] = roles.filter((role) => role !== open);
  if (!open || !reweighed || !closed) throw new Error('too few roles');
  const points = { place: 60, scope: 5 };
  await saveRolePoints(db, reweighed.briefId, { points, by: null });
  const question = open.signals.clarifications[0]?.question ?? '';
  await saveAnswer(db, open.briefId, { question, answer: 'All four.', reading: 'MOM', by: null });
  await saveRoleOpen(db, closed.briefId, false);
  const after = await shown();
  expect(after.has(closed.briefId)).toBe(false);
  expect(after.get(reweighed.briefId)).toBe(expected(reweighed, points));
  expect(after.get(open.briefId)).toBe(expected(readingsOf(open).find(({ name }) => name === 'MOM')?.role ?? open));
  expect(await fitsOf('00000000-0000-7000-8000-000000000000')).toEqual([]);
}, 60_000);
