/**
 * All open roles again -> one run in the database and one ranking per role; the last of them finishes the run.
 *
 * What another lexicon or other rules have read is found again first: those jobs stand before the rankings in the same
 * queue, and what is saved after a ranking has begun makes its list stale, which the sweeper sees.
 */
import { loadPool } from '../services/store/candidates.ts';
import { saveDecision } from '../services/store/documents.ts';
import { listOutdated } from '../services/store/outdated.ts';
import { loadOpenBriefIds } from '../services/store/roles.ts';
import { startRun } from '../services/store/runs.ts';
import type { Handler, Line } from './line.ts';

/** Started twice, or while one is under way, it is still one run: the store lets in one at a time. */
export const rematchAll: Handler<'rematch-all'> = async ({ trigger }, line) => {
  await bringUpToDate(line);
  if (trigger === 'nightly') await line.enqueue('keep-retention', {});
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

const bringUpToDate = async (line: Line): Promise<void> => {
  const { texts, findings } = await listOutdated(line.db, line);
  for (const documentId of findings) await line.enqueue('find-again', { documentId });
  for (const documentId of texts)
    if (await saveDecision(line.db, documentId, null)) await line.enqueue('read-document', { documentId });
};
