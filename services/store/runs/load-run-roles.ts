/** A run's roles with their lists as they stood when it had done with them, and what it moved. */
import { type Database, Prisma } from '../../../prisma/client.ts';
import type { Verdict } from '../../../shared/model/fit.ts';
import type { PageOf } from '../documents.ts';

export interface RunEntry {
  readonly candidateId: string;
  readonly personId: string;
  readonly name: string | null;
  readonly fileName: string;
  readonly rank: number;
  readonly total: number;
  readonly verdict: Verdict;
  readonly fromRank: number | null;
  /** Why the place is another one than on the list before; null for who stayed. */
  readonly cause: string | null;
}

export interface RunLeaver {
  readonly candidateId: string;
  readonly name: string | null;
  readonly fileName: string;
  readonly fromRank: number;
  readonly cause: string;
}

export interface RunRole {
  readonly briefId: string;
  readonly title: string | null;
  readonly client: string | null;
  readonly fileName: string;
  readonly changed: boolean;
  /** null while the run has not come to it. */
  readonly doneAt: Date | null;
  readonly scored: number;
  readonly pruned: number;
  readonly kept: number;
  /** People on the list. */
  readonly listed: number;
  readonly shortlistId: string | null;
}

export interface RunList {
  readonly entries: readonly RunEntry[];
  readonly leavers: readonly RunLeaver[];
}

type RoleRow = RunRole & { readonly total: number };

const loadRoles = (db: Database, where: Prisma.Sql, stretch: Prisma.Sql): Promise<readonly RoleRow[]> =>
  db.$queryRaw<RoleRow[]>`
    select rr.brief_id as "briefId", b.title, b.client, b.file_name as "fileName", rr.changed, rr.done_at as "doneAt",
      rr.scored, rr.pruned, rr.kept, rr.shortlist_id as "shortlistId", count(*) over ()::int as total,
      (select count(*)::int from shortlist_entries e where e.shortlist_id = rr.shortlist_id) as listed
    from run_roles rr join briefs b on b.role_id = (select role_id from briefs where id = rr.brief_id) and b.leading
    where ${where} order by rr.changed desc, b.title nulls last, rr.brief_id ${stretch}`;

/** Those whose list changed first, then by title. */
export const pageRunRoles = async (
  db: Database,
  runId: string,
  { from, size }: { readonly from: number; readonly size: number },
): Promise<PageOf<RunRole>> => {
  const rows = await loadRoles(db, Prisma.sql`rr.run_id = ${runId}::uuid`, Prisma.sql`limit ${size} offset ${from}`);
  return { rows, total: rows[0]?.total ?? 0 };
};

export const loadRunRole = async (db: Database, runId: string, briefId: string): Promise<RunRole | null> => {
  const where = Prisma.sql`rr.run_id = ${runId}::uuid and rr.brief_id = ${briefId}::uuid`;
  return (await loadRoles(db, where, Prisma.empty))[0] ?? null;
};

/**
 * The lists of these ids, best first.
 * @param options.places so many of each, and whoever moved into or within them
 */
export const loadRunLists = async (
  db: Database,
  shortlistIds: readonly string[],
  { places }: { readonly places: number },
): Promise<ReadonlyMap<string, RunList>> => {
  const ids = [...shortlistIds];
  const [entries, leavers] = await Promise.all([
    db.$queryRaw<(RunEntry & { shortlistId: string })[]>`
      select e.shortlist_id as "shortlistId", e.candidate_id as "candidateId", c.person_id as "personId", c.name,
        c.file_name as "fileName", e.rank, e.total, e.verdict, e.from_rank as "fromRank", e.cause
      from shortlist_entries e join candidates c on c.id = e.candidate_id
      where e.shortlist_id = any(${ids}::uuid[]) and e.rank <= ${places} order by e.shortlist_id, e.rank`,
    db.$queryRaw<(RunLeaver & { shortlistId: string })[]>`
      select v.shortlist_id as "shortlistId", v.candidate_id as "candidateId", c.name, c.file_name as "fileName",
        v.from_rank as "fromRank", v.cause
      from shortlist_leavers v join candidates c on c.id = v.candidate_id
      where v.shortlist_id = any(${ids}::uuid[]) and v.from_rank <= ${places} order by v.shortlist_id, v.from_rank`,
  ]);
  const of = <Row extends { readonly shortlistId: string }>(rows: readonly Row[], id: string) =>
    rows.filter(({ shortlistId }) => shortlistId === id);
  return new Map(ids.map((id) => [id, { entries: of(entries, id), leavers: of(leavers, id) }]));
};
