import type { FitFigures } from '../../shared/model/fit.ts';
import type { RankedFit, ShortlistEntry } from '../../shared/model/shortlist.ts';

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One total order: total, then confidence, then id; so the same fits in any order give the same list. */
export const rankShortlist = <F extends FitFigures>(fits: readonly RankedFit<F>[]): readonly ShortlistEntry<F>[] =>
  [...fits]
    .sort(
      (a, b) => b.fit.total - a.fit.total || b.fit.confidence - a.fit.confidence || byId(a.candidateId, b.candidateId),
    )
    .map((one, index) => ({ ...one, rank: index + 1 }));
