/**
 * The CVs of one folder ranked for the briefs of another, once: the real queue and workers on a database that is thrown
 * away afterwards. Both folders are only read.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createThrowawayServer } from '../../../prisma/throwaway.ts';
import type { Config } from '../../../shared/config.ts';
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Log } from '../../../shared/log.ts';
import { type StartedWorkers, startWorkers } from '../../../workers/main.ts';
import { judgeName } from '../../intake/judge-name.ts';
import { type Scan, scanFolder } from '../../intake/scan-folder.ts';
import type { Queues } from '../../queue/create-queues.ts';
import { createFolderVault } from '../../vault/folder-vault.ts';
import type { Result, ResultFailure } from '../result/result-schema.ts';
import { createProgress } from '../terminal/progress.ts';
import { PlainError } from '../usage.ts';
import { followProgress } from './follow-progress.ts';
import { type Gathered, gatherResults, resultOf } from './gather-results.ts';
import { wireIntake } from './open-intake.ts';
import { openQueues } from './open-queues.ts';
import { connectStorage, type Storage } from './open-storage.ts';
import { closeAll, listenForStop } from './stopping.ts';

export interface Folders {
  readonly cvs: string;
  readonly briefs: string;
  /** Places per shortlist in the result; null for all. */
  readonly top: number | null;
}

export interface Ranked {
  readonly gathered: Gathered;
  readonly result: Result;
  readonly lexicon: Lexicon;
}

/** Two folders as one upload folder. */
const scanBoth = async ({ cvs, briefs }: Folders): Promise<Scan> => {
  const scans = [await scanFolder(resolve(cvs), 'cvs'), await scanFolder(resolve(briefs), 'briefs')];
  return {
    sightings: scans.flatMap(({ sightings }) => sightings),
    faults: scans.flatMap(({ faults }) => faults),
  };
};

const withoutFolder = (path: string): string => path.replace(/^(?:cvs|briefs)\//, '');

/** What the intake could not even take note of. */
const unseen = ({ sightings, faults }: Scan): readonly ResultFailure[] => [
  ...faults.map(({ path, code }) => ({
    file: withoutFolder(path),
    code: 'not-permitted',
    message: `This cannot be read (${code}).`,
  })),
  ...sightings
    .filter(({ name }) => judgeName(name) === 'temporary')
    .map(({ path }) => ({
      file: withoutFolder(path),
      code: 'temporary',
      message: 'Left out: its name says that a program is still writing it.',
    })),
];

interface Parts {
  readonly storage: Storage;
  readonly queues: Queues;
  readonly workers: StartedWorkers;
  readonly look: () => Promise<unknown>;
  /** Names of jobs that failed for good and leave a list unmade. */
  readonly givenUp: readonly string[];
}

/** Somebody is waiting: few attempts, soon one after the other. */
const impatient = { attempts: 3, retryAfterMs: 200 } as const;
/** Files that are ranked once lie there as they are. */
const rightAway = { settleMs: 0, patienceMs: 0 } as const;

type Closers = (() => Promise<void>)[];

const openParts = async (folders: Folders, config: Config, log: Log, closers: Closers): Promise<Parts> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'shortlist95-rank-'));
  closers.push(() => rm(dataDir, { recursive: true, force: true }));
  const vault = createFolderVault(dataDir);
  const server = await createThrowawayServer();
  const storage = await connectStorage(server.url, server);
  closers.push(storage.close);
  const { db } = storage;
  const queues = await openQueues({ redisUrl: null, postgresUrl: storage.url }, log, impatient);
  closers.push(queues.close);
  const givenUp: string[] = [];
  const onGivenUp = ({ name }: { readonly name: string }): void => {
    if (name !== 'read-document') givenUp.push(name);
  };
  const workers = await startWorkers({ ...config, db, queues, dataDir, vault, log, lists: 'whole', onGivenUp });
  closers.push(() => workers.close(config.stopMs));
  const rule = { ...rightAway, maxBytes: config.intake.maxBytes };
  const wiring = { scan: () => scanBoth(folders), release: async () => true, rule, vault, log };
  const { look } = wireIntake(wiring, { db, enqueue: queues.enqueue, mode: 'once' });
  return { storage, queues, workers, look, givenUp };
};

const rankWith = async (folders: Folders, parts: Parts, stopped: () => boolean): Promise<Ranked | null> => {
  const { storage, queues, workers, look, givenUp } = parts;
  const { db } = storage;
  await look();
  const progress = createProgress(process.stderr);
  await followProgress({ db, queues, progress, stopped: () => stopped() || givenUp.length > 0 });
  if (stopped()) return null;
  if (givenUp.length > 0) {
    throw new PlainError('A ranking failed through a fault of the program; the log above says where.');
  }
  const gathered = await gatherResults(db);
  const failures = unseen(await scanBoth(folders));
  const result = resultOf(gathered, { versions: workers.versions, top: folders.top, failures });
  return { gathered, result, lexicon: workers.lexicon };
};

/** @returns null when somebody stopped it. */
export const rankFolders = async (folders: Folders, config: Config, log: Log): Promise<Ranked | null> => {
  let stopped = false;
  void listenForStop().asked.then(() => {
    stopped = true;
  });
  const closers: Closers = [];
  try {
    const parts = await openParts(folders, config, log, closers);
    return await rankWith(folders, parts, () => stopped);
  } finally {
    await closeAll(closers, config.stopMs);
  }
};
