/**
 * Sums of evidence -> strength of each level.
 *
 * A strength says what the career is, not how long the text is: where nearly all evidence is of one level, less of it
 * is enough. Who only uses systems gets no such credit.
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { type Category, type Level, levels } from '../../shared/model/signal.ts';

const pureFrom = 0.7;
const least = 0.45;
const halved = 0.5;
/** Everything in a plant has words of level 3 around it: where the career is on another level, they are its surroundings. */
const surrounding = 0.6;

export const saturate = (sum: number, scale: number): number => 1 - Math.exp(-sum / scale);

/** 0 in a mixed career, 1 where all evidence is of this level. */
const pureness = (sums: Readonly<Record<Level, number>>, level: Level): number => {
  const all = levels.reduce((sum, one) => sum + sums[one], 0);
  return all === 0 ? 0 : Math.max(0, (sums[level] / all - pureFrom) / (1 - pureFrom));
};

export const judgeLevels = (
  sums: Readonly<Record<Level, number>>,
  {
    claimed,
    mandate,
    lexicon,
  }: { readonly claimed: Readonly<Record<Level, number>>; readonly mandate: number; readonly lexicon: Lexicon },
): Record<Level, number> => {
  const scale = lexicon.scope.saturation.levels;
  const core = Math.max(...levels.map((level) => sums[level]));
  const strengthOf = (level: Level): number => {
    const pure = mandate >= 1 && sums[level] >= least ? pureness(claimed, level) : 0;
    const sum = level === 'L3' && sums.L3 < core ? sums.L3 * surrounding : sums[level];
    return saturate(sum, scale * (1 - halved * pure));
  };
  return Object.fromEntries(levels.map((level) => [level, strengthOf(level)])) as Record<Level, number>;
};

const mostByCareer = 0.6;

/** Who tests what others built does quality's work, whatever the system is for. */
export const withTestedSystems = (
  strengths: Readonly<Record<Category, number>>,
  { levels: shown }: { readonly levels: Readonly<Record<Level, number>> },
): Record<Category, number> => ({
  ...strengths,
  quality: Math.max(strengths.quality, Math.min(mostByCareer, shown.L3)),
});

const someProduction = 0.25;
const works = 1;
const noneBeside = 0.3;

/** Some production and nothing beside it, in a career that is on level 3 more than on any other: production is what the career is. */
export const withPureProduction = (
  strengths: Readonly<Record<Category, number>>,
  { levels: shown, mandate }: { readonly levels: Readonly<Record<Level, number>>; readonly mandate: number },
): Record<Category, number> => {
  const others = Math.max(strengths.quality, strengths.maintenance, strengths.inventory);
  const core = levels.every((level) => shown[level] <= shown.L3);
  if (!core || mandate < works || strengths.production < someProduction || others >= noneBeside) return strengths;
  return { ...strengths, production: Math.max(strengths.production, Math.min(mostByCareer, shown.L3)) };
};
