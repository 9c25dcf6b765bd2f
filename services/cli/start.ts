/** Everything in one process: database, queue, workers, intake and screen. */
import type { Config } from '../../shared/config.ts';
import type { Log } from '../../shared/log.ts';
import { type StartedWorkers, startWorkers } from '../../workers/main.ts';
import type { Queues } from '../queue/create-queues.ts';
import { openVault } from '../vault/open-vault.ts';
import { writeInstanceNote } from './parts/instance-note.ts';
import { prepare, startIntake } from './parts/open-intake.ts';
import { openQueues } from './parts/open-queues.ts';
import { openScreen } from './parts/open-screen.ts';
import { openOwnStorage, type Storage } from './parts/open-storage.ts';
import { closeAll, listenForStop } from './parts/stopping.ts';
import { traceTo } from './parts/trace-to.ts';

export interface Running {
  readonly storage: Storage;
  readonly queues: Queues;
  readonly workers: StartedWorkers;
  readonly address: string;
  /** Good for one sign-in; null once somebody has signed in. */
  readonly firstLink: string | null;
}

const say = (line: string): void => console.log(line);

const open = async (config: Config, log: Log, closers: (() => Promise<void>)[]): Promise<Running> => {
  const problems = await prepare(config);
  const traced = await traceTo(config, closers);
  const storage = await openOwnStorage(config);
  closers.push(storage.close);
  const queues = await openQueues({ redisUrl: config.redisUrl, postgresUrl: storage.url }, log);
  closers.push(queues.close);
  const { db } = storage;
  const workers = await startWorkers({ ...config, ...traced, vault: openVault(config), db, queues, log });
  closers.push(() => workers.close(config.stopMs / 2));
  await queues.schedule(config.nightly);
  const screen = await openScreen(config, {
    ...traced,
    db,
    enqueue: queues.enqueue,
    queueCounts: queues.counts,
    queueBoard: queues.board,
    log,
  });
  closers.push(screen.close);
  closers.push(await writeInstanceNote(config.dataDir, screen.address));
  const intake = startIntake(config, { db, enqueue: queues.enqueue, log });
  closers.push(intake.close);
  for (const note of [...storage.notes, ...screen.notes, ...problems.map(({ problem }) => problem)]) say(note);
  return { storage, queues, workers, address: screen.address, firstLink: screen.firstLink };
};

/**
 * Starts, does `work` (nothing for `start`; the demo's part for `demo`), and runs until somebody stops it.
 * @param work may end the run itself by returning 'end'.
 */
export const runUntilStopped = async (
  config: Config,
  log: Log,
  work: (running: Running, stopped: () => boolean) => Promise<'stay' | 'end'>,
): Promise<number> => {
  const stopping = listenForStop();
  let stopped = false;
  void stopping.asked.then(() => {
    stopped = true;
  });
  const closers: (() => Promise<void>)[] = [];
  try {
    const running = await open(config, log, closers);
    if ((await work(running, () => stopped)) === 'stay') await stopping.asked;
  } finally {
    if (stopped) say('Stopping …');
    const inTime = await closeAll(closers, config.stopMs);
    if (!inTime) say('Not everything stopped in time; what was in hand is taken up at the next start.');
  }
  return 0;
};

export const start = (config: Config, log: Log): Promise<number> =>
  runUntilStopped(config, log, async ({ address, firstLink }) => {
    say(`shortlist95 is ready at ${address}`);
    if (firstLink !== null) say(`Sign in with     ${firstLink}`);
    say(`Drop CVs into    ${config.uploadsDir}/cvs`);
    say(`Drop briefs into ${config.uploadsDir}/briefs`);
    say('Ctrl-C stops it; nothing is lost.');
    return 'stay';
  });
