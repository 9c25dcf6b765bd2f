/** A database with the people and roles of the golden shortlists, and the nightly run driven by hand. */
import { createHash } from 'node:crypto';
import { saveCandidate } from '../../services/store/candidates.ts';
import { claimDocument } from '../../services/store/documents.ts';
import { saveRole } from '../../services/store/roles.ts';
import { loadLatestRun, type Run } from '../../services/store/runs/load-runs.ts';
import { createFolderVault } from '../../services/vault/folder-vault.ts';
import type { Enqueue } from '../../shared/jobs.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import { createLog } from '../../shared/log.ts';
import type { Person, Role } from '../../shared/model/fit.ts';
import { keepPool } from '../../workers/keep-pool.ts';
import type { Line } from '../../workers/line.ts';
import { findNounsWith } from '../../workers/nouns/find-nouns.ts';
import { runJob } from '../../workers/run-job.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { goldenSides } from './golden-sides.ts';
import { sampleClaim, versions } from './store-samples.ts';

export interface PoolByHand extends TestDatabase {
  readonly candidateIds: string[];
  readonly briefIds: string[];
  readonly line: Line;
  readonly enqueue: Enqueue;
  /** Names of the jobs that were run, in order. */
  readonly ran: string[];
  readonly addPerson: (person: Person, name: string) => Promise<string>;
  readonly addRole: (role: Role, name: string) => Promise<string>;
  readonly setDay: (today: string) => void;
  readonly setLine: (changes: Partial<Line>) => void;
  /** Runs what is queued, and what that queues. */
  readonly work: () => Promise<void>;
  readonly rematch: (trigger?: 'nightly' | 'manual') => Promise<Run>;
}

const fingerprintOf = (name: string): string => createHash('sha256').update(name).digest('hex');

export const createPoolByHand = async ({
  people = 8,
  roles = Number.POSITIVE_INFINITY,
  database: given,
}: {
  readonly people?: number;
  readonly roles?: number;
  /** Outside of tests; in them one is made. */
  readonly database?: TestDatabase;
} = {}): Promise<PoolByHand> => {
  const database = given ?? (await createTestDatabase());
  const { db } = database;
  const queued = new Map<string, () => Promise<unknown>>();
  const ran: string[] = [];
  const enqueue: Enqueue = async (name, payload) => {
    const job = { name, payload, id: 'by hand', attempt: 1, lastAttempt: true };
    queued.set(JSON.stringify([name, payload]), () => {
      ran.push(name);
      return runJob(job, line, createLog('silent'));
    });
  };
  let today = '2026-11-20';
  const lexicon = loadLexicon();
  let line: Line = {
    db,
    enqueue,
    lexicon,
    find: findNounsWith(lexicon),
    versions,
    read: () => Promise.reject(new Error('nothing is read here')),
    dataDir: '',
    vault: createFolderVault(''),
    originalKeys: [],
    readerVersion: 'r1',
    pool: keepPool({ db, lexicon, threads: 1 }),
    today: () => today,
  };
  const work = async (): Promise<void> => {
    while (queued.size > 0) {
      const jobs = [...queued.values()];
      queued.clear();
      for (const job of jobs) await job();
    }
  };
  const documents = new Map<string, string>();
  const documentOf = async (name: string, folder: 'cvs' | 'briefs'): Promise<string> => {
    const claim = sampleClaim(fingerprintOf(name), { fileName: name, folder });
    const id = documents.get(name) ?? (await claimDocument(db, claim)).document.id;
    documents.set(name, id);
    return id;
  };
  const addPerson = async (person: Person, name: string) =>
    await saveCandidate(db, await documentOf(name, 'cvs'), { person, fileName: name, versions });
  const addRole = async (role: Role, name: string) =>
    await saveRole(db, await documentOf(name, 'briefs'), { role, fileName: name, versions });
  const sides = goldenSides();
  const candidateIds: string[] = [];
  const briefIds: string[] = [];
  for (const [index, person] of sides.persons.slice(0, people).entries())
    candidateIds.push(await addPerson(person, `cv ${index}`));
  for (const [index, role] of sides.roles.slice(0, roles).entries())
    briefIds.push(await addRole(role, `brief ${index}`));
  return {
    ...database,
    candidateIds,
    briefIds,
    get line() {
      return line;
    },
    enqueue,
    ran,
    addPerson,
    addRole,
    setDay: (day) => {
      today = day;
    },
    setLine: (changes) => {
      line = { ...line, ...changes };
    },
    work,
    rematch: async (trigger = 'nightly') => {
      await enqueue('rematch-all', { trigger });
      await work();
      const run = await loadLatestRun(db);
      if (run === null) throw new Error('no run');
      return run;
    },
  };
};
