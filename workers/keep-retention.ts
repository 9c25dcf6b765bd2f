import { keepRetention as keep } from '../services/keeping/keep-retention.ts';
import { personRules } from '../services/persons/person-rules.ts';
import type { Handler } from './line.ts';

/** Follows the nightly run. */
export const keepRetention: Handler<'keep-retention'> = (_payload, { db, dataDir, vault, uploadsDir, lexicon }) =>
  keep({ db, dataDir, vault, uploadsDir: uploadsDir ?? null, rules: personRules(lexicon) }, new Date());
