/** Workers only: any number of processes, on any machine that reaches the database and the data folder. */
import type { Config } from '../../shared/config.ts';
import type { Log } from '../../shared/log.ts';
import { startWorkers } from '../../workers/main.ts';
import { openVault } from '../vault/open-vault.ts';
import { openQueues } from './parts/open-queues.ts';
import { joinStorage } from './parts/open-storage.ts';
import { closeAll, listenForStop } from './parts/stopping.ts';
import { traceTo } from './parts/trace-to.ts';
import { PlainError } from './usage.ts';

export const worker = async (config: Config, log: Log): Promise<number> => {
  const stopping = listenForStop();
  const closers: (() => Promise<void>)[] = [];
  try {
    const traced = await traceTo(config, closers);
    const storage = await joinStorage(config);
    if (storage === null) {
      throw new PlainError('There is no database to work for: start "npx shortlist95 web" first, or set DATABASE_URL.');
    }
    closers.push(storage.close);
    const queues = await openQueues({ redisUrl: config.redisUrl, postgresUrl: storage.url }, log);
    closers.push(queues.close);
    const workers = await startWorkers({ ...config, ...traced, vault: openVault(config), db: storage.db, queues, log });
    closers.push(() => workers.close(config.stopMs / 2));
    console.log('Working. Ctrl-C lets jobs in hand finish.');
    await stopping.asked;
  } finally {
    await closeAll(closers, config.stopMs);
  }
  return 0;
};
