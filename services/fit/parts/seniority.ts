import { type Comparison, type Judgement, noReasons, notAssessable } from '../comparison.ts';
import { fromBrief, fromCandidate, reasonFor } from '../sentences.ts';

/** Where a brief names no level, its verbs do: the mandate they speak of (isa95.md section 3.9). */
const byMandate = ({ role, person, weights }: Comparison): Judgement => {
  const [wanted, have] = [role.signals.axes.mandate, person.signals.axes.mandate];
  if (wanted === 0 || have === 0) return notAssessable;
  const off = Math.max(wanted - have, have - wanted - 1, 0);
  return { score: Math.max(0, 1 - off * 3 * weights.axes.mandate), reasons: noReasons };
};

/** Over as well as under: a programme director does not take an engineer's job for long. */
export const judgeSeniority = (comparison: Comparison): Judgement => {
  const { role, person, weights, lexicon } = comparison;
  const [wanted, have] = [role.signals.seniority, person.signals.seniority];
  if (wanted === null || have === null) return byMandate(comparison);
  const score = weights.seniorities[wanted][have];
  return {
    score,
    reasons: () =>
      reasonFor(
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
