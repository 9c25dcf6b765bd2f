/** Short texts that become another one when something changed: by them an open page is told whether to look again. */
import type { Database } from '../../prisma/client.ts';

/** Of everything that lists of the desk show. Each part is one look into an index, or a table of a few rows. */
export const loadDeskTag = async (db: Database): Promise<string> => {
  const [row] = await db.$queryRaw<{ tag: string }[]>`
    select md5(concat_ws('/',
      (select max(updated_at) from documents),
      (select max(updated_at) from candidates),
      (select max(updated_at) from briefs), (select max(ranked_at) from briefs),
      (select max(created_at) from shortlists),
      (select max(at) from decisions), (select max(undone_at) from decisions),
      (select max(at) from clarification_answers),
      (select max(greatest(created_at, decided_at)) from person_pairs),
      (select max(greatest(created_at, decided_at)) from role_pairs),
      (select max(started_at) from runs), (select max(finished_at) from runs),
      (select count(done_at) from run_roles where run_id = (select id from runs where running)),
      (select date_trunc('minute', max(scanned_at)) from folder_scans),
      (select string_agg(concat(folder, waiting, problem), '/' order by folder) from folder_scans),
      (select max(erased_at) from tombstones))) as tag`;
  return row?.tag ?? '';
};

/** Of one role's list and what is decided on it. */
export const loadRoleTag = async (db: Database, roleId: string): Promise<string> => {
  const [row] = await db.$queryRaw<{ tag: string }[]>`
    select md5(concat_ws('/',
      (select max(updated_at) from briefs where role_id = ${roleId}::uuid),
      (select ranked_at from briefs where id = ${roleId}::uuid),
      (select id from shortlists where current_of = ${roleId}::uuid),
      (select concat(max(at), max(undone_at)) from decisions where brief_id = ${roleId}::uuid),
      (select max(at) from clarification_answers where brief_id = ${roleId}::uuid),
      (select max(erased_at) from tombstones))) as tag`;
  return row?.tag ?? '';
};
