import type { DeductionName } from '../../../shared/lexicon/schema/weights.ts';
import type { Comparison } from '../comparison.ts';
import { platformReasons } from '../parts/platforms.ts';
import type { PlatformMatch } from '../platforms/match-platforms.ts';
import type { GapFinder } from './finder.ts';

const platformGap = (match: PlatformMatch, { lexicon }: Comparison): DeductionName | null => {
  const { bands, relations } = lexicon['product-transfer'];
  if (match.transfer < bands.nearMiss || !match.have?.handsOn) return 'core-platform-missing';
  if (match.transfer * match.recency < bands.nearMiss) return 'core-platform-old';
  if (match.work < 0.6) return 'core-platform-not-built';
  if (match.openToSimilar || match.transfer >= relations.sameFamily) return null;
  return match.transfer < bands.satisfiesWithLearning ? 'core-platform-neighbour' : 'core-platform-learned';
};

/** K16. Only the worst of the products that are a must counts; the others show in the part. */
export const findPlatformGap: GapFinder = (comparison, matches) => {
  const worst = [
    'core-platform-missing',
    'core-platform-not-built',
    'core-platform-old',
    'core-platform-neighbour',
    'core-platform-learned',
  ] as const;
  const gaps = matches
    .filter(({ core, demand }) => core && demand >= comparison.weights.must)
    .map((match) => ({ match, name: platformGap(match, comparison) }));
  const name = worst.find((one) => gaps.some((gap) => gap.name === one));
  const found = gaps.find((gap) => gap.name === name);
  return name && found ? [{ name, reasons: platformReasons(found.match, comparison) }] : [];
};
