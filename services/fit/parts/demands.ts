import type { JudgedDemand } from '../answer-demands.ts';
import { weightedMean } from '../arithmetic.ts';
import type { Comparison, Judgement } from '../comparison.ts';
import { reasonFor } from '../sentences.ts';

const keyFor = ({ answer, score, quotes }: JudgedDemand): string => {
  if (answer === 'yes') return 'demand-met';
  if (answer === 'no') return 'demand-unmet';
  return (score ?? 0) >= 0.35 && quotes().some(({ side }) => side === 'candidate') ? 'demand-partly' : 'demand-open';
};

/** The demand as it can stand inside a sentence. */
const cited = (text: string): string => {
  const bare = text.replace(/[\s.,;:]+$/, '').replace(/\s+/g, ' ');
  return bare.length <= 110 ? bare : `${bare.slice(0, bare.lastIndexOf(' ', 106))} …`;
};

/** What the other parts do not already weigh. */
export const judgeDemands = (comparison: Comparison, answers: readonly JudgedDemand[]): Judgement => {
  const judged = answers.filter(
    ({ demand: { topic }, score }) => topic !== 'platform' && topic !== 'years' && score !== null,
  );
  const told = () =>
    judged.filter(({ demand, answer }) => demand.strength >= comparison.weights.must || answer === 'yes');
  return {
    score: weightedMean(judged.map(({ demand, score }) => ({ weight: demand.strength, score: score ?? 0 }))),
    reasons: () =>
      told().flatMap((one) =>
        reasonFor(
          {
            tone: one.answer === 'yes' ? 'plus' : one.answer === 'no' ? 'minus' : 'note',
            key: keyFor(one),
            values: { demand: cited(one.demand.text) },
            quotes: one.quotes(),
          },
          comparison.lexicon,
        ),
      ),
  };
};
