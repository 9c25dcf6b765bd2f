/** Has all open roles matched again: by the running instance where there is one, here and now otherwise. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../prisma/client.ts';
import type { Config } from '../../shared/config.ts';
import type { Log } from '../../shared/log.ts';
import { startWorkers } from '../../workers/main.ts';
import { loadLatestRun, type Run } from '../store/runs/load-runs.ts';
import { saveRunStopped } from '../store/runs.ts';
import { openVault } from '../vault/open-vault.ts';
import { openQueues } from './parts/open-queues.ts';
import { listenForStop } from './parts/stopping.ts';
import { visitStorage } from './parts/visit-storage.ts';
import { createProgress } from './terminal/progress.ts';

const everyMs = 200;

/** The run that was under way or came after `before`, once it is through; null when somebody stopped the wait. */
const awaitRun = async (db: Database, before: Run | null, stopped: () => boolean): Promise<Run | null> => {
  const progress = createProgress(process.stderr);
  try {
    for (; !stopped(); await sleep(everyMs)) {
      const run = await loadLatestRun(db);
      if (run === null || (run.id === before?.id && before.state !== 'running')) continue;
      progress.update(run.rolesDone, run.roles, 'Matching roles');
      if (run.state !== 'running') return run;
    }
    return null;
  } finally {
    progress.stop();
  }
};

/** What is in hand is finished, what waits is left. */
const stopRun = (config: Config): Promise<number> =>
  visitStorage(config, async ({ db }) => {
    const run = await saveRunStopped(db, { by: null });
    console.log(run === null ? 'No run is under way.' : `Stopped after ${run.rolesDone} of ${run.roles} roles.`);
    return run === null ? 1 : 0;
  });

export const rematch = ({ stop }: { readonly stop: boolean }, config: Config, log: Log): Promise<number> =>
  stop ? stopRun(config) : startRun(config, log);

const startRun = (config: Config, log: Log): Promise<number> =>
  visitStorage(config, async ({ db, url }, running) => {
    let stopped = false;
    void listenForStop().asked.then(() => {
      stopped = true;
    });
    const before = await loadLatestRun(db);
    const queues = await openQueues({ redisUrl: config.redisUrl, postgresUrl: url }, log);
    const workers = running ? null : await startWorkers({ ...config, vault: openVault(config), db, queues, log });
    try {
      await queues.enqueue('rematch-all', { trigger: 'manual' }, { urgent: true });
      const run = await awaitRun(db, before, () => stopped);
      if (run === null) return 130;
      console.log(
        `Matched again: ${run.roles} roles, ${run.scored} pairs scored, ${run.kept} as before, ${run.changes} shortlists changed.`,
      );
      return run.state === 'done' ? 0 : 1;
    } finally {
      await workers?.close(config.stopMs);
      await queues.close();
    }
  });
