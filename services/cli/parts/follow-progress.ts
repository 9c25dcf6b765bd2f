/** Watches the database until every document is read and every open role is ranked. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../../prisma/client.ts';
import { countStates } from '../../store/documents.ts';
import { pageRoles } from '../../store/roles.ts';
import { listUnfinished } from '../../store/unfinished.ts';
import type { Progress } from '../terminal/progress.ts';

export interface FollowOptions {
  readonly progress: Progress;
  /** Ends the wait early, e.g. because a job was given up. */
  readonly stopped: () => boolean;
}

const everyMs = 150;
const atOnce = { quietSeconds: 0, limit: 100_000 } as const;

/** @returns false when it was stopped before the end. */
export const followProgress = async (db: Database, { progress, stopped }: FollowOptions): Promise<boolean> => {
  try {
    for (;;) {
      const [states, unfinished, roles] = await Promise.all([
        countStates(db),
        listUnfinished(db, atOnce),
        pageRoles(db, { open: true, size: 1 }),
      ]);
      const documents = Object.values(states).reduce((sum, count) => sum + count, 0);
      if (unfinished.documents.length > 0) {
        progress.update(documents - unfinished.documents.length, documents, 'Reading documents');
      } else if (unfinished.roles.length > 0) {
        progress.update(roles.total - unfinished.roles.length, roles.total, 'Matching roles');
      } else return true;
      if (stopped()) return false;
      await sleep(everyMs);
    }
  } finally {
    progress.stop();
  }
};
