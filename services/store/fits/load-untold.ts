/** Who on the list in force has no fit with reasons yet, or one that was told from something else. */
import { type Database, Prisma } from '../../../prisma/client.ts';
import type { ShortlistInputs, Versions } from '../../../shared/model/shortlist.ts';

export interface FitsWanted {
  /** Places of the list. */
  readonly from?: number;
  readonly size?: number;
  /** Ids of candidates; unless stated, everybody. */
  readonly only?: readonly string[];
}

export interface Untold {
  readonly inputs: Pick<ShortlistInputs, 'points' | 'reading' | 'today'>;
  readonly versions: Versions;
  /** Digest of all that made the list but the pool; null where that was not kept. */
  readonly making: string | null;
  /** In the order of the list. */
  readonly candidateIds: readonly string[];
}

interface ListRow {
  readonly id: string;
  readonly lexicon: string;
  readonly rules: string;
  readonly inputs: Partial<ShortlistInputs>;
  readonly createdAt: Date;
  readonly making: string | null;
}

/** null before the first ranking. */
export const loadUntold = async (
  db: Database,
  briefId: string,
  { from = 0, size, only }: FitsWanted,
): Promise<Untold | null> => {
  const [list] = await db.$queryRaw<ListRow[]>`
    select s.id, s.lexicon, s.rules, s.inputs, s.created_at as "createdAt", b.ranked_from as making
    from shortlists s join briefs b on b.id = s.current_of where s.current_of = ${briefId}::uuid`;
  if (!list) return null;
  const some = only === undefined ? Prisma.empty : Prisma.sql`and e.candidate_id = any(${[...only]}::uuid[])`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    select c.id from (
      select * from shortlist_entries e where e.shortlist_id = ${list.id}::uuid ${some}
      order by e.rank offset ${from} limit ${size ?? null}::int
    ) e
    join candidates c on c.id = e.candidate_id
    left join fits f on f.brief_id = ${briefId}::uuid and f.candidate_id = c.id
    where f.made_from is null or f.made_from <> ${list.making} || ' ' || c.revision
    order by e.rank`;
  const { points = null, reading = null, today = list.createdAt.toISOString().slice(0, 10) } = list.inputs;
  return {
    inputs: { points, reading, today },
    versions: { lexicon: list.lexicon, rules: list.rules },
    making: list.making,
    candidateIds: rows.map(({ id }) => id),
  };
};
