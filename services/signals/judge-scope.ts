/** Contributions and the employments judged one by one -> strengths, the three axes and the scope that follows. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { type Axes, type Category, categories, type Level, type Scope } from '../../shared/model/signal.ts';
import { rounded } from './build-signal.ts';
import { decideScope, levelsWithin, withinScope } from './decide-scope.ts';
import { joinShares } from './find-categories.ts';
import type { ReachFinding } from './find-reach.ts';
import type { Listed } from './headwords.ts';
import { judgeLevels, withPureProduction, withTestedSystems } from './judge-levels.ts';
import { type Judged, joinMandate, joinReach } from './judge-units.ts';
import { recordOf } from './record-of.ts';
import { type Contribution, isValidation, levelsOf, sumBySentence, validationPhrases } from './weigh-mentions.ts';
import type { WorkUnits } from './work-units.ts';

export interface JudgedScope {
  /** Strengths 0..1. */
  readonly levels: Readonly<Record<Level, number>>;
  readonly categories: Readonly<Record<Category, number>>;
  readonly axes: Axes;
  readonly scope: Scope;
  /** The widest first. */
  readonly reaches: readonly ReachFinding[];
}

const answeredWeight = 0.8;
const mostlyTested = 0.5;

/** To answer for several categories is work on level 3, in whatever words. */
const answeredFor = (contributions: readonly Contribution[], listed: Listed, units: WorkUnits): number => {
  if (listed.size === 0) return 0;
  const told = new Set(contributions.filter(({ shown }) => shown.levels.L3 > 0).map(({ mention }) => mention.sentence));
  return [...listed]
    .filter(([sentence]) => !told.has(sentence))
    .reduce((sum, [, { employment }]) => sum + answeredWeight * units.at(employment).time, 0);
};

/** Sum of the level 3 evidence that is validation of systems. */
const validationIn = (contributions: readonly Contribution[], units: WorkUnits): number =>
  sumBySentence(
    contributions,
    ({
      mention,
      weight,
      shown: {
        levels: { L3 },
      },
    }) =>
      L3 > 0 && (mention.id === validationPhrases || isValidation(mention, units.at(mention.place.employment).usual))
        ? weight * L3
        : 0,
  );

export const judgeScope = (
  contributions: readonly Contribution[],
  judged: readonly Judged[],
  options: {
    /** Before jobs had to bear them out: who claims several levels is on none of them alone. */
    readonly claimed: readonly Contribution[];
    readonly listed: Listed;
    readonly units: WorkUnits;
    readonly lexicon: Lexicon;
  },
): JudgedScope => {
  const { claimed, listed, units, lexicon } = options;
  const shown = levelsOf(contributions, 'weight');
  const sums = { ...shown, L3: shown.L3 + answeredFor(contributions, listed, units) };
  const mandate = rounded(joinMandate(judged));
  const levels = judgeLevels(sums, { claimed: levelsOf(claimed, 'weight'), mandate, lexicon });
  const validation = sums.L3 > 0 ? validationIn(contributions, units) / sums.L3 : 0;
  const shares = recordOf(categories, (category) =>
    joinShares(judged.map(({ shares: here, unit }) => ({ share: here[category], time: unit.time }))),
  );
  const strengths = (validation < mostlyTested ? withPureProduction : withTestedSystems)(shares, {
    levels,
    mandate,
  });
  const reach = joinReach(judged);
  const breadth = rounded(categories.reduce((sum, category) => sum + Math.min(1, strengths[category]), 0));
  const axes = { breadth, reach: reach.axis, mandate };
  const scope = decideScope({ sums, categories: strengths, axes, validation });
  const shownLevels = levelsWithin(levels, { scope, sums });
  const kept = withinScope(strengths, { scope, level3: shownLevels.L3, sums, validation });
  return { levels: shownLevels, categories: kept, axes, scope, reaches: reach.findings };
};
