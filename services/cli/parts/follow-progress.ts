/**
 * Watches until every document is read and every open role is ranked.
 *
 * A document's rankings are queued before the document is called finished, so finished documents and idle queues mean
 * that every list has seen everybody.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../../prisma/client.ts';
import type { Queues } from '../../queue/create-queues.ts';
import { countStates } from '../../store/documents/page-documents.ts';
import { pageRoles } from '../../store/roles.ts';
import { listUnfinished } from '../../store/unfinished.ts';
import type { Progress } from '../terminal/progress.ts';
import { PlainError } from '../usage.ts';

export interface FollowOptions {
  readonly db: Database;
  readonly queues: Queues;
  readonly progress: Progress;
  /** Ends the wait early, e.g. because a job was given up. */
  readonly stopped: () => boolean;
}

const everyMs = 150;
const manyRoles = 10_000;

/** With idle queues and work left, a job was lost on its way: it is queued again, a few times. */
const mendAfterMs = 5_000;
const mostMends = 5;

/** @throws PlainError when mending does not help. */
const createMender = ({ db, queues }: Pick<FollowOptions, 'db' | 'queues'>) => {
  let last = '';
  let since = performance.now();
  let mends = 0;
  return async (standing: string): Promise<void> => {
    if (standing !== last || !(await isIdle(queues))) {
      last = standing;
      since = performance.now();
      return;
    }
    if (performance.now() - since < mendAfterMs) return;
    if (mends >= mostMends)
      throw new PlainError(`The work stands still (${standing}); run it again with LOG_LEVEL=info.`);
    mends += 1;
    since = performance.now();
    const { documents, roles } = await listUnfinished(db, { quietSeconds: { documents: 0, roles: 0 }, limit: 10_000 });
    for (const documentId of documents) await queues.enqueue('read-document', { documentId });
    for (const role of roles) await queues.enqueue('rank-role', role);
  };
};

const isIdle = async (queues: Queues): Promise<boolean> =>
  Object.values(await queues.counts()).every(({ waiting, active }) => waiting + active === 0);

/** @returns false when it was stopped before the end. */
export const followProgress = async ({ db, queues, progress, stopped }: FollowOptions): Promise<boolean> => {
  const mend = createMender({ db, queues });
  try {
    for (; !stopped(); await sleep(everyMs)) {
      const states = await countStates(db);
      const documents = Object.values(states).reduce((sum, count) => sum + count, 0);
      const unread = states.waiting + states.reading;
      if (unread > 0) {
        progress.update(documents - unread, documents, 'Reading documents');
        await mend(`${unread} documents unread`);
        continue;
      }
      const { rows, total } = await pageRoles(db, { open: true, size: manyRoles });
      const ranked = rows.filter(({ rankedAt }) => rankedAt !== null).length;
      progress.update(ranked, total, 'Matching roles');
      if (ranked === total && (await isIdle(queues))) return true;
      await mend(`${total - ranked} roles unranked`);
    }
    return false;
  } finally {
    progress.stop();
  }
};
