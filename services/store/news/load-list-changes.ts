/** Changes of lists with who moved and why: the newest of all open roles, or those that one run made. */
import { type Database, Prisma } from '../../../prisma/client.ts';

export interface ListMove {
  readonly personId: string;
  readonly name: string | null;
  readonly fileName: string;
  readonly from: number | null;
  /** null: left the list. */
  readonly to: number | null;
  readonly cause: string;
}

export interface ListChangeRow {
  readonly id: string;
  readonly briefId: string;
  readonly title: string | null;
  readonly client: string | null;
  readonly briefFile: string;
  readonly at: Date;
  readonly moves: readonly ListMove[];
}

/** Further down nobody looks. */
const lowestPlace = 100;

const load = async (db: Database, which: Prisma.Sql): Promise<readonly ListChangeRow[]> => {
  const lists = await db.$queryRaw<Omit<ListChangeRow, 'moves'>[]>`
    select l.id, l.brief_id as "briefId", b.title, b.client, b.file_name as "briefFile", l.created_at as at
    from shortlists l join briefs r on r.id = l.brief_id join briefs b on b.role_id = r.id and b.leading
    where ${which}`;
  const ids = lists.map(({ id }) => id);
  const moves = await db.$queryRaw<(ListMove & { readonly shortlistId: string })[]>`
    select m.shortlist_id as "shortlistId", c.person_id as "personId", c.name, c.file_name as "fileName", m.from, m.to,
      m.cause
    from (
      select shortlist_id, candidate_id, from_rank as "from", rank as "to", cause from shortlist_entries
      where shortlist_id = any(${ids}::uuid[]) and cause is not null and rank <= ${lowestPlace}
      union all
      select shortlist_id, candidate_id, from_rank, null, cause from shortlist_leavers
      where shortlist_id = any(${ids}::uuid[]) and from_rank <= ${lowestPlace}) m
    join candidates c on c.id = m.candidate_id
    order by m.shortlist_id, m.to nulls last, m.from`;
  const of = (id: string) => moves.flatMap(({ shortlistId, ...move }) => (shortlistId === id ? [move] : []));
  return lists.map((list) => ({ ...list, moves: of(list.id) }));
};

/** The newest changes of open roles' lists. */
export const loadNewestChanges = (db: Database, size: number): Promise<readonly ListChangeRow[]> =>
  load(db, Prisma.sql`r.open order by l.created_at desc, l.id desc limit ${size}`);

/** What one run changed. */
export const loadRunChanges = (db: Database, runId: string): Promise<readonly ListChangeRow[]> =>
  load(
    db,
    Prisma.sql`l.id in (select shortlist_id from run_roles where run_id = ${runId}::uuid and changed) order by l.brief_id`,
  );
