import type { FitFigures } from './fit.ts';

/** What became of a person in a role, in the order it usually comes. */
export const decisionKinds = ['submitted', 'interviewed', 'placed', 'rejected', 'withdrawn'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** Parts and deductions as they stood when somebody decided: what `learn` learns from, without a word of the texts. */
export interface Standing {
  readonly rank: number;
  readonly total: number;
  readonly parts: readonly { readonly name: string; readonly weight: number; readonly score: number | null }[];
  readonly factors: readonly number[];
}

export interface Decision {
  readonly id: string;
  readonly briefId: string;
  readonly candidateId: string;
  readonly kind: DecisionKind;
  /** Why, in the recruiter's words; null when none were given. */
  readonly reason: string | null;
  readonly standing: Standing;
  readonly by: string | null;
  readonly at: Date;
  /** null while it holds. */
  readonly undoneAt: Date | null;
}

export const standingOf = (rank: number, { total, parts, deductions }: FitFigures): Standing => ({
  rank,
  total,
  parts: parts.map(({ name, weight, score }) => ({ name, weight, score })),
  factors: deductions.map(({ factor }) => factor),
});
