/**
 * Lists and summaries claim; jobs bear out. What only a list or a summary names counts for a level (and what is of
 * level 3 for its cells) where told work shows that level, too.
 */
import { levels } from '../../shared/model/signal.ts';
import { tellsWork } from './credible-platforms.ts';
import { recordOf } from './record-of.ts';
import { nothingShown } from './shown-by-lexicon.ts';
import { type Contribution, levelsOf } from './weigh-mentions.ts';

const borneOutFrom = 0.1;

/** @returns all of them unchanged where no work is told at all (briefs, a CV of keywords only) */
export const bearOut = (contributions: readonly Contribution[]): readonly Contribution[] => {
  const told = contributions.filter(({ mention }) => tellsWork(mention));
  const shown = levelsOf(told, 'here');
  const borne = recordOf(levels, (level) => (shown[level] >= borneOutFrom ? 1 : 0));
  if (levels.every((level) => borne[level] === 0)) return contributions;
  return contributions.map((one) => {
    if (tellsWork(one.mention)) return one;
    const kept = recordOf(levels, (level) => one.shown.levels[level] * borne[level]);
    return { ...one, shown: { ...(borne.L3 > 0 ? one.shown : nothingShown), levels: kept } };
  });
};
