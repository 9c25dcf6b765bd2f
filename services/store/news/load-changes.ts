import { type Database, Prisma } from '../../../prisma/client.ts';
import type { Verdict } from '../../../shared/model/fit.ts';

/** Somebody who came onto a list or moved up, since the list somebody knows. */
export interface ChangeRow {
  readonly briefId: string;
  readonly title: string | null;
  readonly client: string | null;
  readonly briefFile: string;
  readonly candidateId: string;
  readonly personId: string;
  readonly name: string | null;
  readonly fileName: string;
  readonly from: number | null;
  readonly to: number;
  readonly total: number;
  readonly verdict: Verdict;
  readonly causes: readonly string[];
}

/** Further down nobody looks. */
const lowestPlace = 100;

/**
 * Who came or moved up on the lists of open roles, since the list this user has looked at last, or the one in force at
 * `since` where that is newer; what they snoozed is left out. By role, best first.
 */
export const loadChanges = (
  db: Database,
  { userId, since }: { readonly userId: string; readonly since: Date | null },
): Promise<readonly ChangeRow[]> => {
  const known = Prisma.sql`l.id = (select shortlist_id from seen_shortlists s where s.brief_id = cur.brief_id and s.viewer = ${userId})
    or l.created_at <= ${since}`;
  return db.$queryRaw<ChangeRow[]>`
    select cur.brief_id as "briefId", b.title, b.client, b.file_name as "briefFile", e.candidate_id as "candidateId",
      c.person_id as "personId", c.name, c.file_name as "fileName", p.rank as "from", e.rank as "to", e.total, e.verdict,
      array(select distinct x.cause from shortlists l join shortlist_entries x on x.shortlist_id = l.id
        where l.brief_id = cur.brief_id and x.candidate_id = e.candidate_id and x.cause is not null
          and (base.id is null or (l.created_at, l.id) > (base.created_at, base.id)) order by 1) as causes
    from shortlists cur
    join briefs r on r.id = cur.current_of and r.open
    join briefs b on b.role_id = r.id and b.leading
    left join lateral (
      select l.id, l.created_at from shortlists l where l.brief_id = cur.brief_id and (${known})
      order by l.created_at desc, l.id desc limit 1) base on true
    join shortlist_entries e on e.shortlist_id = cur.id and e.rank <= ${lowestPlace}
    join candidates c on c.id = e.candidate_id
    left join shortlist_entries p on p.shortlist_id = base.id and p.candidate_id = e.candidate_id
    where base.id is distinct from cur.id and (p.rank is null or p.rank > e.rank)
      and not exists (select from snoozes z where z.user_id = ${userId}::uuid and z.until > now()
        and (z.brief_id = cur.brief_id
          or z.candidate_id in (select o.id from candidates o where o.person_id = c.person_id)))
    order by b.title nulls last, cur.brief_id, e.rank`;
};
