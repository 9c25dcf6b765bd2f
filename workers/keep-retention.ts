import { keepRetention as keep } from '../services/keeping/keep-retention.ts';
import type { Handler } from './line.ts';

/** Follows the nightly run. */
export const keepRetention: Handler<'keep-retention'> = (_payload, { db, dataDir, uploadsDir }) =>
  keep({ db, dataDir, uploadsDir: uploadsDir ?? null }, new Date());
