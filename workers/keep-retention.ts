import { keepRetention as keep } from '../services/keeping/keep-retention.ts';
import type { Handler } from './line.ts';

/** Follows the nightly run. */
export const keepRetention: Handler<'keep-retention'> = (_payload, { db, dataDir, vault, uploadsDir }) =>
  keep({ db, dataDir, vault, uploadsDir: uploadsDir ?? null }, new Date());
