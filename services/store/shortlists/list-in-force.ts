/** The list in force of a role as what it was made from and where everybody stands: to tell whether it still holds. */
import type { Database } from '../../../prisma/client.ts';

export interface ListInForce {
  readonly id: string;
  /** Digest of all that made it but the pool; null where that was not kept. */
  readonly rankedFrom: string | null;
  /** In the order of the list. */
  readonly entries: readonly {
    readonly candidateId: string;
    readonly revision: string | null;
    readonly total: number;
  }[];
  /** Of the other reading, where there is one; what each was made from is as `pairMadeFrom` has it. */
  readonly other: readonly {
    readonly candidateId: string;
    readonly madeFrom: string | null;
    readonly total: number;
  }[];
}

/** null before the first ranking. */
export const loadListInForce = async (db: Database, briefId: string): Promise<ListInForce | null> => {
  const row = await db.shortlist.findUnique({
    where: { currentOf: briefId },
    select: {
      id: true,
      brief: {
        select: {
          rankedFrom: true,
          otherReadings: { select: { candidateId: true, madeFrom: true, total: true }, orderBy: { rank: 'asc' } },
        },
      },
      entries: { select: { candidateId: true, revision: true, total: true }, orderBy: { rank: 'asc' } },
    },
  });
  if (row === null) return null;
  const { rankedFrom, otherReadings: other } = row.brief;
  return { id: row.id, rankedFrom, entries: row.entries, other };
};

/**
 * The list holds for a later pool as well.
 * @returns false where another ranking has come first
 */
export const saveListHolds = async (
  db: Database,
  briefId: string,
  { list, asOf, pool }: { readonly list: ListInForce; readonly asOf: Date; readonly pool: string },
): Promise<boolean> => {
  const held = await db.$executeRaw`
    update briefs set ranked_as_of = ${asOf}, ranked_at = clock_timestamp(), ranked_pool = ${pool}
    where id = ${briefId}::uuid and ranked_from = ${list.rankedFrom} and ranked_as_of <= ${asOf}
      and exists (select from shortlists where id = ${list.id}::uuid and current_of = briefs.id)`;
  return held > 0;
};
