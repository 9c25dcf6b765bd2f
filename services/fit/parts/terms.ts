import type { TermSignal } from '../../../shared/model/signal.ts';
import { weightedMean } from '../arithmetic.ts';
import type { Comparison, Judgement } from '../comparison.ts';
import { fromCandidate, reasonFor } from '../sentences.ts';

/** 0..1 for one term: worked with, listed, or not a word about it. */
export const shownOf = (term: TermSignal | undefined, { weights }: Comparison): number => {
  if (!term) return weights.silent;
  if (term.strength >= weights.strengths.solid) return 1;
  return term.strength >= weights.strengths.some ? 0.75 : 0.45;
};

/** Standards or integrations of the brief, each answered by the same term of the candidate. */
export const judgeTerms = (
  comparison: Comparison,
  terms: 'standards' | 'integrations',
  key: 'standards-covered' | 'integration-covered',
): Judgement => {
  const { role, person, lexicon } = comparison;
  const rows = role.signals[terms].map((wanted) => {
    const have = person.signals[terms].find(({ id }) => id === wanted.id);
    return { have, weight: Math.max(wanted.strength, 0.1), score: shownOf(have, comparison) };
  });
  const covered = rows.flatMap(({ have }) => (have ? [have] : []));
  return {
    score: weightedMean(rows),
    reasons: () =>
      reasonFor(
        {
          tone: 'plus',
          key,
          values: { covered: covered.map(({ name }) => name).join(', ') },
          quotes: covered.slice(0, 3).flatMap((one) => fromCandidate(one.evidence, 1)),
        },
        lexicon,
      ),
  };
};
