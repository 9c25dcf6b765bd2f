/** A run that is through -> whoever wants to hear of it. */
import { saveRunTold } from '../services/store/runs.ts';
import type { Handler } from './line.ts';

export const tellOfRun: Handler<'tell-of-run'> = async ({ runId }, { db }) =>
  (await saveRunTold(db, runId)) ? 'done' : 'already';
