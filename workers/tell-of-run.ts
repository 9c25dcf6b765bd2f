/** A run that is through -> mails to who wants them, after a night; calls of webhooks, where lists changed. */
import { listMailed } from '../services/store/news/subscriptions.ts';
import { addDeliveries } from '../services/store/news/webhooks.ts';
import { loadRun } from '../services/store/runs/load-runs.ts';
import { saveRunTold } from '../services/store/runs.ts';
import type { Handler } from './line.ts';

/** Noted as told only in the end: run twice, it asks twice for jobs that find nothing left to do. */
export const tellOfRun: Handler<'tell-of-run'> = async ({ runId }, { db, enqueue, telling }) => {
  const run = await loadRun(db, runId);
  if (run === null) return 'gone';
  if (run.trigger === 'nightly' && telling?.sendMail)
    for (const userId of await listMailed(db)) await enqueue('send-digest', { userId });
  if (run.changes > 0)
    for (const deliveryId of await addDeliveries(db, runId)) await enqueue('send-webhook', { deliveryId });
  return (await saveRunTold(db, runId)) ? 'done' : 'already';
};
