/**
 * All open roles again -> one run in the database and one ranking per role; the last of them finishes the run. Roles of
 * which nothing has changed are noted as done at once.
 *
 * What another lexicon or other rules have read is found again first: those jobs stand before the rankings in the same
 * queue, and what is saved after a ranking has begun makes its list stale, which the sweeper sees.
 */
import { loadPool } from '../services/store/candidates.ts';
import { saveDecision } from '../services/store/documents/save-decision.ts';
import { listOutdated } from '../services/store/outdated.ts';
import { loadRankedFrom, type RankedFrom, saveStillRanked } from '../services/store/roles/ranked-from.ts';
import { loadOpenBriefIds } from '../services/store/roles.ts';
import { findRun, type Run } from '../services/store/runs/load-runs.ts';
import { saveRunRoles, startRun } from '../services/store/runs.ts';
import { announceRun } from './announce-run.ts';
import type { Handler, Line } from './line.ts';
import { listUnchanged } from './what-makes.ts';

/** Started twice, or while one is under way, it is still one run: the store lets in one at a time, and one for each night. */
export const rematchAll: Handler<'rematch-all'> = async ({ trigger, by = null }, line) => {
  const nightKey = trigger === 'nightly' ? (line.lastNight?.()?.key ?? null) : null;
  if (nightKey !== null && (await findRun(line.db, { nightKey })) !== null) return 'already';
  await bringUpToDate(line);
  if (trigger === 'nightly') await line.enqueue('keep-retention', {});
  const [briefIds, pool] = await Promise.all([loadOpenBriefIds(line.db), loadPool(line.db)]);
  const unchanged = await listUnchanged(await loadRankedFrom(line.db, briefIds), pool.members, line);
  const { outcome, run } = await startRun(line.db, {
    trigger,
    by,
    nightKey,
    versions: line.versions,
    briefIds,
    candidates: pool.members.length,
  });
  if (outcome === 'already') return 'already';
  await saveStillRanked(
    line.db,
    unchanged.map(({ briefId }) => briefId),
    pool.asOf,
  );
  await announceRun(await leaveUnchanged(run, unchanged, line), line);
  const left = new Set(unchanged.map(({ briefId }) => briefId));
  for (const briefId of briefIds) if (!left.has(briefId)) await line.enqueue('rank-role', { briefId, runId: run.id });
  return 'done';
};

const leaveUnchanged = async (run: Run, unchanged: readonly RankedFrom[], { db }: Line): Promise<Run> => {
  const { candidates: kept } = run;
  const roles = unchanged.map(({ briefId, shortlistId }) => ({
    briefId,
    shortlistId,
    pairs: kept,
    kept,
    changed: false,
  }));
  return (await saveRunRoles(db, run.id, roles)) ?? run;
};

const bringUpToDate = async (line: Line): Promise<void> => {
  const { texts, findings } = await listOutdated(line.db, line);
  for (const documentId of findings) await line.enqueue('find-again', { documentId });
  for (const documentId of texts)
    if (await saveDecision(line.db, documentId, null)) await line.enqueue('read-document', { documentId });
};
