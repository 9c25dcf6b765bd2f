import type { Database } from '../../prisma/client.ts';
import type { Enqueue } from '../../shared/jobs.ts';
import type { Log } from '../../shared/log.ts';

/** What the screen needs of the world, handed to every route. */
export interface ScreenOptions {
  readonly db: Database;
  readonly enqueue: Enqueue;
  readonly log: Log;
  /** The upload folder as shown to people. */
  readonly uploads: string;
  /** When the nightly run starts, in words. */
  readonly nightly: string;
}
