import type { Database } from '../../../prisma/client.ts';
import type { Knockouts } from '../../../shared/model/brief.ts';
import type { ReadingName } from '../../../shared/model/shortlist.ts';
import type { Points } from '../role-inputs.ts';

/** Of a role what its fits are made from, without the brief itself. */
export interface RoleMaking {
  readonly briefId: string;
  readonly revision: string;
  readonly startBy: Knockouts['startBy'];
  readonly points: Points | null;
  readonly reading: ReadingName | null;
}

/** All of them in one question, however many. */
export const loadMakings = async (db: Database, briefIds: readonly string[]): Promise<readonly RoleMaking[]> =>
  await db.$queryRaw<RoleMaking[]>`
    select b.role_id as "briefId", b.revision::text as revision, b.facts->'knockouts'->'startBy' as "startBy", w.points,
      (select a.reading from clarification_answers a where a.brief_id = b.role_id and a.reading is not null
        order by a.at desc, a.key desc limit 1) as reading
    from briefs b left join role_weights w on w.brief_id = b.role_id
    where b.leading and b.role_id = any(${[...briefIds]}::uuid[]) order by b.role_id`;

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
