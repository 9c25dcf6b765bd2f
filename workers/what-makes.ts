/**
 * All that makes a list, as digests: while they stay, so does the list, and nothing needs to be scored or written.
 *
 * A pair depends on brief, points, answers, versions and the day where it counts, and on the one CV; the list on all of
 * the pool besides. Texts are not compared: whatever is saved anew gets another revision.
 */
import { dayThatCounts } from '../services/fit/day-that-counts.ts';
import { loadRoleInputs, type RoleInputs } from '../services/store/role-inputs.ts';
import type { RankedFrom } from '../services/store/roles/ranked-from.ts';
import { loadRole, type StoredRole } from '../services/store/roles.ts';
import { digestOf } from '../services/store/to-json.ts';
import type { Line } from './line.ts';

export type Members = readonly { readonly candidateId: string; readonly revision: string }[];

/** Of everything but the pool. */
export const digestOfMaking = (
  role: StoredRole,
  { points, reading }: Pick<RoleInputs, 'points' | 'reading'>,
  { versions, lexicon, today }: Pick<Line, 'versions' | 'lexicon' | 'today'>,
): string => {
  const day = dayThatCounts(role, { today: today(), weights: lexicon.weights });
  const pointsInOrder = Object.entries(points ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
  return digestOf(JSON.stringify([role.revision, pointsInOrder, reading, versions.lexicon, versions.rules, day]));
};

export const digestOfPool = (members: Members): string =>
  digestOf(members.map(({ candidateId, revision }) => `${candidateId} ${revision}`).join());

/** Of these roles, those whose list would come out as it is. */
export const listUnchanged = async (
  ranked: readonly RankedFrom[],
  members: Members,
  line: Line,
): Promise<readonly RankedFrom[]> => {
  const pool = digestOfPool(members);
  const unchanged: RankedFrom[] = [];
  for (const one of ranked.filter((each) => each.rankedPool === pool)) {
    const role = await loadRole(line.db, one.briefId);
    if (role === null) continue;
    const added = await loadRoleInputs(line.db, one.briefId);
    if (digestOfMaking(role, added, line) === one.rankedFrom) unchanged.push(one);
  }
  return unchanged;
};
