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
  const strengthOf = (level: Level): number => {
    const pure = mandate >= 1 && sums[level] >= least ? pureness(claimed, level) : 0;
    return saturate(sums[level], scale * (1 - halved * pure));
  };
  return Object.fromEntries(levels.map((level) => [level, strengthOf(level)])) as Record<Level, number>;
};

const mostByCareer = 0.6;

/** Who tests what others built does quality's work, whatever the system is for. */
export const withTestedSystems = (
  strengths: Readonly<Record<Category, number>>,
  { level3 }: { readonly level3: number },
): Record<Category, number> => ({
  ...strengths,
  quality: Math.max(strengths.quality, Math.min(mostByCareer, level3)),
});

const someProduction = 0.25;
const works = 1;
const noneBeside = 0.3;

/** Some production and nothing beside it, in a career on level 3: production is what the career is. */
export const withPureProduction = (
  strengths: Readonly<Record<Category, number>>,
  { level3, mandate }: { readonly level3: number; readonly mandate: number },
): Record<Category, number> => {
  const others = Math.max(strengths.quality, strengths.maintenance, strengths.inventory);
  if (mandate < works || strengths.production < someProduction || others >= noneBeside) return strengths;
  return { ...strengths, production: Math.max(strengths.production, Math.min(mostByCareer, level3)) };
};
