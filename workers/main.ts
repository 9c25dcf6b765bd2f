/** The queue's other end: readers in isolation, the lexicon checked before the first job is taken, jobs run until closed. */

import type { Database } from '../prisma/client.ts';
import { createMailer } from '../services/news/create-mailer.ts';
import type { Queues } from '../services/queue/create-queues.ts';
import type { RunningJob } from '../services/queue/create-workers.ts';
import { createReaderPool } from '../services/text/reader-pool.ts';
import { defaultLimits } from '../services/text/reading-limits.ts';
import type { Vault } from '../services/vault/vault.ts';
import type { Config } from '../shared/config.ts';
import type { QueueName } from '../shared/jobs.ts';
import { type Lexicon, loadLexicon } from '../shared/lexicon/load.ts';
import type { Log } from '../shared/log.ts';
import { listLength, type Versions } from '../shared/model/shortlist.ts';
import { lastNight, type Nightly } from '../shared/nights.ts';
import type { Trace } from '../shared/tracing.ts';
import { keepPool } from './keep-pool.ts';
import type { Line, Telling } from './line.ts';
import { openFinding } from './nouns/open-finding.ts';
import { readerVersion, rulesVersion } from './rules-version.ts';
import { runJob } from './run-job.ts';

export interface WorkersOptions {
  readonly db: Database;
  readonly queues: Queues;
  readonly dataDir: string;
  readonly vault: Vault;
  readonly uploadsDir?: string;
  readonly originalKeys?: readonly string[];
  readonly reader: {
    readonly threads: number;
    readonly memoryMb: number;
    readonly timeoutMs: number;
    readonly maxBytes: number;
  };
  readonly concurrency: Readonly<Record<QueueName, number>>;
  /** How people outside hear of what is new; without it nobody does. */
  readonly mail?: Config['mail'];
  readonly telling?: Config['telling'];
  readonly webhookAllowPrivate?: boolean;
  readonly publicUrl?: string | null;
  /** When all roles are matched again. */
  readonly nightly?: Nightly;
  readonly log: Log;
  /** Told of each job; without it nothing is traced. */
  readonly trace?: Trace | undefined;
  /** `whole`: everybody is listed for every role, however many they are. */
  readonly lists?: 'top' | 'whole';
  /** A job that failed for the last time. */
  readonly onGivenUp?: (job: { readonly name: string; readonly id: string }) => void;
}

export interface StartedWorkers {
  readonly lexicon: Lexicon;
  readonly versions: Versions;
  /** Lets jobs in hand finish for so long; what is left is taken up at the next start. */
  readonly close: (withinMs: number) => Promise<void>;
}

const today = (): string => new Date().toISOString().slice(0, 10);

const tellingOf = ({ mail, telling, webhookAllowPrivate, publicUrl }: WorkersOptions): Telling => ({
  sendMail: mail ? createMailer(mail) : null,
  naming: telling ?? 'codes',
  allowPrivate: webhookAllowPrivate ?? false,
  publicUrl: publicUrl ?? null,
});

/** @throws Error that lists the faults of the lexicon, before any job is taken. */
export const startWorkers = async (options: WorkersOptions): Promise<StartedWorkers> => {
  const { db, queues, dataDir, vault, concurrency, log } = options;
  const lexicon = loadLexicon();
  const versions = { lexicon: lexicon.version, rules: rulesVersion() };
  const { nightly } = options;
  const { maxBytes, ...limits } = options.reader;
  const readers = createReaderPool({ ...limits, limits: { ...defaultLimits, bytes: maxBytes } });
  const finding = openFinding({ ...limits, threads: concurrency.reading });
  const top = options.lists === 'whole' ? Number.POSITIVE_INFINITY : listLength;
  const pool = keepPool({ db, lexicon, threads: concurrency.matching, top });
  const line: Line = {
    db,
    pool,
    enqueue: queues.enqueue,
    lexicon,
    versions,
    readerVersion: readerVersion(),
    read: readers.read,
    find: finding.find,
    dataDir,
    vault,
    originalKeys: options.originalKeys ?? [],
    ...(options.uploadsDir === undefined ? {} : { uploadsDir: options.uploadsDir }),
    today,
    telling: tellingOf(options),
    ...(options.trace === undefined ? {} : { trace: options.trace }),
    ...(nightly === undefined ? {} : { lastNight: () => lastNight(nightly, new Date()) }),
  };
  const run = async (job: RunningJob): Promise<void> => {
    try {
      await runJob(job, line, log);
    } catch (error) {
      if (job.lastAttempt) options.onGivenUp?.(job);
      throw error;
    }
  };
  const workers = await queues.createWorkers(run, { concurrency });
  return {
    lexicon,
    versions,
    close: async (withinMs) => {
      await workers.close({ seconds: withinMs / 1000 });
      await pool.close();
      await Promise.all([readers.close(), finding.close()]);
    },
  };
};
