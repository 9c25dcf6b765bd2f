/**
 * All that makes a list, as digests: while they stay, so does the list, and nothing needs to be scored or written.
 *
 * A pair depends on brief, points, answers, versions and the day where it counts, and on the one CV; the list on all of
 * the pool besides. Texts are not compared: whatever is saved anew gets another revision.
 */
import { dayThatCounts } from '../services/fit/day-that-counts.ts';
import { loadMakings, type RankedFrom, type RoleMaking } from '../services/store/roles/ranked-from.ts';
import { digestOf } from '../services/store/to-json.ts';
import type { Line, Members } from './line.ts';

/** Of everything but the pool. */
export const digestOfMaking = (
  { revision, startBy, points, reading }: Omit<RoleMaking, 'briefId'>,
  { versions, lexicon, today }: Pick<Line, 'versions' | 'lexicon' | 'today'>,
): string => {
  const day = dayThatCounts(startBy, { today: today(), weights: lexicon.weights });
  const pointsInOrder = Object.entries(points ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
  return digestOf(JSON.stringify([revision, pointsInOrder, reading, versions.lexicon, versions.rules, day]));
};

const digests = new WeakMap<Members, string>();

/** Worked out once for each list of members: many roles are ranked with one pool. */
export const digestOfPool = (members: Members): string => {
  const known = digests.get(members);
  if (known !== undefined) return known;
  const digest = digestOf(members.map(({ candidateId, revision }) => `${candidateId} ${revision}`).join());
  digests.set(members, digest);
  return digest;
};

/** Of these roles, those whose list would come out as it is. */
export const listUnchanged = async (
  ranked: readonly RankedFrom[],
  members: Members,
  line: Line,
): Promise<readonly RankedFrom[]> => {
  const pool = digestOfPool(members);
  const likely = ranked.filter((each) => each.rankedPool === pool);
  const makings = await loadMakings(
    line.db,
    likely.map(({ briefId }) => briefId),
  );
  const digests = new Map(makings.map((making) => [making.briefId, digestOfMaking(making, line)]));
  return likely.filter(({ briefId, rankedFrom }) => digests.get(briefId) === rankedFrom);
};
