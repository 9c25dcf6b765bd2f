/**
 * The list of a role as its page shows it: places and figures, and of those whose fits are told (`tellFits`) conditions
 * and warnings. Whole fits are some ten times as large; see `loadFit`.
 */
import { type Database, Prisma } from '../../../prisma/client.ts';
import type { FitHead } from '../../../shared/model/fit.ts';
import type { Versions } from '../../../shared/model/shortlist.ts';
import { type CandidateCard, cardColumns, cardOf } from '../candidates.ts';
import { fromKept } from './figures.ts';

export interface ListedHead {
  readonly rank: number;
  readonly candidate: CandidateCard;
  readonly fit: FitHead;
  /** Place on the list before; null for who was not on it. */
  readonly fromRank: number | null;
  /** Why it is another place; null for who stayed. */
  readonly cause: string | null;
}

export interface ListOfHeads {
  readonly id: string;
  readonly versions: Versions;
  readonly createdAt: Date;
  /** Entries on all pages together. */
  readonly total: number;
  readonly entries: readonly ListedHead[];
}

type Row = Omit<ListedHead, 'candidate' | 'fit'> & {
  readonly id: string;
  readonly total: number;
  readonly verdict: string;
  readonly figures: unknown;
  /** null: not told. */
  readonly head: Pick<FitHead, 'knockouts' | 'flags'> | null;
};

const loadRows = (
  db: Database,
  list: { readonly id: string; readonly briefId: string },
  { from = 0, size, only }: HeadsWanted,
): Promise<Row[]> => {
  const some = only === undefined ? Prisma.empty : Prisma.sql`and e.candidate_id = any(${[...only]}::uuid[])`;
  return db.$queryRaw<Row[]>`
    select e.candidate_id as id, e.rank, e.from_rank as "fromRank", e.cause, e.total, e.verdict, e.figures, f.head
    from (
      select * from shortlist_entries e where e.shortlist_id = ${list.id}::uuid ${some}
      order by e.rank offset ${from} limit ${size ?? null}::int
    ) e
    left join fits f on f.brief_id = ${list.briefId}::uuid and f.candidate_id = e.candidate_id
    order by e.rank`;
};

export interface HeadsWanted {
  readonly from?: number;
  readonly size?: number;
  /** Ids of candidates; unless stated, everybody. */
  readonly only?: readonly string[];
}

/** null before the first ranking. */
export const loadListHeads = async (
  db: Database,
  briefId: string,
  wanted: HeadsWanted = {},
): Promise<ListOfHeads | null> => {
  const list = await db.shortlist.findUnique({
    where: { currentOf: briefId },
    select: {
      id: true,
      briefId: true,
      lexicon: true,
      rules: true,
      createdAt: true,
      _count: { select: { entries: true } },
    },
  });
  if (list === null) return null;
  const rows = await loadRows(db, list, wanted);
  const cards = await db.candidate.findMany({ where: { id: { in: rows.map(({ id }) => id) } }, select: cardColumns });
  const byId = new Map(cards.map((card) => [card.id, cardOf(card)]));
  return {
    id: list.id,
    versions: { lexicon: list.lexicon, rules: list.rules },
    createdAt: list.createdAt,
    total: list._count.entries,
    entries: rows.flatMap(({ id, rank, fromRank, cause, head, ...row }) => {
      const candidate = byId.get(id);
      const fit = { ...fromKept(row), knockouts: head?.knockouts ?? [], flags: head?.flags ?? [] };
      return candidate ? [{ rank, fromRank, cause, fit, candidate }] : [];
    }),
  };
};
