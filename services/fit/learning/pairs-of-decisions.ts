/** Decisions -> pairs of people of one role of whom one went further than the other. */
import type { Decision, DecisionKind, Standing } from '../../../shared/model/decision.ts';

/** How far somebody came. Who withdrew says nothing about the match, and neither does who was never decided on. */
const stages: Readonly<Record<DecisionKind, number | null>> = {
  placed: 3,
  interviewed: 2,
  submitted: 1,
  rejected: 0,
  withdrawn: null,
};

export interface Pair {
  readonly briefId: string;
  /** Went further than `worse`. */
  readonly better: Standing;
  readonly worse: Standing;
}

interface Outcome {
  readonly stage: number;
  readonly standing: Standing;
}

/** @param decisions those that hold, oldest first; the newest on a person in a role counts */
export const pairsOfDecisions = (decisions: readonly Decision[]): readonly Pair[] => {
  const newest = new Map(decisions.map((one) => [`${one.briefId} ${one.candidateId}`, one]));
  const roles = new Map<string, Outcome[]>();
  for (const { briefId, kind, standing } of newest.values()) {
    const stage = stages[kind];
    if (stage !== null) roles.set(briefId, [...(roles.get(briefId) ?? []), { stage, standing }]);
  }
  return [...roles].flatMap(([briefId, outcomes]) =>
    outcomes.flatMap((one) =>
      outcomes
        .filter(({ stage }) => stage < one.stage)
        .map((other) => ({ briefId, better: one.standing, worse: other.standing })),
    ),
  );
};
