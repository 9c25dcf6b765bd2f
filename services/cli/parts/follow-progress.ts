/**
 * Watches until every document is read and every open role is ranked.
 *
 * A document's rankings are queued before the document is called finished, so finished documents and idle queues mean
 * that every list has seen everybody.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../../prisma/client.ts';
import type { Queues } from '../../queue/create-queues.ts';
import { countStates } from '../../store/documents.ts';
import { pageRoles } from '../../store/roles.ts';
import type { Progress } from '../terminal/progress.ts';

export interface FollowOptions {
  readonly db: Database;
  readonly queues: Queues;
  readonly progress: Progress;
  /** Ends the wait early, e.g. because a job was given up. */
  readonly stopped: () => boolean;
}

const everyMs = 150;
const manyRoles = 10_000;

const isIdle = async (queues: Queues): Promise<boolean> =>
  Object.values(await queues.counts()).every(({ waiting, active }) => waiting + active === 0);

/** @returns false when it was stopped before the end. */
export const followProgress = async ({ db, queues, progress, stopped }: FollowOptions): Promise<boolean> => {
  try {
    for (; !stopped(); await sleep(everyMs)) {
      const states = await countStates(db);
      const documents = Object.values(states).reduce((sum, count) => sum + count, 0);
      const unread = states.waiting + states.reading;
      if (unread > 0) {
        progress.update(documents - unread, documents, 'Reading documents');
        continue;
      }
      const { rows, total } = await pageRoles(db, { open: true, size: manyRoles });
      const ranked = rows.filter(({ rankedAt }) => rankedAt !== null).length;
      progress.update(ranked, total, 'Matching roles');
      if (ranked === total && (await isIdle(queues))) return true;
    }
    return false;
  } finally {
    progress.stop();
  }
};
