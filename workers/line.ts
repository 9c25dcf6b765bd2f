import type { Database } from '../prisma/client.ts';
import type { Enqueue, JobName, JobPayload } from '../shared/jobs.ts';
import type { Lexicon } from '../shared/lexicon/load.ts';
import type { DocumentText, SourceFile } from '../shared/model/document.ts';
import type { Versions } from '../shared/model/shortlist.ts';
import type { Night } from '../shared/nights.ts';

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
  readonly dataDir: string;
  /** By which kept originals are sealed and opened; none: they lie there as they came. */
  readonly originalKeys?: readonly string[];
  /** Where notes beside drops are. */
  readonly uploadsDir?: string;
  /** A document that has been `reading` for longer than this has lost its reader. */
  readonly readingSeconds: number;
  /** ISO date. */
  readonly today: () => string;
  /** The last night that was due; without it nobody keeps a schedule. */
  readonly lastNight?: () => Night | null;
}

/** How a job ended, for its one log line; `rejected` means that the input is at fault. */
export type Outcome = 'done' | 'gone' | 'rejected' | 'review' | 'already' | 'unchanged';

export type Handler<N extends JobName> = (payload: JobPayload<N>, line: Line) => Promise<Outcome>;
