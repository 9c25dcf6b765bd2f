/** One employment as judged -> what it shows by itself, before its age counts. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { categories, type EmploymentSignals, levels } from '../../shared/model/signal.ts';
import { rounded } from './build-signal.ts';
import { joinShares } from './find-categories.ts';
import { saturate } from './judge-levels.ts';
import type { Judged } from './judge-units.ts';
import { recordOf } from './record-of.ts';
import { sumCells } from './sum-cells.ts';
import { levelsOf } from './weigh-mentions.ts';

const certain = 0.5;

const breadthOf = ({ shares }: Judged): number =>
  rounded(categories.reduce((sum, category) => sum + joinShares([{ share: shares[category], time: 1 }]), 0));

const platformsIn = ({ contributions }: Judged): string[] => {
  const named = contributions.filter(({ mention }) => mention.file === 'products' && mention.truth >= certain);
  return [...new Set(named.map(({ mention }) => mention.id))];
};

export const employmentSignals = (judged: Judged, lexicon: Lexicon): EmploymentSignals => {
  const { unit, contributions, mandate, reach } = judged;
  const sums = levelsOf(contributions, 'here');
  const cells = sumCells(contributions, 'here', lexicon).map(
    ({ cell, strength }) => [cell, rounded(strength)] as const,
  );
  return {
    employment: unit.employment ?? 0,
    levels: recordOf(levels, (level) => rounded(saturate(sums[level], lexicon.scope.saturation.levels))),
    cells: Object.fromEntries(cells.filter(([, strength]) => strength > 0)),
    axes: { breadth: breadthOf(judged), reach: Math.max(1, ...reach.map((one) => one.reach)), mandate },
    platforms: platformsIn(judged),
  };
};
