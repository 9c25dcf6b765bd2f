/**
 * Ranks the CVs of one folder for the briefs of another, once: the real queue and workers on a database that is thrown
 * away afterwards. Both folders are only read.
 */
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createThrowawayServer } from '../../prisma/throwaway.ts';
import type { Config } from '../../shared/config.ts';
import type { Log } from '../../shared/log.ts';
import { type StartedWorkers, startWorkers } from '../../workers/main.ts';
import { judgeName } from '../intake/judge-name.ts';
import { scanFolder } from '../intake/scan-folder.ts';
import type { Queues } from '../queue/create-queues.ts';
import { followProgress } from './parts/follow-progress.ts';
import { type Gathered, gatherResults, listedRoles, resultOf } from './parts/gather-results.ts';
import { wireIntake } from './parts/open-intake.ts';
import { openQueues } from './parts/open-queues.ts';
import { connectStorage, type Storage } from './parts/open-storage.ts';
import { closeAll, listenForStop } from './parts/stopping.ts';
import type { ResultFailure } from './result/result-schema.ts';
import { createProgress } from './terminal/progress.ts';
import { showFailures } from './terminal/show-failures.ts';
import { showShortlist } from './terminal/show-shortlist.ts';
import { PlainError, UsageError } from './usage.ts';

export interface RankOptions {
  readonly cvs: string;
  readonly briefs: string;
  readonly json: string | null;
  readonly top: number | null;
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (state) => state.isDirectory(),
    () => false,
  );

/** @throws UsageError before anything is started. */
const check = async ({ cvs, briefs, json }: RankOptions): Promise<void> => {
  if (!(await isFolder(cvs))) throw new UsageError(`--cvs: ${cvs} is not a folder that can be read`);
  if (!(await isFolder(briefs))) throw new UsageError(`--briefs: ${briefs} is not a folder that can be read`);
  if (json === null) return;
  if (!(await isFolder(dirname(resolve(json))))) throw new UsageError(`--json: ${dirname(json)} is not a folder`);
  if (await isFolder(json)) throw new UsageError(`--json: ${json} is a folder`);
};

/** Two folders as one upload folder. */
const scanBoth = async ({ cvs, briefs }: RankOptions) => {
  const scans = [await scanFolder(resolve(cvs), 'cvs'), await scanFolder(resolve(briefs), 'briefs')];
  return {
    sightings: scans.flatMap(({ sightings }) => sightings),
    faults: scans.flatMap(({ faults }) => faults),
  };
};

const withoutFolder = (path: string): string => path.replace(/^(?:cvs|briefs)\//, '');

/** What the intake could not even take note of. */
const unseen = async (options: RankOptions): Promise<readonly ResultFailure[]> => {
  const { sightings, faults } = await scanBoth(options);
  return [
    ...faults.map(({ path, code }) => ({
      file: withoutFolder(path),
      code: 'not-permitted',
      message: `This folder or file cannot be read (${code}).`,
    })),
    ...sightings
      .filter(({ name }) => judgeName(name) === 'temporary')
      .map(({ path }) => ({
        file: withoutFolder(path),
        code: 'temporary',
        message: 'Left out: the name says that a program is still writing it.',
      })),
  ];
};

interface Parts {
  readonly storage: Storage;
  readonly queues: Queues;
  readonly workers: StartedWorkers;
  readonly look: () => Promise<unknown>;
  readonly givenUp: string[];
}

/** A small database needs few attempts, soon one after the other: somebody is waiting. */
const impatient = { attempts: 3, retryAfterMs: 200 } as const;
const rightAway = { settleMs: 0, patienceMs: 0 } as const;

const openParts = async (
  options: RankOptions,
  config: Config,
  log: Log,
  closers: (() => Promise<void>)[],
): Promise<Parts> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'shortlist95-rank-'));
  closers.push(() => rm(dataDir, { recursive: true, force: true }));
  const server = await createThrowawayServer();
  const storage = await connectStorage(server.url, { close: server.close });
  closers.push(storage.close);
  const { db } = storage;
  const queues = await openQueues({ redisUrl: null, postgresUrl: storage.url }, log, impatient);
  closers.push(queues.close);
  const givenUp: string[] = [];
  const workers = await startWorkers({
    ...config,
    db,
    queues,
    dataDir,
    log,
    onGivenUp: ({ name }) => {
      if (name !== 'read-document') givenUp.push(name);
    },
  });
  closers.push(() => workers.close(config.stopMs));
  const rule = { ...rightAway, maxBytes: config.intake.maxBytes };
  const wiring = { scan: () => scanBoth(options), release: async () => true, rule, dataDir, log };
  const { look } = wireIntake(wiring, { db, enqueue: queues.enqueue, mode: 'once' });
  return { storage, queues, workers, look, givenUp };
};

const print = (gathered: Gathered, failures: readonly ResultFailure[], parts: Parts, top: number | null): void => {
  const width = Math.min(120, Math.max(60, process.stdout.columns ?? 100));
  for (const role of listedRoles(gathered)) {
    console.log(showShortlist(role, { lexicon: parts.workers.lexicon, top: top ?? 5, width }));
  }
  if (gathered.roles.length === 0) console.log('No brief could be read, so there is nothing to rank for.');
  const list = showFailures(failures);
  if (list !== '') console.log(list);
};

const rankWith = async (options: RankOptions, parts: Parts, stopped: () => boolean): Promise<number> => {
  const { storage, queues, workers, look, givenUp } = parts;
  await look();
  const progress = createProgress(process.stderr);
  const stop = () => stopped() || givenUp.length > 0;
  const whole = await followProgress({ db: storage.db, queues, progress, stopped: stop });
  if (stopped()) return 130;
  if (!whole)
    throw new PlainError('A ranking failed through a fault of the program; set LOG_LEVEL=error to see where.');
  const gathered = await gatherResults(storage.db);
  const result = resultOf(gathered, {
    versions: workers.versions,
    top: options.top,
    failures: await unseen(options),
  });
  if (options.json !== null) await writeFile(options.json, `${JSON.stringify(result, null, 2)}\n`);
  print(gathered, result.failures, parts, options.top);
  return 0;
};

/** @returns the exit code: 0 when every readable file was ranked. */
export const rank = async (options: RankOptions, config: Config, log: Log): Promise<number> => {
  await check(options);
  let stopped = false;
  void listenForStop().asked.then(() => {
    stopped = true;
  });
  const closers: (() => Promise<void>)[] = [];
  try {
    const parts = await openParts(options, config, log, closers);
    return await rankWith(options, parts, () => stopped);
  } finally {
    await closeAll(closers, config.stopMs);
  }
};
