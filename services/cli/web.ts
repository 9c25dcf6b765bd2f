/** Intake and screen without workers, beside any number of `worker` processes. */
import type { Config } from '../../shared/config.ts';
import type { Log } from '../../shared/log.ts';
import { prepare, startIntake } from './parts/open-intake.ts';
import { openQueues } from './parts/open-queues.ts';
import { openScreen } from './parts/open-screen.ts';
import { joinStorage, openOwnStorage } from './parts/open-storage.ts';
import { closeAll, listenForStop } from './parts/stopping.ts';
import { traceTo } from './parts/trace-to.ts';

export const web = async (config: Config, log: Log): Promise<number> => {
  const stopping = listenForStop();
  const closers: (() => Promise<void>)[] = [];
  try {
    const problems = await prepare(config);
    const traced = await traceTo(config, closers);
    // On one machine without a shared server this process is the one that runs the embedded database.
    const storage = (await joinStorage(config)) ?? (await openOwnStorage(config));
    closers.push(storage.close);
    const queues = await openQueues({ redisUrl: config.redisUrl, postgresUrl: storage.url }, log);
    closers.push(queues.close);
    await queues.schedule(config.nightly);
    const screen = await openScreen(config, {
      ...traced,
      db: storage.db,
      enqueue: queues.enqueue,
      queueCounts: queues.counts,
      queueBoard: queues.board,
      log,
    });
    closers.push(screen.close);
    closers.push(startIntake(config, { db: storage.db, enqueue: queues.enqueue, log }).close);
    for (const note of [...storage.notes, ...screen.notes, ...problems.map(({ problem }) => problem)])
      console.log(note);
    console.log(`The pages of shortlist95 are at ${screen.address}; workers run apart (npx shortlist95 worker).`);
    if (screen.firstLink !== null) console.log(`Sign in with ${screen.firstLink}`);
    await stopping.asked;
  } finally {
    await closeAll(closers, config.stopMs);
  }
  return 0;
};
