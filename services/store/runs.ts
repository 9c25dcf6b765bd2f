import type { Database, Prisma } from '../../prisma/client.ts';
import type { Versions } from '../../shared/model/shortlist.ts';

export type RunTrigger = 'nightly' | 'manual';
export type RunState = 'running' | 'done' | 'failed';

export interface Run {
  readonly id: string;
  readonly trigger: RunTrigger;
  readonly state: RunState;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly candidates: number;
  readonly roles: number;
  readonly rolesDone: number;
  readonly pairs: number;
  /** Roles whose shortlist changed. */
  readonly changes: number;
  readonly versions: Versions;
  readonly error: string | null;
}

/** A run without progress for so long is taken for dead, or it would keep every later one from starting. */
const deadAfterHours = 2;

/**
 * Starts a run over these roles and notes each as to do; with no roles it is finished at once.
 * At most one run at a time, whoever starts it: `already` carries the one under way.
 */
export const startRun = async (
  db: Database,
  options: {
    readonly trigger: RunTrigger;
    readonly versions: Versions;
    readonly briefIds: readonly string[];
    readonly candidates: number;
  },
): Promise<{ readonly outcome: 'started' | 'already'; readonly run: Run }> => {
  const { trigger, versions, briefIds, candidates } = options;
  for (;;) {
    await saveDeadRuns(db);
    const started = await db.$transaction(async (tx) => {
      const [run] = await tx.run.createManyAndReturn({
        data: [{ trigger, candidates, ...versions }],
        skipDuplicates: true,
      });
      if (run === undefined) return null;
      await tx.$executeRaw`
        insert into run_roles (run_id, brief_id) select ${run.id}::uuid, id from briefs where id = any(${[...briefIds]}::uuid[])`;
      await finishIfDone(tx, run.id);
      return run.id;
    });
    const run = started === null ? await findRun(db, { running: true }) : await findRun(db, { id: started });
    if (run !== null) return { outcome: started === null ? 'already' : 'started', run };
  }
};

/**
 * One role of the run is done (twice is once); the last one finishes the run. Returns it as it stands now.
 * @param options.runId null: whichever run waits for this role, as one ranking serves all who asked for it
 */
export const saveRunRole = async (
  db: Database,
  options: {
    readonly runId: string | null;
    readonly briefId: string;
    readonly pairs: number;
    readonly changed: boolean;
  },
): Promise<Run | null> => {
  const { briefId, pairs, changed } = options;
  const runId = options.runId ?? (await db.run.findUnique({ where: { running: true }, select: { id: true } }))?.id;
  if (runId === undefined) return null;
  await db.$transaction(async (tx) => {
    // Two last roles at once must not both see the other one as still to do.
    await tx.$queryRaw`select id from runs where id = ${runId}::uuid for update`;
    await tx.runRole.updateMany({
      where: { runId, briefId, doneAt: null },
      data: { pairs, changed, doneAt: new Date() },
    });
    await finishIfDone(tx, runId);
  });
  return loadRun(db, runId);
};

/** Ends runs that have nothing left to do, e.g. because their last roles were removed. */
export const saveFinishedRuns = async (db: Database): Promise<void> => {
  for (const { id } of await db.run.findMany({ where: { running: true }, select: { id: true } }))
    await db.$transaction((tx) => finishIfDone(tx, id));
  await saveDeadRuns(db);
};

/** Ends a run that cannot go on. */
export const saveRunFailed = async (db: Database, runId: string, error: string): Promise<void> => {
  await db.run.updateMany({
    where: { id: runId, running: true },
    data: { state: 'failed', running: null, finishedAt: new Date(), error },
  });
};

export const loadRun = (db: Database, runId: string): Promise<Run | null> => findRun(db, { id: runId });

export const loadLatestRun = async (db: Database): Promise<Run | null> =>
  (await pageRuns(db, { size: 1 })).rows[0] ?? null;

/** Newest first. */
export const pageRuns = async (
  db: Database,
  options: { readonly from?: number; readonly size?: number } = {},
): Promise<{ readonly rows: readonly Run[]; readonly total: number }> => {
  const [rows, total] = await Promise.all([
    db.run.findMany({
      include: withRoles,
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
      skip: options.from ?? 0,
      take: options.size ?? 20,
    }),
    db.run.count(),
  ]);
  return { rows: rows.map(runOf), total };
};

const withRoles = { roles: { select: { pairs: true, changed: true, doneAt: true } } } as const;

const findRun = async (db: Database, where: Prisma.RunWhereUniqueInput): Promise<Run | null> => {
  const row = await db.run.findUnique({ where, include: withRoles });
  return row && runOf(row);
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

const runOf = ({ roles, ...row }: Prisma.RunGetPayload<{ include: typeof withRoles }>): Run => ({
  id: row.id,
  trigger: row.trigger as RunTrigger,
  state: row.state,
  startedAt: row.startedAt,
  finishedAt: row.finishedAt,
  candidates: row.candidates,
  roles: roles.length,
  rolesDone: roles.filter(({ doneAt }) => doneAt !== null).length,
  pairs: roles.reduce((sum, { pairs }) => sum + pairs, 0),
  changes: roles.filter(({ changed }) => changed).length,
  versions: { lexicon: row.lexicon, rules: row.rules },
  error: row.error,
});
