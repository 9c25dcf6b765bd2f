/** Which list a recruiter has looked at, and what has moved since. */
import type { Database } from '../../prisma/client.ts';
import { causes, type ShortlistMove } from '../../shared/model/shortlist.ts';

export const saveSeen = async (
  db: Database,
  { briefId, viewer }: { readonly briefId: string; readonly viewer: string },
): Promise<void> => {
  const list = await db.shortlist.findUnique({ where: { currentOf: briefId }, select: { id: true } });
  if (list === null) return;
  const data = { shortlistId: list.id, seenAt: new Date() };
  await db.seenShortlist.upsert({
    where: { briefId_viewer: { briefId, viewer } },
    create: { briefId, viewer, ...data },
    update: data,
  });
};

const listed = {
  id: true,
  currentOf: true,
  createdAt: true,
  entries: { select: { candidateId: true, rank: true, cause: true }, orderBy: { rank: 'asc' } },
} as const;

interface InPool {
  readonly leading: boolean;
  readonly open: boolean;
}

const loadStanding = async (db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, InPool>> => {
  if (ids.length === 0) return new Map();
  const select = { id: true, leading: true, open: true };
  const rows = await db.candidate.findMany({ where: { id: { in: [...ids] } }, select });
  return new Map(rows.map((row) => [row.id, row]));
};

/** Entries of people who were erased are erased with them, so there is hardly anybody of whom nothing is known. */
const whyGone = ({ leading, open }: InPool = { leading: true, open: true }): string => {
  if (leading && open) return causes.overtaken;
  return leading ? causes.closed : causes.replaced;
};

/** The moves between an earlier list of the role and the current one, with the causes of each step on the way. */
export const loadMovesSince = async (
  db: Database,
  briefId: string,
  listId: string,
): Promise<readonly ShortlistMove[]> => {
  const since = await db.shortlist.findFirst({ where: { id: listId, briefId }, select: listed });
  if (since === null || since.currentOf !== null) return [];
  const later = await db.shortlist.findMany({
    where: {
      briefId,
      OR: [{ createdAt: { gt: since.createdAt } }, { createdAt: since.createdAt, id: { gt: since.id } }],
    },
    select: listed,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const current = later.at(-1);
  if (current === undefined) return [];
  const known = new Map<string, string[]>();
  for (const { candidateId, cause } of later.flatMap(({ entries }) => entries))
    if (cause !== null) known.set(candidateId, [...new Set([...(known.get(candidateId) ?? []), cause])]);
  const were = new Map(since.entries.map(({ candidateId, rank }) => [candidateId, rank]));
  const are = new Set(current.entries.map(({ candidateId }) => candidateId));
  const left = since.entries.filter(({ candidateId }) => !are.has(candidateId));
  const standing = await loadStanding(
    db,
    left.map(({ candidateId }) => candidateId),
  );
  const told = (candidateId: string, otherwise: string) => known.get(candidateId)?.join('; ') ?? otherwise;
  return [
    ...current.entries.flatMap(({ candidateId, rank }) => {
      const from = were.get(candidateId) ?? null;
      return from === rank ? [] : [{ candidateId, from, to: rank, cause: told(candidateId, causes.others) }];
    }),
    ...left.map(({ candidateId, rank }) => ({
      candidateId,
      from: rank,
      to: null,
      cause: whyGone(standing.get(candidateId)),
    })),
  ];
};

export interface Seen {
  readonly shortlistId: string;
  readonly at: Date;
}

export const loadSeen = async (
  db: Database,
  { briefId, viewer }: { readonly briefId: string; readonly viewer: string },
): Promise<Seen | null> => {
  const row = await db.seenShortlist.findUnique({ where: { briefId_viewer: { briefId, viewer } } });
  return row && { shortlistId: row.shortlistId, at: row.seenAt };
};

/** The list before the current one; null when there is none. */
export const loadListBefore = async (db: Database, briefId: string): Promise<Seen | null> => {
  const [, before] = await db.shortlist.findMany({
    where: { briefId },
    select: { id: true, createdAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 2,
  });
  return before === undefined ? null : { shortlistId: before.id, at: before.createdAt };
};
