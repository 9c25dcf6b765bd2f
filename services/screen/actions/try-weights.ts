/** A list in force -> the same people in the order that other points would give, off their stored parts. */
import { type PartName, partNames } from '../../../shared/lexicon/schema/weights.ts';
import type { Verdict } from '../../../shared/model/fit.ts';
import { type Points, reweighFit } from '../../fit/total.ts';
import type { ListOfHeads } from '../../store/shortlists/load-list-heads.ts';
import type { ScreenOptions } from '../screen-options.ts';

export interface TriedRow {
  readonly candidateId: string;
  readonly name: string;
  readonly rank: number;
  /** Place on the list in force. */
  readonly was: number;
  readonly total: number;
  readonly verdict: Verdict;
}

/** As the list in force is weighed, with what is tried in their place. */
export const pointsShown = (list: ListOfHeads, tried: Points): readonly (readonly [PartName, number])[] => {
  const now = new Map(list.entries[0]?.fit.parts.map(({ name, weight }) => [name, weight]));
  return partNames.map((part) => [part, tried[part] ?? now.get(part) ?? 0] as const);
};

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The one order of all lists: total, then confidence, then id. */
export const tryWeights = (list: ListOfHeads, tried: Points, weights: ScreenOptions['weights']): readonly TriedRow[] =>
  list.entries
    .map(({ rank, candidate, fit }) => ({ was: rank, candidate, ...reweighFit(fit, tried, weights) }))
    .sort((a, b) => b.total - a.total || b.confidence - a.confidence || byId(a.candidate.id, b.candidate.id))
    .map(({ candidate, was, total, verdict }, index) => ({
      candidateId: candidate.id,
      name: candidate.name ?? candidate.fileName,
      rank: index + 1,
      ...{ was, total, verdict },
    }));
