/** Whatever is in no final state and not moving is put on its queue again: a lost queue loses nothing. */

import { listUnmailed } from '../services/store/news/subscriptions.ts';
import { listLostDeliveries } from '../services/store/news/webhooks.ts';
import { isNightMissed } from '../services/store/runs/is-night-missed.ts';
import { listUntoldRuns } from '../services/store/runs/load-runs.ts';
import { saveFinishedRuns } from '../services/store/runs.ts';
import { fillSearchRows } from '../services/store/search/fill-search-rows.ts';
import { listUnfinished } from '../services/store/unfinished.ts';
import { removeLeftOver } from '../services/vault/pass-file.ts';
import type { Handler, Line } from './line.ts';

/** Whoever reads a document says so every few seconds: after this long without a word its reader is lost. */
const readingSeconds = 60;
/** Rankings take seconds; what was saved more recently is on its way. */
const matchingSeconds = 30;
const limit = 1_000;

export const sweep: Handler<'sweep'> = async (_payload, line) => {
  const quietSeconds = { documents: readingSeconds, roles: matchingSeconds };
  const { documents, roles } = await listUnfinished(line.db, { quietSeconds, limit });
  for (const documentId of documents) await line.enqueue('read-document', { documentId });
  for (const { briefId, runId } of roles) await line.enqueue('rank-role', { briefId, runId });
  await catchUpNight(line);
  await saveFinishedRuns(line.db);
  for (const runId of await listUntoldRuns(line.db)) await line.enqueue('tell-of-run', { runId });
  await tellAgain(line);
  await fillSearchRows(line.db, limit);
  await removeLeftOver(line.vault.incoming);
  return documents.length + roles.length === 0 ? 'unchanged' : 'done';
};

/** At start, and whenever the queue's own schedule was lost or nobody worked when the night was due. */
const catchUpNight = async ({ db, lastNight, enqueue }: Line): Promise<void> => {
  const night = lastNight?.() ?? null;
  if (night !== null && (await isNightMissed(db, night))) await enqueue('rematch-all', { trigger: 'nightly' });
};

/** What was on its way outside when a queue was lost. */
const tellAgain = async ({ db, enqueue, telling }: Line): Promise<void> => {
  if (!telling) return;
  for (const deliveryId of await listLostDeliveries(db)) await enqueue('send-webhook', { deliveryId });
  if (telling.sendMail) for (const userId of await listUnmailed(db)) await enqueue('send-digest', { userId });
};
