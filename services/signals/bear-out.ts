/**
 * Lists and summaries claim; jobs bear out. What only a list or a summary names counts for a level (and what is of
 * level 3 for its cells) where told work shows that level, too.
 */
import { type Level, levels } from '../../shared/model/signal.ts';
import { tellsWork } from './credible-platforms.ts';
import { type Contribution, levelsOf } from './weigh-mentions.ts';

const borneOutFrom = 0.1;

/** @returns all of them unchanged where no work is told at all (briefs, a CV of keywords only) */
export const bearOut = (contributions: readonly Contribution[]): readonly Contribution[] => {
  const told = contributions.filter(({ mention }) => tellsWork(mention));
  const shown = levelsOf(told, 'here');
  const borne = new Set(levels.filter((level) => shown[level] >= borneOutFrom));
  if (borne.size === 0) return contributions;
  return contributions.map((one) => {
    if (tellsWork(one.mention)) return one;
    const kept = Object.fromEntries(Object.entries(one.levels).filter(([level]) => borne.has(level as Level)));
    return borne.has('L3') ? { ...one, levels: kept } : { ...one, levels: kept, cells: {}, dedicated: {} };
  });
};
