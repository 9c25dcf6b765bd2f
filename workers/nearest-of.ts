/** The pool -> those who can stand on a role's lists. A pool no longer than a list is taken whole. */

import type { Points } from '../services/fit/total.ts';
import type { Role } from '../shared/model/fit.ts';
import { listLength } from '../shared/model/shortlist.ts';
import type { Line } from './line.ts';
import type { Members } from './what-makes.ts';

/** @returns of `members` everybody who is among the first of one of the readings */
export const nearestOf = async (
  readings: readonly { readonly role: Role }[],
  members: Members,
  { line, weights }: { readonly line: Line; readonly weights: Points },
): Promise<Members> => {
  if (!line.pool || members.length <= listLength) return members;
  const near = new Set<string>();
  for (const { role } of readings) {
    const { entries } = await line.pool.rank(role, members, { today: line.today(), weights, top: listLength });
    for (const { id } of entries) near.add(id);
  }
  return members.filter(({ candidateId }) => near.has(candidateId));
};
