import { weightedMean } from '../arithmetic.ts';
import type { Comparison, Judgement } from '../comparison.ts';
import { answerLanguages, type LanguageAnswer } from '../knockouts/language.ts';
import { fromBrief, fromCandidate, reasonFor } from '../sentences.ts';

const keyFor = ({ have, answer }: LanguageAnswer): string => {
  if (have === null) return 'language-missing';
  return answer === 'no' ? 'language-short' : 'language-spoken';
};

export const judgeLanguages = (comparison: Comparison): Judgement => {
  const answers = answerLanguages(comparison).filter(({ score }) => score !== null);
  return {
    score: weightedMean(answers.map(({ score }) => ({ weight: 1, score: score ?? 0 }))),
    reasons: () =>
      answers.flatMap((one) =>
        reasonFor(
          {
            tone: one.answer === 'yes' ? 'plus' : one.answer === 'no' ? 'minus' : 'note',
            key: keyFor(one),
            values: {
              wanted: one.named,
              have: one.have?.level ?? '',
              level: one.wanted.value.level ?? '',
            },
            quotes: [...fromCandidate(one.have ? [one.have.quote] : []), ...fromBrief([one.wanted.quote])],
          },
          comparison.lexicon,
        ),
      ),
  };
};
