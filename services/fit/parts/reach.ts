import { type Comparison, type Judgement, notAssessable } from '../comparison.ts';
import { fromBrief, fromCandidate, reasonFor } from '../sentences.ts';

/** One site, several, or the enterprise: what responsibility was carried for, not where the employer has plants. */
export const judgeReach = ({ role, person, weights, lexicon }: Comparison): Judgement => {
  const [wanted, have] = [role.signals.reach, person.signals.reach];
  if (wanted === null || have === null) return notAssessable;
  const score = weights.reaches[wanted][have];
  const enough = score >= 0.75;
  return {
    score,
    reasons: () =>
      reasonFor(
        {
          tone: enough ? 'plus' : 'minus',
          key: enough ? 'reach-same' : 'reach-far',
          values: { wanted: `@${wanted}`, have: `@${have}` },
          quotes: [...fromCandidate(person.signals.reachEvidence), ...fromBrief(role.signals.reachEvidence)],
        },
        lexicon,
      ),
  };
};
