/**
 * Tells for certain whether a ranking saw a change. A change takes its time while it holds a lock together with other
 * changes; a ranking takes its time while nobody does. So every change either is visible to the ranking and not later
 * than it, or is later: no matter how long its commit took, and no matter where the server's clock jumps, as each time
 * is later than what was taken before it.
 */
import { type Database, Prisma } from '../../prisma/client.ts';

/** Spells "pool". */
const lockKey = 0x706f6f6c;

/** When a change happened; times are kept in milliseconds, and later than the last ranking's. Only inside `changePool`. */
export const changeTime: Prisma.Sql = Prisma.sql`greatest(
  date_trunc('milliseconds', clock_timestamp()),
  (select saved_at from settings where name = 'pool-time') + interval '1 millisecond'
)`;

/** Where many change at once, each waits for a connection and for the lock. */
const patience = { maxWait: 30_000, timeout: 60_000 };

/** Makes a change of candidates or roles that rankings must not miss. */
export const changePool = <Result>(
  db: Database,
  change: (tx: Prisma.TransactionClient) => Promise<Result>,
): Promise<Result> =>
  db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock_shared(${lockKey}::bigint)`;
    return await change(tx);
  }, patience);

/** The moment a ranking begins; what it loads afterwards holds every change up to it. */
export const takePoolTime = (db: Database): Promise<Date> =>
  db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${lockKey}::bigint)`;
    const [time] = await tx.$queryRaw<{ now: Date }[]>`
      insert into settings (name, value, saved_at)
      select 'pool-time', 'true'::jsonb, greatest(
        ${changeTime},
        (select max(updated_at) from candidates),
        (select max(updated_at) from briefs),
        (select saved_at from settings where name = 'pool-changed'))
      on conflict (name) do update set saved_at = excluded.saved_at
      returning saved_at as now`;
    return time?.now ?? new Date(0);
  }, patience);
