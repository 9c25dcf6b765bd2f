/** One person's place in a list of a pool: what orders it, before anything is told. */
import type { Verdict } from '../../shared/model/fit.ts';

export interface Ranked {
  readonly id: string;
  readonly total: number;
  readonly confidence: number;
  readonly verdict: Verdict;
}

/** As `rankShortlist` has it: total, then confidence, then id. */
export const compareRanked = (a: Ranked, b: Ranked): number =>
  b.total - a.total || b.confidence - a.confidence || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
