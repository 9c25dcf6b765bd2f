/** Matchings of all open roles, one at a time over all machines. */
import type { Database, Prisma } from '../../prisma/client.ts';
import type { RunTrigger } from '../../shared/jobs.ts';
import type { Versions } from '../../shared/model/shortlist.ts';
import { findRun, loadRun, type Run } from './runs/load-runs.ts';

/** A run without progress for so long is taken for dead, or it would keep every later one from starting. */
const deadAfterHours = 2;

/**
 * Starts a run over these roles and notes each as to do; with no roles it is finished at once.
 * At most one run at a time, whoever starts it, and one for each night: `already` carries the one under way or of that night.
 */
export const startRun = async (
  db: Database,
  options: {
    readonly trigger: RunTrigger;
    readonly versions: Versions;
    readonly briefIds: readonly string[];
    readonly candidates: number;
    /** The night it is for, which has one run. */
    readonly nightKey?: string | null;
    /** Id of the user. */
    readonly by?: string | null;
  },
): Promise<{ readonly outcome: 'started' | 'already'; readonly run: Run }> => {
  const { trigger, versions, briefIds, candidates, nightKey = null, by: startedBy = null } = options;
  for (;;) {
    await saveDeadRuns(db);
    const started = await db.$transaction(async (tx) => {
      const [run] = await tx.run.createManyAndReturn({
        data: [{ trigger, candidates, nightKey, startedBy, ...versions }],
        skipDuplicates: true,
      });
      if (run === undefined) return null;
      await tx.$executeRaw`
        insert into run_roles (run_id, brief_id) select ${run.id}::uuid, id from briefs where id = any(${[...briefIds]}::uuid[])`;
      await finishIfDone(tx, run.id);
      return run.id;
    });
    const run = started === null ? await findRunInTheWay(db, nightKey) : await loadRun(db, started);
    if (run !== null) return { outcome: started === null ? 'already' : 'started', run };
  }
};

const findRunInTheWay = async (db: Database, nightKey: string | null): Promise<Run | null> =>
  (nightKey === null ? null : await findRun(db, { nightKey })) ?? (await findRun(db, { running: true }));

/** What came of one role. */
export interface RoleDone {
  readonly briefId: string;
  /** Of the pool with the role. */
  readonly pairs: number;
  readonly scored?: number;
  /** Proved unable to enter the list. */
  readonly pruned?: number;
  /** Taken over, as nothing that makes them changed. */
  readonly kept?: number;
  readonly changed: boolean;
  /** In force afterwards. */
  readonly shortlistId?: string | null;
}

/**
 * One role of the run is done (twice is once); the last one finishes the run. Returns it as it stands now.
 * @param options.runId null: whichever run waits for this role, as one ranking serves all who asked for it
 */
export const saveRunRole = async (
  db: Database,
  { runId: asked, ...done }: RoleDone & { readonly runId: string | null },
): Promise<Run | null> => {
  const runId = asked ?? (await findWaitingRun(db, done.briefId));
  return runId === null ? null : await saveRunRoles(db, runId, [done]);
};

const findWaitingRun = async (db: Database, briefId: string): Promise<string | null> => {
  const where = { briefId, doneAt: null, run: { running: true } };
  return (await db.runRole.findFirst({ where, select: { runId: true } }))?.runId ?? null;
};

/** The same for many at once. */
export const saveRunRoles = async (db: Database, runId: string, roles: readonly RoleDone[]): Promise<Run | null> => {
  await db.$transaction(async (tx) => {
    // Two last roles at once must not both see the other one as still to do.
    await tx.$queryRaw`select id from runs where id = ${runId}::uuid for update`;
    const rows = JSON.stringify(roles);
    await tx.$executeRaw`
      update run_roles rr set pairs = d.pairs, scored = coalesce(d.scored, 0), pruned = coalesce(d.pruned, 0),
        kept = coalesce(d.kept, 0), changed = d.changed, done_at = now(), shortlist_id = l.id
      from jsonb_to_recordset(${rows}::jsonb) as d("briefId" uuid, pairs int, scored int, pruned int, kept int,
        changed boolean, "shortlistId" uuid)
      left join shortlists l on l.id = d."shortlistId"
      where rr.run_id = ${runId}::uuid and rr.brief_id = d."briefId" and rr.done_at is null`;
    await finishIfDone(tx, runId);
  });
  return loadRun(db, runId);
};

/** Ends the run under way (`runId`: only that one); what is in hand is finished, what waits is left. null: none runs. */
export const saveRunStopped = async (
  db: Database,
  { runId, by }: { readonly runId?: string; readonly by: string | null },
): Promise<Run | null> => {
  const [stopped] = await db.run.updateManyAndReturn({
    where: { running: true, ...(runId === undefined ? {} : { id: runId }) },
    data: { state: 'stopped', running: null, finishedAt: new Date(), stoppedBy: by },
    select: { id: true },
  });
  return stopped === undefined ? null : await loadRun(db, stopped.id);
};

/** Notes that recruiters and webhooks were told; false when they have been before. */
export const saveRunTold = async (db: Database, runId: string): Promise<boolean> =>
  (await db.run.updateMany({ where: { id: runId, toldAt: null }, data: { toldAt: new Date() } })).count > 0;

/** Ends runs that have nothing left to do, e.g. because their last roles were removed. */
export const saveFinishedRuns = async (db: Database): Promise<void> => {
  for (const { id } of await db.run.findMany({ where: { running: true }, select: { id: true } }))
    await db.$transaction((tx) => finishIfDone(tx, id));
  await saveDeadRuns(db);
};

const finishIfDone = async (tx: Prisma.TransactionClient, runId: string): Promise<void> => {
  await tx.run.updateMany({
    where: { id: runId, running: true, roles: { none: { doneAt: null } } },
    data: { state: 'done', running: null, finishedAt: new Date() },
  });
};

const saveDeadRuns = async (db: Database): Promise<void> => {
  await db.$executeRaw`
    update runs set state = 'failed', running = null, finished_at = now(),
      error = ${`no progress for ${deadAfterHours} hours`}
    where running and greatest(started_at, (select max(done_at) from run_roles where run_id = runs.id))
      < now() - make_interval(hours => ${deadAfterHours}::int)`;
};
