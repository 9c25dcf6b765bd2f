import type { Database } from '../prisma/client.ts';
import type { Points } from '../services/fit/total.ts';
import type { Naming } from '../services/news/called.ts';
import type { SendMail } from '../services/news/create-mailer.ts';
import type { Vault } from '../services/vault/vault.ts';
import type { Enqueue, JobName, JobPayload } from '../shared/jobs.ts';
import type { Lexicon } from '../shared/lexicon/load.ts';
import type { DocumentText, SourceFile } from '../shared/model/document.ts';
import type { FitFigures, Role } from '../shared/model/fit.ts';
import type { RankedFit, Versions } from '../shared/model/shortlist.ts';
import type { Night } from '../shared/nights.ts';
import type { Trace } from '../shared/tracing.ts';
import type { FindNouns } from './nouns/find-nouns.ts';

export interface Telling {
  /** null: nothing is mailed. */
  readonly sendMail: SendMail | null;
  readonly naming: Naming;
  /** Webhooks may call this machine and private networks. */
  readonly allowPrivate: boolean;
  /** How browsers reach the screen, without a slash at the end. */
  readonly publicUrl: string | null;
}

export type Members = readonly { readonly candidateId: string; readonly revision: string }[];

export interface ReadingToRank {
  /** Tells this reading of this role from all others. */
  readonly name: string;
  readonly role: Role;
  /** Digest of all that makes its list but the pool. */
  readonly making: string;
  /** The total the list is thought to end with. */
  readonly guess: number | null;
}

/** The first of the pool, best first, in figures. */
export type RankedList = readonly (RankedFit<FitFigures> & { readonly revision: string })[];

/** The pool as this process holds it for ranking. */
export interface KeptPool {
  /** Brings it up to date, as `loadPool` of the store would find it. */
  readonly load: () => Promise<{ readonly asOf: Date; readonly members: Members }>;
  /**
   * The best for each reading, by the totals of `scoreFit`, and the pool they are the best of: that of the last `load`,
   * or a later one.
   */
  readonly rank: (
    readings: readonly ReadingToRank[],
    options: { readonly today: string; readonly weights: Points },
  ) => Promise<{ readonly members: Members; readonly lists: readonly RankedList[] }>;
  readonly close: () => Promise<void>;
}

/** What handlers work with: all of it made once, at start-up. */
export interface Line {
  readonly db: Database;
  readonly enqueue: Enqueue;
  readonly lexicon: Lexicon;
  readonly versions: Versions;
  /** Of the stop that turns files into text. */
  readonly readerVersion: string;
  /** Reads in isolation, with limits. Throws InputError. */
  readonly read: (file: SourceFile) => Promise<DocumentText>;
  /** Finds off this thread, with limits. Throws InputError. */
  readonly find: FindNouns;
  readonly dataDir: string;
  readonly vault: Vault;
  /** By which kept originals are sealed and opened; none: they lie there as they came. */
  readonly originalKeys?: readonly string[];
  /** Where notes beside drops are. */
  readonly uploadsDir?: string;
  readonly pool: KeptPool;
  /** ISO date. */
  readonly today: () => string;
  /** How people outside hear of what is new; without it nobody does. */
  readonly telling?: Telling;
  /** Told of each job; without it nothing is traced. */
  readonly trace?: Trace;
  /** The last night that was due; without it nobody keeps a schedule. */
  readonly lastNight?: () => Night | null;
}

/** How a job ended, for its one log line; `rejected` means that the input is at fault. */
export type Outcome = 'done' | 'gone' | 'rejected' | 'review' | 'already' | 'unchanged';

export type Handler<N extends JobName> = (payload: JobPayload<N>, line: Line) => Promise<Outcome>;
