import { type Cell, categories } from '../../../shared/model/signal.ts';
import { weightedMean } from '../arithmetic.ts';
import type { Comparison, Judgement } from '../comparison.ts';
import { perRole } from '../per-role.ts';
import { fromBrief, fromCandidate, reasonFor } from '../sentences.ts';

const askedCells = perRole(({ role, weights }) =>
  Object.entries(role.signals.cells)
    .map(([cell, { strength }]) => ({ cell: cell as Cell, weight: strength }))
    .filter(({ weight }) => weight >= weights.strengths.some),
);

const askedCategories = perRole(({ role, weights }) =>
  categories.filter((one) => role.signals.categories[one].strength >= weights.strengths.some),
);

/** Cells of the activity model (IEC 62264-3) the brief describes and the share of each the candidate has shown. */
const cellCoverage = (comparison: Comparison): number | null =>
  weightedMean(
    askedCells(comparison).map(({ cell, weight }) => ({
      weight,
      score: Math.min(1, (comparison.person.signals.cells[cell]?.strength ?? 0) / weight),
    })),
  );

/** Categories weigh like cells: a job that spans four is not done by a master of one. */
export const judgeActivities = (comparison: Comparison): Judgement => {
  const { role, person, lexicon, weights } = comparison;
  const asked = askedCategories(comparison);
  const shown = person.signals.categories;
  const byCategory = weightedMean(
    asked.map((one) => {
      const weight = role.signals.categories[one].strength;
      return { weight, score: Math.min(1, shown[one].strength / weight) };
    }),
  );
  const byCell = cellCoverage(comparison);
  return {
    score: byCategory === null ? byCell : byCell === null ? byCategory : 0.65 * byCategory + 0.35 * byCell,
    reasons: () => {
      const covered = asked.filter((one) => shown[one].strength >= weights.strengths.solid);
      const missing = asked.filter((one) => shown[one].strength < weights.strengths.some);
      return [
        ...reasonFor(
          {
            tone: 'plus',
            key: 'activities-covered',
            values: {
              covered: covered.map((one) => `@${one}`).join(', '),
            },
            quotes: covered.flatMap((one) => fromCandidate(shown[one].evidence, 1)),
          },
          lexicon,
        ),
        ...reasonFor(
          {
            tone: 'minus',
            key: 'activities-missing',
            values: {
              missing: missing.map((one) => `@${one}`).join(', '),
            },
            quotes: missing.flatMap((one) => fromBrief(role.signals.categories[one].evidence, 1)),
          },
          lexicon,
        ),
      ];
    },
  };
};
