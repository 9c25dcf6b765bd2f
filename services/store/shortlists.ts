import type { Database, Prisma } from '../../prisma/client.ts';
import type { Fit, Verdict } from '../../shared/model/fit.ts';
import type { Shortlist, ShortlistInputs, ShortlistMove, Versions } from '../../shared/model/shortlist.ts';
import { type CandidateCard, cardColumns, cardOf } from './candidates.ts';
import { fromKept, toKept } from './shortlists/figures.ts';
import { digestOf, toJson } from './to-json.ts';

export interface StoredEntry {
  readonly rank: number;
  readonly candidate: CandidateCard;
  readonly fit: Fit;
  /** Of the candidate, when the list was made. */
  readonly revision: string | null;
  /** Place on the list before; null for who was not on it. */
  readonly fromRank: number | null;
  /** Why it is another place; null for who stayed. */
  readonly cause: string | null;
}

export interface StoredShortlist {
  readonly id: string;
  readonly briefId: string;
  readonly versions: Versions;
  /** null on lists of before they were kept. */
  readonly inputs: ShortlistInputs | null;
  readonly createdAt: Date;
  /** Entries on all pages together. */
  readonly total: number;
  readonly entries: readonly StoredEntry[];
}

/** A past list: places and totals, not the whole fits. */
export interface PastShortlist {
  readonly id: string;
  readonly versions: Versions;
  readonly createdAt: Date;
  readonly entries: readonly {
    readonly candidateId: string;
    readonly rank: number;
    readonly total: number;
    readonly verdict: Verdict;
  }[];
}

/**
 * Adds the list to the role's history when places, totals, verdicts or versions changed; fits that were told of people
 * who are no longer on it go.
 * All in one transaction; two of them for one role wait for each other, and the one that saw the older pool changes nothing.
 * @param options.asOf when the pool was loaded (`loadPool`): what came later makes the list stale.
 * @param options.since the list the moves start from; they are kept only if it is still the one before
 */
export const replaceShortlist = (
  db: Database,
  shortlist: Shortlist,
  options: {
    readonly asOf: Date;
    readonly since?: { readonly id: string; readonly moves: readonly ShortlistMove[] } | null;
    /** Digests of all that made the list: while they stay, it need not be made again. */
    readonly from?: { readonly making: string; readonly pool: string };
  },
): Promise<{ readonly changed: boolean; readonly id: string | null; readonly previous: PastShortlist | null }> =>
  db.$transaction(
    async (tx) => {
      const { briefId, versions } = shortlist;
      const [role] = await tx.$queryRaw<{ rankedAsOf: Date | null }[]>`
        select ranked_as_of as "rankedAsOf" from briefs where id = ${briefId}::uuid for update`;
      if (role === undefined) throw new Error(`Brief ${briefId} is gone, nothing to rank for.`);
      const current = await tx.shortlist.findUnique({ where: { currentOf: briefId }, include: withPlaces });
      const previous = current && pastOf(current);
      if (role.rankedAsOf !== null && role.rankedAsOf > options.asOf)
        return { changed: false, id: current?.id ?? null, previous };

      const candidateIds = shortlist.entries.map(({ candidateId }) => candidateId);
      await tx.fit.deleteMany({ where: { briefId, candidateId: { notIn: candidateIds } } });
      await tx.$executeRaw`
        update briefs set ranked_as_of = ${options.asOf}, ranked_at = clock_timestamp(),
          ranked_from = ${options.from?.making ?? null}, ranked_pool = ${options.from?.pool ?? null}
        where id = ${briefId}::uuid`;
      const digest = digestOfList(shortlist);
      const inputs = toJson(shortlist.inputs ?? {});
      // Who was erased while the last list was written is not on it, and is missed if the same CV comes back.
      if (current?.digest === digest && current.entries.length === shortlist.entries.length) {
        await tx.shortlist.update({ where: { id: current.id }, data: { inputs } });
        await updateEntries(tx, current.id, shortlist);
        return { changed: false, id: current.id, previous };
      }

      if (current) await tx.shortlist.update({ where: { id: current.id }, data: { currentOf: null } });
      const { id } = await tx.shortlist.create({ data: { briefId, currentOf: briefId, digest, inputs, ...versions } });
      const moves = options.since && options.since.id === current?.id ? options.since.moves : [];
      await saveEntries(tx, id, { shortlist, moves, previous });
      return { changed: true, id, previous };
    },
    { maxWait: 30_000, timeout: 120_000 },
  );

interface NewList {
  readonly shortlist: Shortlist;
  readonly moves: readonly ShortlistMove[];
  readonly previous: PastShortlist | null;
}

const saveEntries = async (tx: Prisma.TransactionClient, shortlistId: string, list: NewList): Promise<void> => {
  const causes = new Map(list.moves.map(({ candidateId, cause }) => [candidateId, cause]));
  const before = new Map(list.previous?.entries.map(({ candidateId, rank }) => [candidateId, rank]));
  const rows = list.shortlist.entries.map(({ candidateId, rank, fit, revision }) => ({
    candidate_id: candidateId,
    rank,
    total: fit.total,
    verdict: fit.verdict,
    revision: revision ?? null,
    figures: toKept(fit),
    from_rank: before.get(candidateId) ?? null,
    cause: causes.get(candidateId) ?? null,
  }));
  // A candidate who was erased meanwhile is left out by the join.
  await tx.$executeRaw`
    insert into shortlist_entries (shortlist_id, candidate_id, rank, total, verdict, revision, figures, from_rank, cause)
    select ${shortlistId}::uuid, e.candidate_id, e.rank, e.total, e.verdict, e.revision, e.figures, e.from_rank, e.cause
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e(
      candidate_id uuid, rank int, total float8, verdict text, revision uuid, figures jsonb, from_rank int, cause text)
    join candidates c on c.id = e.candidate_id`;
  const leavers = list.moves
    .filter(({ to }) => to === null)
    .map(({ candidateId, from, cause }) => ({ candidate_id: candidateId, from_rank: from, cause }));
  await tx.$executeRaw`
    insert into shortlist_leavers (shortlist_id, candidate_id, from_rank, cause)
    select ${shortlistId}::uuid, e.candidate_id, e.from_rank, e.cause
    from jsonb_to_recordset(${JSON.stringify(leavers)}::jsonb) as e(candidate_id uuid, from_rank int, cause text)
    join candidates c on c.id = e.candidate_id`;
};

/** The same places and totals, made of other figures or of CVs that were read again. */
const updateEntries = async (tx: Prisma.TransactionClient, id: string, { entries }: Shortlist): Promise<void> => {
  const rows = entries.map(({ candidateId, fit, revision }) => ({
    candidate_id: candidateId,
    revision: revision ?? null,
    figures: toKept(fit),
  }));
  await tx.$executeRaw`
    update shortlist_entries o set revision = e.revision, figures = e.figures
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e(candidate_id uuid, revision uuid, figures jsonb)
    where o.shortlist_id = ${id}::uuid and o.candidate_id = e.candidate_id
      and (o.revision, o.figures) is distinct from (e.revision, e.figures)`;
};

const digestOfList = ({ versions, entries }: Shortlist): string =>
  digestOf(
    JSON.stringify([
      versions.lexicon,
      versions.rules,
      entries.map(({ candidateId, rank, fit }) => [candidateId, rank, fit.total, fit.verdict]),
    ]),
  );

const withPlaces = { entries: { orderBy: { rank: 'asc' } } } as const;

/** The list in force as it was made, in figures; null before the first ranking. */
export const loadListFigures = async (db: Database, briefId: string): Promise<(Shortlist & { id: string }) | null> => {
  const list = await db.shortlist.findUnique({
    where: { currentOf: briefId },
    include: { entries: { orderBy: { rank: 'asc' } } },
  });
  if (list === null) return null;
  return {
    id: list.id,
    briefId,
    versions: { lexicon: list.lexicon, rules: list.rules },
    inputs: inputsOf(list.inputs),
    entries: list.entries.map((entry) => ({
      candidateId: entry.candidateId,
      rank: entry.rank,
      revision: entry.revision,
      fit: fromKept(entry),
    })),
  };
};

/** The list in force with all reasons, of those whose fits are told (`tellFits`); null before the first ranking. */
export const loadShortlist = async (
  db: Database,
  briefId: string,
  options: { readonly from?: number; readonly size?: number } = {},
): Promise<StoredShortlist | null> => {
  const list = await db.shortlist.findUnique({
    where: { currentOf: briefId },
    include: { _count: { select: { entries: true } } },
  });
  if (list === null) return null;
  const entries = await db.shortlistEntry.findMany({
    where: { shortlistId: list.id },
    select: {
      rank: true,
      revision: true,
      fromRank: true,
      cause: true,
      candidate: { select: { ...cardColumns, fits: { where: { briefId }, select: { fit: true } } } },
    },
    orderBy: { rank: 'asc' },
    skip: options.from ?? 0,
    ...(options.size === undefined ? {} : { take: options.size }),
  });
  return {
    id: list.id,
    briefId,
    versions: { lexicon: list.lexicon, rules: list.rules },
    inputs: inputsOf(list.inputs),
    createdAt: list.createdAt,
    total: list._count.entries,
    entries: entries.flatMap(({ candidate: { fits, ...candidate }, ...place }) =>
      fits.map(({ fit }) => ({ ...place, candidate: cardOf(candidate), fit: fit as unknown as Fit })),
    ),
  };
};

const inputsOf = (kept: Prisma.JsonValue): ShortlistInputs | null =>
  typeof kept === 'object' && kept !== null && 'revision' in kept ? (kept as unknown as ShortlistInputs) : null;

/** Everybody's place on the current list. */
export const loadPlaces = async (db: Database, briefId: string): Promise<ReadonlyMap<string, number>> => {
  const rows = await db.shortlistEntry.findMany({
    where: { shortlist: { currentOf: briefId } },
    select: { candidateId: true, rank: true },
  });
  return new Map(rows.map(({ candidateId, rank }) => [candidateId, rank]));
};

const pastOf = (list: Prisma.ShortlistGetPayload<{ include: typeof withPlaces }>): PastShortlist => ({
  id: list.id,
  versions: { lexicon: list.lexicon, rules: list.rules },
  createdAt: list.createdAt,
  entries: list.entries.map(({ candidateId, rank, total, verdict }) => ({
    candidateId,
    rank,
    total,
    verdict: verdict as Verdict,
  })),
});
