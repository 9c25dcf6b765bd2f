import type { JobName } from '../shared/jobs.ts';
import { findAgain } from './find-again.ts';
import { keepRetention } from './keep-retention.ts';
import type { Handler } from './line.ts';
import { rankRole } from './rank-role.ts';
import { readDocument } from './read-document.ts';
import { rematchAll } from './rematch-all.ts';
import { sendDigest } from './send-digest.ts';
import { sendWebhook } from './send-webhook.ts';
import { settlePerson } from './settle-person.ts';
import { sweep } from './sweep.ts';
import { tellOfRun } from './tell-of-run.ts';

/** A job without a handler, or with one for another payload, does not compile. */
export const handlers: { readonly [N in JobName]: Handler<N> } = {
  'read-document': readDocument,
  'find-again': findAgain,
  'rank-role': rankRole,
  'rematch-all': rematchAll,
  'keep-retention': keepRetention,
  'settle-person': settlePerson,
  'tell-of-run': tellOfRun,
  'send-digest': sendDigest,
  'send-webhook': sendWebhook,
  sweep,
};
