import { type Database, Prisma } from '../../prisma/client.ts';

export interface Unfinished {
  readonly documents: readonly string[];
  readonly roles: readonly { readonly briefId: string; readonly runId: string | null }[];
}

/** What waits is not in anybody's hands: if its job is still queued, adding it again is nothing. */
const waitingSeconds = 30;

/** A time further ahead was left by a clock that has been put back since. */
const ahead = Prisma.sql`now() + interval '1 minute'`;

/**
 * What the sweeper puts back on the queue: documents in no final state, roles of a run that is not through,
 * and open roles whose shortlist is older than the pool or the role. Oldest first.
 * @param options.quietSeconds what was touched more recently is probably in hand; 30 seconds are enough for what only waits
 */
export const listUnfinished = async (
  db: Database,
  options: { readonly quietSeconds: { readonly documents: number; readonly roles: number }; readonly limit: number },
): Promise<Unfinished> => {
  const { quietSeconds: quiet, limit } = options;
  const documents = await db.$queryRaw<{ id: string }[]>`
    select id from documents
    where (state = 'reading' and not updated_at between now() - make_interval(secs => ${quiet.documents}) and ${ahead})
      or (state = 'waiting' and not updated_at
        between now() - make_interval(secs => ${Math.min(quiet.documents, waitingSeconds)}) and ${ahead})
    order by created_at, id limit ${limit}`;
  const roles = await db.$queryRaw<{ briefId: string; runId: string | null }[]>`
    with pool as (
      select greatest(
        (select max(updated_at) from candidates),
        (select saved_at from settings where name = 'pool-changed')
      ) as changed_at
    )
    select b.id as "briefId", r.run_id as "runId"
    from briefs b
    cross join pool
    left join lateral (
      select rr.run_id from run_roles rr join runs on runs.id = rr.run_id
      where rr.brief_id = b.id and rr.done_at is null and runs.running
        and not runs.started_at between now() - make_interval(secs => ${quiet.roles}) and ${ahead}
    ) r on true
    where r.run_id is not null
      or (
        b.open and b.id = b.role_id
        and (b.ranked_as_of is null or b.ranked_as_of < greatest(pool.changed_at, b.updated_at))
        and not greatest(pool.changed_at, b.updated_at)
          between now() - make_interval(secs => ${quiet.roles}) and ${ahead}
      )
    order by b.ranked_as_of nulls first, b.id limit ${limit}`;
  return { documents: documents.map(({ id }) => id), roles };
};
