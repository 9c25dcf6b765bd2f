import type { Database } from '../../../prisma/client.ts';

/** What the list in force of a role was made from, as digests; null where that was not kept. */
export interface RankedFrom {
  readonly briefId: string;
  /** All but the pool. */
  readonly rankedFrom: string | null;
  readonly rankedPool: string | null;
  readonly shortlistId: string;
}

/** Roles without a list are left out. */
export const loadRankedFrom = async (db: Database, briefIds: readonly string[]): Promise<readonly RankedFrom[]> =>
  await db.$queryRaw<RankedFrom[]>`
    select b.id as "briefId", b.ranked_from as "rankedFrom", b.ranked_pool as "rankedPool", l.id as "shortlistId"
    from briefs b join shortlists l on l.current_of = b.id
    where b.id = any(${[...briefIds]}::uuid[]) order by b.id`;

/** Their lists hold for the pool of that moment, too. */
export const saveStillRanked = async (db: Database, briefIds: readonly string[], asOf: Date): Promise<void> => {
  await db.$executeRaw`
    update briefs set ranked_as_of = ${asOf} where id = any(${[...briefIds]}::uuid[]) and ranked_as_of < ${asOf}`;
};
