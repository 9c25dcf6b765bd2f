import type { DemandAnswer } from '../../../shared/model/fit.ts';
import { weightedMean } from '../arithmetic.ts';
import type { Comparison, Judgement } from '../comparison.ts';
import { reasonFor } from '../sentences.ts';

const keyFor = ({ answer, score, quotes }: DemandAnswer): string => {
  if (answer === 'yes') return 'demand-met';
  if (answer === 'no') return 'demand-unmet';
  return (score ?? 0) >= 0.35 && quotes.some(({ side }) => side === 'candidate') ? 'demand-partly' : 'demand-open';
};

/** The demand as it can stand inside a sentence. */
const cited = (text: string): string => {
  const bare = text.replace(/[\s.,;:]+$/, '').replace(/\s+/g, ' ');
  return bare.length <= 110 ? bare : `${bare.slice(0, bare.lastIndexOf(' ', 106))} …`;
};

/** What the other parts do not already weigh. */
export const judgeDemands = (comparison: Comparison, answers: readonly DemandAnswer[]): Judgement => {
  const own = new Set(
    comparison.role.brief.demands.filter(({ topic }) => topic !== 'platform' && topic !== 'years').map(({ id }) => id),
  );
  const judged = answers.filter((one) => own.has(one.demand) && one.score !== null);
  const told = judged.filter(({ strength, answer }) => strength >= comparison.weights.must || answer === 'yes');
  return {
    score: weightedMean(judged.map(({ strength, score }) => ({ weight: strength, score: score ?? 0 }))),
    reasons: told.flatMap((one) =>
      reasonFor(
        {
          tone: one.answer === 'yes' ? 'plus' : one.answer === 'no' ? 'minus' : 'note',
          key: keyFor(one),
          values: { demand: cited(one.text) },
          quotes: one.quotes,
        },
        comparison.lexicon,
      ),
    ),
  };
};
