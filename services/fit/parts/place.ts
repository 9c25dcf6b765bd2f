import { type Comparison, type Judgement, noReasons, notAssessable } from '../comparison.ts';
import { answerPlace } from '../knockouts/place.ts';
import { fromBrief, fromCandidate, reasonFor } from '../sentences.ts';

export const judgePlace = (comparison: Comparison): Judgement => {
  const wanted = comparison.role.brief.knockouts.location;
  const { answer, score, stated } = answerPlace(comparison);
  if (wanted === null || score === null) return notAssessable;
  if (answer !== 'yes' || stated === null) return { score, reasons: noReasons };
  const quotes = [...fromCandidate([stated]), ...fromBrief([wanted.quote])];
  const key = score === 1 ? 'place-same' : 'place-moves';
  return { score, reasons: () => reasonFor({ tone: 'plus', key, quotes }, comparison.lexicon) };
};
