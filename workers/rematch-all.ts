/** All open roles again -> one run in the database and one ranking per role; the last of them finishes the run. */
import { loadPool } from '../services/store/candidates.ts';
import { loadOpenBriefIds } from '../services/store/roles.ts';
import { startRun } from '../services/store/runs.ts';
import type { Handler } from './line.ts';

/** Started twice, or while one is under way, it is still one run: the store lets in one at a time. */
export const rematchAll: Handler<'rematch-all'> = async ({ trigger }, line) => {
  const [briefIds, pool] = await Promise.all([loadOpenBriefIds(line.db), loadPool(line.db)]);
  const { outcome, run } = await startRun(line.db, {
    trigger,
    versions: line.versions,
    briefIds,
    candidates: pool.members.length,
  });
  if (outcome === 'already') return 'already';
  for (const briefId of briefIds) await line.enqueue('rank-role', { briefId, runId: run.id });
  return 'done';
};
