/** Runs as they stand, with the sums over their roles. */
import { type Database, Prisma } from '../../../prisma/client.ts';
import { type RunTrigger, smallTriggers } from '../../../shared/jobs.ts';
import type { Versions } from '../../../shared/model/shortlist.ts';

export type RunState = 'running' | 'done' | 'failed' | 'stopped';

export interface Run {
  readonly id: string;
  readonly trigger: RunTrigger;
  readonly state: RunState;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  /** Local date and time of the night it is for. */
  readonly nightKey: string | null;
  /** Names of users; null: the product itself, or somebody at the terminal. */
  readonly startedBy: string | null;
  readonly stoppedBy: string | null;
  readonly candidates: number;
  readonly roles: number;
  readonly rolesDone: number;
  /** Of the pool with the roles that are done: scored, pruned and kept together. */
  readonly pairs: number;
  readonly scored: number;
  /** Proved unable to enter their list. */
  readonly pruned: number;
  /** Taken over, as nothing that makes them changed. */
  readonly kept: number;
  /** Roles whose shortlist changed. */
  readonly changes: number;
  readonly versions: Versions;
  readonly error: string | null;
}

type Row = Omit<Run, 'versions'> & Versions;

const load = async (
  db: Database,
  where: Prisma.Sql,
  { from = 0, size = 1 }: { readonly from?: number; readonly size?: number } = {},
): Promise<readonly Run[]> => {
  const rows = await db.$queryRaw<Row[]>`
    select r.id, r.trigger, r.state::text as state, r.started_at as "startedAt", r.finished_at as "finishedAt",
      r.night_key as "nightKey", (select name from users where id::text = r.started_by) as "startedBy",
      (select name from users where id::text = r.stopped_by) as "stoppedBy", r.candidates, r.lexicon, r.rules, r.error, s.*
    from (select * from runs where ${where} order by started_at desc, id desc limit ${size} offset ${from}) r
    cross join lateral (
      select count(*)::int as roles, count(done_at)::int as "rolesDone", coalesce(sum(pairs), 0)::float8 as pairs,
        coalesce(sum(scored), 0)::float8 as scored, coalesce(sum(pruned), 0)::float8 as pruned,
        coalesce(sum(kept), 0)::float8 as kept, count(*) filter (where changed)::int as changes
      from run_roles where run_id = r.id) s
    order by r.started_at desc, r.id desc`;
  return rows.map(({ lexicon, rules, ...run }) => ({ ...run, versions: { lexicon, rules } }));
};

export const findRun = async (
  db: Database,
  which: { readonly id: string } | { readonly running: true } | { readonly nightKey: string },
): Promise<Run | null> => {
  const where =
    'id' in which
      ? Prisma.sql`id = ${which.id}::uuid`
      : 'nightKey' in which
        ? Prisma.sql`night_key = ${which.nightKey}`
        : Prisma.sql`running`;
  return (await load(db, where))[0] ?? null;
};

export const loadRun = (db: Database, id: string): Promise<Run | null> => findRun(db, { id });

/** Over all roles: not those after a drop or an edit. */
const whole = Prisma.sql`not (trigger = any(${[...smallTriggers]}))`;

/** Of those over all roles. */
export const loadLatestRun = async (db: Database): Promise<Run | null> => (await load(db, whole))[0] ?? null;

/** Newest first. */
export const pageRuns = async (
  db: Database,
  options: { readonly from?: number; readonly size?: number; readonly which?: 'all' | 'whole' } = {},
): Promise<{ readonly rows: readonly Run[]; readonly total: number }> => {
  const where = options.which === 'whole' ? whole : Prisma.sql`true`;
  const [rows, [count]] = await Promise.all([
    load(db, where, { size: 20, ...options }),
    db.$queryRaw<{ total: number }[]>`select count(*)::int as total from runs where ${where}`,
  ]);
  return { rows, total: count?.total ?? 0 };
};

/** To small runs nothing is added any more after so long. */
const closedAfterSeconds = 90;

/** Ended runs of which nobody has been told, oldest first. */
export const listUntoldRuns = async (db: Database): Promise<readonly string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from runs where told_at is null and state = 'done' and finished_at > now() - interval '2 days'
      and (${whole} or finished_at < now() - make_interval(secs => ${closedAfterSeconds}))
    order by finished_at`;
  return rows.map(({ id }) => id);
};
