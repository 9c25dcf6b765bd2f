/** Stored lists, decisions and readings -> what the page of a role shows of each person. */
import type { Database } from '../../../prisma/client.ts';
import type { Decision } from '../../../shared/model/decision.ts';
import { loadNames } from '../../store/candidate-names.ts';
import { loadDecisions } from '../../store/decisions.ts';
import { loadOtherReading, type OtherReading as OtherPlaces } from '../../store/other-readings.ts';
import { loadRoleInputs } from '../../store/role-inputs.ts';
import { loadListBefore, loadMovesSince, loadSeen } from '../../store/seen-shortlists.ts';
import type { ListedHead, ListOfHeads } from '../../store/shortlists/load-list-heads.ts';
import { loadPlaces } from '../../store/shortlists.ts';
import type { ShortlistRow } from '../views/role/entry.tsx';
import type { ToldMoves } from '../views/role/moves.tsx';
import type { OtherReading } from '../views/role/readings.tsx';
import type { RoleProps } from '../views/role.tsx';

/** People shown of the other reading. */
const most = 10;

/** Moves told; more are counted. */
const mostMoves = 12;

const rowOf = (entry: ListedHead, decisions: readonly Decision[], other: OtherPlaces | null): ShortlistRow => {
  const { rank, candidate, fit, cause, fromRank } = entry;
  const read = other?.entries.find(({ candidateId }) => candidateId === candidate.id);
  return {
    entry: { rank, candidateId: candidate.id, fit },
    name: candidate.name ?? candidate.fileName,
    headline: candidate.headline,
    scope: candidate.scope,
    reach: candidate.reach,
    platforms: candidate.platforms,
    move: cause === null ? null : { from: fromRank, cause },
    other: other && read ? { reading: other.reading, rank: read.rank, total: read.total } : null,
    decisions: decisions.filter(({ candidateId }) => candidateId === candidate.id),
  };
};

const toldMoves = async (db: Database, briefId: string, viewer: string): Promise<readonly ToldMoves[]> => {
  const [before, seen] = [await loadListBefore(db, briefId), await loadSeen(db, { briefId, viewer })];
  const lists = [
    ...(before ? [{ since: 'list' as const, ...before }] : []),
    ...(seen ? [{ since: 'seen' as const, ...seen }] : []),
  ];
  return await Promise.all(
    lists.map(async ({ since, at, shortlistId }) => {
      const all = await loadMovesSince(db, briefId, shortlistId);
      const told = all.slice(0, mostMoves);
      const names = await loadNames(
        db,
        told.map(({ candidateId }) => candidateId),
      );
      const moves = told.map((move) => ({ ...move, name: names.get(move.candidateId) ?? 'Erased' }));
      return { since, at, moves, more: all.length - told.length };
    }),
  );
};

const otherReading = async (db: Database, briefId: string, other: OtherPlaces | null): Promise<OtherReading | null> => {
  if (other === null) return null;
  const top = other.entries.slice(0, most);
  const ids = top.map(({ candidateId }) => candidateId);
  const [names, places] = await Promise.all([loadNames(db, ids), loadPlaces(db, briefId)]);
  return {
    reading: other.reading,
    top: top.map(({ candidateId, rank, total }) => ({
      candidateId,
      name: names.get(candidateId) ?? 'Erased',
      rank,
      total,
      asWritten: places.get(candidateId) ?? null,
    })),
  };
};

export type ListShown = Required<Pick<RoleProps, 'rows' | 'answers' | 'other' | 'moves' | 'ownWeights'>>;

/** All that surrounds the list of a role: answers, the other reading, what moved, and what was decided. */
export const loadListShown = async (
  db: Database,
  {
    briefId,
    viewer,
    shortlist,
  }: {
    readonly briefId: string;
    readonly viewer: string;
    readonly shortlist: ListOfHeads | null;
  },
): Promise<ListShown> => {
  const [decisions, other, added, moves] = await Promise.all([
    loadDecisions(db, briefId),
    loadOtherReading(db, briefId),
    loadRoleInputs(db, briefId),
    toldMoves(db, briefId, viewer),
  ]);
  return {
    rows: shortlist?.entries.map((entry) => rowOf(entry, decisions, other)) ?? [],
    answers: Object.fromEntries(added.answers.map((one) => [one.question, one])),
    other: await otherReading(db, briefId, other),
    moves,
    ownWeights: added.points !== null,
  };
};
