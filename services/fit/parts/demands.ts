import type { SidedQuote } from '../../../shared/model/fit.ts';
import type { JudgedDemand } from '../answer-demands.ts';
import { weightedMean } from '../arithmetic.ts';
import type { Comparison, Judgement } from '../comparison.ts';
import { reasonFor } from '../sentences.ts';

/** Where nothing answers, what the candidate said elsewhere proves nothing. */
const quotesFor = (judged: JudgedDemand): readonly SidedQuote[] =>
  keyFor(judged) === 'demand-open' ? judged.quotes().filter(({ side }) => side === 'brief') : judged.quotes();

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
  return {
    score: weightedMean(judged.map(({ demand, score }) => ({ weight: demand.strength, score: score ?? 0 }))),
    reasons: () =>
      judged
        .filter(({ demand, answer }) => demand.strength >= comparison.weights.must || answer === 'yes')
        .flatMap((one) =>
          reasonFor(
            {
              tone: one.answer === 'yes' ? 'plus' : one.answer === 'no' ? 'minus' : 'note',
              key: keyFor(one),
              values: { demand: cited(one.demand.text) },
              quotes: quotesFor(one),
            },
            comparison.lexicon,
          ),
        ),
  };
};
