/** One person's place in a list of a pool: what orders it, before anything is told. */
import type { DeductionName, KnockoutName, Weights } from '../../shared/lexicon/schema/weights.ts';
import { partNames } from '../../shared/lexicon/schema/weights.ts';
import type { FitFigures, Role } from '../../shared/model/fit.ts';
import { briefTypeOf } from '../fit/comparison.ts';
import { pointsOf } from '../fit/judge-fit.ts';
import type { Points } from '../fit/total.ts';

/** Short, because thousands of lists are kept. */
export interface Ranked extends Pick<FitFigures, 'total' | 'confidence' | 'verdict'> {
  readonly id: string;
  /** In the order of `partNames`. */
  readonly scores: readonly (number | null)[];
  readonly gaps: readonly (DeductionName | KnockoutName)[];
}

/** Writes them out, as `scoreFit` has them. */
export const createFiguresOf = ({
  role,
  weights,
  points,
}: {
  readonly role: Role;
  readonly weights: Weights;
  readonly points: Points;
}): ((ranked: Ranked) => FitFigures) => {
  const type = briefTypeOf(role);
  const weighed = partNames.map((name) => ({ name, weight: pointsOf(name, { weights, type }, points) }));
  const gapsByName = new Map(
    Object.entries({ ...weights.deductions, ...weights.knockouts }).map(([name, { factor, cap }]) => [
      name,
      { name, factor, cap },
    ]),
  );
  return ({ total, confidence, verdict, scores, gaps }) => ({
    ...{ total, confidence, verdict },
    parts: weighed.map(({ name, weight }, at) => ({ name, weight, score: scores[at] ?? null })),
    deductions: gaps.flatMap((name) => gapsByName.get(name) ?? []),
  });
};

/** As `rankShortlist` has it: total, then confidence, then id. */
export const compareRanked = (a: Ranked, b: Ranked): number =>
  b.total - a.total || b.confidence - a.confidence || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
