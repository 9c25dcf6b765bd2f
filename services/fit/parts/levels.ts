import { type Level, levels } from '../../../shared/model/signal.ts';
import { weightedMean } from '../arithmetic.ts';
import type { Comparison, Judgement } from '../comparison.ts';
import { perRole } from '../per-role.ts';
import { fromCandidate, reasonFor } from '../sentences.ts';

/** Levels the brief asks for more than in passing. */
const wantedLevels = perRole(({ role, weights }): readonly Level[] =>
  levels.filter((level) => role.signals.levels[level].strength >= weights.strengths.some),
);

/** The levels a job is about: as strong in the brief as anything is. */
export const coreLevels = perRole((asked): readonly Level[] => {
  const { role, weights } = asked;
  const most = Math.max(...levels.map((level) => role.signals.levels[level].strength));
  return wantedLevels(asked).filter(
    (level) => role.signals.levels[level].strength >= Math.max(weights.strengths.some, 0.85 * most),
  );
});

/** How much of the ISA-95 levels the brief works on the candidate has worked on. */
export const judgeLevels = (comparison: Comparison): Judgement => {
  const { role, person, lexicon, weights } = comparison;
  const wanted = wantedLevels(comparison);
  const rows = wanted.map((level) => {
    const [asked, shown] = [role.signals.levels[level].strength, person.signals.levels[level].strength];
    return { weight: asked, score: Math.min(1, shown / asked) };
  });
  const covered = wanted.filter((level) => person.signals.levels[level].strength >= weights.strengths.solid);
  return {
    score: weightedMean(rows),
    reasons: () =>
      reasonFor(
        {
          tone: 'plus',
          key: 'levels-covered',
          values: { covered: covered.join(', ') },
          quotes: covered.flatMap((level) => fromCandidate(person.signals.levels[level].evidence, 1)),
        },
        lexicon,
      ),
  };
};
