import { type Comparison, type Judgement, notAssessable } from '../comparison.ts';
import { fromBrief, fromCandidate, reasonFor } from '../sentences.ts';

/** Over as well as under: a programme director does not take an engineer's job for long. */
export const judgeSeniority = ({ role, person, weights, lexicon }: Comparison): Judgement => {
  const [wanted, have] = [role.signals.seniority, person.signals.seniority];
  if (wanted === null || have === null) return notAssessable;
  const score = weights.seniorities[wanted][have];
  return {
    score,
    reasons: reasonFor(
      {
        tone: score >= 0.75 ? 'plus' : 'minus',
        key: wanted === have ? 'seniority-same' : 'seniority-near',
        values: { wanted: `@${wanted}`, have: `@${have}` },
        quotes: [...fromCandidate(person.signals.seniorityEvidence), ...fromBrief(role.signals.seniorityEvidence)],
      },
      lexicon,
    ),
  };
};
