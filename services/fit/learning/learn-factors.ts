/**
 * Pairs of decisions -> a factor for the weight of each part: pairwise logistic regression on the difference of the
 * totals, pulled towards today's weights (factor 1). Plain gradient descent with a fixed number of steps, so that the
 * same decisions give the same factors; fourteen numbers need no library.
 */
import { type PartName, partNames } from '../../../shared/lexicon/schema/weights.ts';
import type { Standing } from '../../../shared/model/decision.ts';
import type { Pair } from './pairs-of-decisions.ts';

export type Factors = Readonly<Record<PartName, number>>;

/** Points of difference at which one of two is clearly preferred. */
const scale = 10;
/** How firmly today's weights are held on to. */
const pull = 0.5;
const steps = 200;
const rate = 0.5;
/** No weight grows or shrinks by more than half. */
const most = Math.log(1.5);

export const unchanged: Factors = Object.fromEntries(partNames.map((part) => [part, 1])) as Factors;

/** A standing as numbers in the order of `partNames`; a part that was not assessed weighs nothing. */
interface Row {
  readonly weights: readonly number[];
  readonly scores: readonly number[];
  readonly share: number;
}

const rowOf = ({ parts, factors }: Standing): Row => {
  const byName = new Map(parts.map((part) => [part.name, part]));
  const assessed = partNames.map((name) => byName.get(name) ?? null);
  return {
    weights: assessed.map((part) => (part === null || part.score === null ? 0 : part.weight)),
    scores: assessed.map((part) => part?.score ?? 0),
    share: factors.reduce((left, factor) => left * factor, 100),
  };
};

/** The total with these factors, and how it changes with the logarithm of each. */
const figuresOf = ({ weights, scores, share }: Row, factors: readonly number[]) => {
  const weighed = weights.map((weight, part) => weight * (factors[part] ?? 1));
  const whole = weighed.reduce((sum, weight) => sum + weight, 0) || 1;
  const mean = weighed.reduce((sum, weight, part) => sum + weight * (scores[part] ?? 0), 0) / whole;
  return {
    total: share * mean,
    slopes: weighed.map((weight, part) => (share * weight * ((scores[part] ?? 0) - mean)) / whole),
  };
};

/** 0..100: the total a stored standing would have had. */
export const totalWith = (standing: Standing, factors: Factors): number =>
  figuresOf(
    rowOf(standing),
    partNames.map((part) => factors[part]),
  ).total;

/** Every role counts the same, however many people were decided on in it. */
const weightOf = (pairs: readonly Pair[]): ((pair: Pair) => number) => {
  const counts = new Map<string, number>();
  for (const { briefId } of pairs) counts.set(briefId, (counts.get(briefId) ?? 0) + 1);
  return ({ briefId }) => 1 / ((counts.get(briefId) ?? 1) * counts.size);
};

/** One step uphill; how hard a person is pushed up or down is summed over their pairs before any slope is touched. */
const climb = (
  logs: readonly number[],
  rows: ReadonlyMap<Standing, Row>,
  pairs: readonly (Pair & { count: number })[],
) => {
  const factors = logs.map(Math.exp);
  const figures = new Map([...rows].map(([standing, row]) => [standing, figuresOf(row, factors)]));
  const pushes = new Map<Standing, number>();
  for (const { better, worse, count } of pairs) {
    const ahead = (figures.get(better)?.total ?? 0) - (figures.get(worse)?.total ?? 0);
    const push = count / (scale * (1 + Math.exp(ahead / scale)));
    pushes.set(better, (pushes.get(better) ?? 0) + push);
    pushes.set(worse, (pushes.get(worse) ?? 0) - push);
  }
  const gradient = logs.map((log) => -pull * log);
  for (const [standing, push] of pushes)
    for (const [part, slope] of (figures.get(standing)?.slopes ?? []).entries())
      gradient[part] = (gradient[part] ?? 0) + push * slope;
  return logs.map((log, part) => Math.max(-most, Math.min(most, log + rate * (gradient[part] ?? 0))));
};

export const learnFactors = (pairs: readonly Pair[]): Factors => {
  const countOf = weightOf(pairs);
  const counted = pairs.map((pair) => ({ ...pair, count: countOf(pair) }));
  const rows = new Map(pairs.flatMap(({ better, worse }) => [better, worse]).map((one) => [one, rowOf(one)]));
  let logs: readonly number[] = partNames.map(() => 0);
  for (let step = 0; step < steps; step++) logs = climb(logs, rows, counted);
  return Object.fromEntries(partNames.map((part, index) => [part, Math.exp(logs[index] ?? 0)])) as Factors;
};

/** Share of the pairs that the totals put in the order people decided; ties count half. null without pairs. */
export const agreement = (pairs: readonly Pair[], factors: Factors): number | null => {
  if (pairs.length === 0) return null;
  const right = pairs.map(({ better, worse }) => {
    const ahead = totalWith(better, factors) - totalWith(worse, factors);
    return ahead > 0 ? 1 : ahead === 0 ? 0.5 : 0;
  });
  return right.reduce<number>((sum, one) => sum + one, 0) / pairs.length;
};
