import type { Run } from '../services/store/runs/load-runs.ts';
import type { Line } from './line.ts';

/** Whoever wants to hear of a run over all roles is told once it is through. */
export const announceRun = async ({ id, state, trigger }: Run, { enqueue }: Pick<Line, 'enqueue'>): Promise<void> => {
  if (state === 'done' && (trigger === 'nightly' || trigger === 'manual')) await enqueue('tell-of-run', { runId: id });
};
