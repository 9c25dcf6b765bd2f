/** Decisions -> proposed weights with the figures that speak for or against them, or the reason why there are too few. */
import { briefTypes, type PartName, partNames, type Weights } from '../../../shared/lexicon/schema/weights.ts';
import type { Decision } from '../../../shared/model/decision.ts';
import { agreement, type Factors, learnFactors, unchanged } from './learn-factors.ts';
import { type Pair, pairsOfDecisions } from './pairs-of-decisions.ts';

export interface Proposal {
  readonly pairs: number;
  readonly roles: number;
  readonly factors: Factors;
  /** Points of each part by type of brief; 100 for each type. */
  readonly parts: Weights['parts'];
  /** Share of held-out pairs in the order people decided; each role was held out once. */
  readonly heldOut: { readonly before: number; readonly after: number };
}

export interface TooFew {
  readonly pairs: number;
  readonly roles: number;
  readonly needed: { readonly pairs: number; readonly roles: number };
}

/** Below this chance decides. */
const needed = { pairs: 30, roles: 5 };
const folds = 5;

/** Whole roles are held out: two people of one role know of each other. */
const heldOut = (pairs: readonly Pair[]): Proposal['heldOut'] => {
  const roles = [...new Set(pairs.map(({ briefId }) => briefId))].sort();
  const foldOf = new Map(roles.map((role, index) => [role, index % folds]));
  const scored = Array.from({ length: folds }, (_, fold) => {
    const [kept, out] = [true, false].map((inside) =>
      pairs.filter(({ briefId }) => (foldOf.get(briefId) !== fold) === inside),
    ) as [Pair[], Pair[]];
    const count = out.length;
    const after = agreement(out, learnFactors(kept)) ?? 0;
    return { count, before: (agreement(out, unchanged) ?? 0) * count, after: after * count };
  });
  const sum = (key: 'before' | 'after') => scored.reduce((total, one) => total + one[key], 0) / pairs.length;
  return { before: sum('before'), after: sum('after') };
};

/** Points with one decimal that add up to 100; what rounding leaves goes to the heaviest part. */
const pointsOf = (today: Weights['parts'], factors: Factors, type: (typeof briefTypes)[number]) => {
  const raw = partNames.map((part) => today[part][type] * factors[part]);
  const whole = raw.reduce((sum, one) => sum + one, 0);
  const tenths = raw.map((one) => Math.round((1000 * one) / whole));
  const heaviest = tenths.indexOf(Math.max(...tenths));
  const left = 1000 - tenths.reduce((sum, one) => sum + one, 0);
  return new Map<PartName, number>(
    partNames.map((part, index) => [part, ((tenths[index] ?? 0) + (index === heaviest ? left : 0)) / 10]),
  );
};

const partsOf = (today: Weights['parts'], factors: Factors): Weights['parts'] => {
  const byType = new Map(briefTypes.map((type) => [type, pointsOf(today, factors, type)]));
  return Object.fromEntries(
    partNames.map((part) => [
      part,
      Object.fromEntries(briefTypes.map((type) => [type, byType.get(type)?.get(part) ?? 0])),
    ]),
  ) as Weights['parts'];
};

/** @param decisions those that hold, oldest first */
export const proposeWeights = (decisions: readonly Decision[], weights: Weights): Proposal | TooFew => {
  const pairs = pairsOfDecisions(decisions);
  const roles = new Set(pairs.map(({ briefId }) => briefId)).size;
  if (pairs.length < needed.pairs || roles < needed.roles) return { pairs: pairs.length, roles, needed };
  const factors = learnFactors(pairs);
  return { pairs: pairs.length, roles, factors, parts: partsOf(weights.parts, factors), heldOut: heldOut(pairs) };
};
