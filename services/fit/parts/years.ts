import type { Quote } from '../../../shared/model/document.ts';
import type { Level } from '../../../shared/model/signal.ts';
import { type Comparison, type Judgement, notAssessable } from '../comparison.ts';
import { fromBrief, fromCandidate, reasonFor } from '../sentences.ts';
import { coreLevels } from './levels.ts';

/** The level the job is about at which the person has worked longest. */
const levelOfYears = (comparison: Comparison): Level => {
  const { levels } = comparison.person.signals;
  return coreLevels(comparison).reduce(
    (best, level) => ((levels[level].years ?? 0) > (levels[best].years ?? 0) ? level : best),
    'L3',
  );
};

/** Years at the level the job is about, else in work; null when nothing is dated. */
export const relevantYears = (comparison: Comparison): number | null => {
  const { signals, candidate } = comparison.person;
  return signals.levels[levelOfYears(comparison)].years ?? candidate.totalYears;
};

/** The employments that the years span: the newest and the oldest. */
const datesQuoted = ({ candidate }: Comparison['person']): readonly Quote[] =>
  [candidate.employments[0], candidate.employments.at(-1)].flatMap((one, index, both) =>
    one && (index === 0 || one !== both[0]) ? [one.quote] : [],
  );

/** Years asked for are met or not; beyond them they count nothing, so that nobody is weighed by age. */
export const judgeYears = (comparison: Comparison): Judgement => {
  const { role, person, lexicon } = comparison;
  const asked = role.brief.knockouts.minYears;
  const have = relevantYears(comparison);
  if (asked === null || have === null) return notAssessable;
  const score = Math.min(1, have / asked.value);
  return {
    score,
    reasons: () =>
      reasonFor(
        {
          tone: score === 1 ? 'plus' : 'minus',
          key: score === 1 ? 'years-enough' : 'years-short',
          values: { wanted: String(asked.value), have: String(Math.round(have * 10) / 10) },
          quotes: [...fromCandidate(datesQuoted(person)), ...fromBrief([asked.quote])],
        },
        lexicon,
      ),
  };
};
