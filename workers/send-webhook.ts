/** One delivery -> one signed call. What is not taken is tried again by the queue; each attempt is noted. */
import { type Call, post, RefusedAddress } from '../services/news/post.ts';
import { sign } from '../services/news/sign.ts';
import { webhookBody } from '../services/news/webhook-body.ts';
import { loadRunChanges } from '../services/store/news/load-list-changes.ts';
import { loadDelivery, saveDeliveryTried } from '../services/store/news/webhooks.ts';
import { loadRun } from '../services/store/runs/load-runs.ts';
import { faultOf } from '../shared/log.ts';
import type { Handler } from './line.ts';

/** A status, or why there is none: `refused` for an address that must not be called. */
const answerTo = async (call: Call): Promise<string> => {
  try {
    return String(await post(call));
  } catch (error) {
    if (error instanceof RefusedAddress) return 'refused';
    return faultOf(error).code ?? faultOf(error).fault;
  }
};

export const sendWebhook: Handler<'send-webhook'> = async ({ deliveryId }, { db, telling }) => {
  const delivery = await loadDelivery(db, deliveryId);
  const run = delivery && (await loadRun(db, delivery.runId));
  if (!delivery || !run || !telling) return 'gone';
  if (delivery.deliveredAt !== null) return 'already';
  const { naming, allowPrivate } = telling;
  const body = webhookBody(run, await loadRunChanges(db, run.id), { delivery: deliveryId, naming });
  const signature = sign(body, { secret: delivery.secret, at: new Date() });
  const headers = { 'shortlist95-signature': signature, 'shortlist95-delivery': deliveryId };
  const answer = await answerTo({ url: delivery.url, body, headers, allowPrivate });
  const delivered = /^2\d\d$/.test(answer);
  await saveDeliveryTried(db, deliveryId, { answer, delivered });
  if (delivered) return 'done';
  // Trying again would not make it another address.
  if (answer === 'refused') return 'rejected';
  throw new Error('The webhook did not take the call.');
};
