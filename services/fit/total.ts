/** Parts and deductions -> what they come to. Pure figures: no text is read again, so weights can be tried on stored fits. */
import type { PartName, Weights } from '../../shared/lexicon/schema/weights.ts';
import type { Deduction, FitHead, FitPart, Verdict } from '../../shared/model/fit.ts';
import { weightedMean } from './arithmetic.ts';
import { verdictOf } from './verdict.ts';

/** Points of some or all parts in place of those of weights.yml. */
export type Points = Readonly<Partial<Record<PartName, number>>>;

export const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

type Weighed = Pick<FitPart, 'weight' | 'score'>;

/** 0..100 with one decimal: the weighted mean of the assessable parts times the factor of each deduction. */
export const totalOf = (parts: readonly Weighed[], deductions: readonly Pick<Deduction, 'factor'>[]): number => {
  const rows = parts.flatMap(({ weight, score }) => (score === null ? [] : [{ weight, score }]));
  return round(100 * (weightedMean(rows) ?? 0) * deductions.reduce((left, { factor }) => left * factor, 1), 1);
};

/** 0..1: share of the weights that could be assessed. */
export const confidenceOf = (parts: readonly Weighed[]): number => {
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  const assessed = parts.reduce((sum, { weight, score }) => sum + (score === null ? 0 : weight), 0);
  return all > 0 ? round(assessed / all, 3) : 0;
};

export interface Reweighed {
  readonly total: number;
  readonly verdict: Verdict;
  readonly confidence: number;
}

/** What a stored fit would come to with other points: the same as scoring the two texts again with them. */
export const reweighFit = (
  { parts, deductions }: Pick<FitHead, 'parts' | 'deductions'>,
  points: Points,
  weights: Weights,
): Reweighed => {
  const weighed = parts.map((part) => ({ ...part, weight: points[part.name as PartName] ?? part.weight }));
  const total = totalOf(weighed, deductions);
  return { total, verdict: verdictOf(total, deductions, weights), confidence: confidenceOf(weighed) };
};
