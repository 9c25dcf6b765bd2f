/** The pool -> those who can stand on a role's lists, reading by reading. A pool no longer than a list is taken whole. */

import type { Points } from '../services/fit/total.ts';
import { listLength } from '../shared/model/shortlist.ts';
import type { Line, Members, ReadingToRank } from './line.ts';

export interface Nearest {
  /** Whom they are the nearest of. */
  readonly members: Members;
  /** Everybody who is among the first of one of the readings, ids in order. */
  readonly nearest: Members;
  /** The first of each reading, best first; null where the pool is taken whole. */
  readonly lists: readonly Members[] | null;
}

export const nearestOf = async (
  readings: readonly ReadingToRank[],
  members: Members,
  { line, weights }: { readonly line: Line; readonly weights: Points },
): Promise<Nearest> => {
  if (!line.pool || members.length <= listLength) return { members, nearest: members, lists: null };
  const ranked = await line.pool.rank(readings, { today: line.today(), weights, top: listLength });
  const near = new Map(ranked.lists.flat().map((one) => [one.candidateId, one]));
  const nearest = [...near.values()].sort((a, b) => (a.candidateId < b.candidateId ? -1 : 1));
  return { ...ranked, nearest };
};
