import type { DeductionName } from '../../../shared/lexicon/schema/weights.ts';
import type { Comparison } from '../comparison.ts';
import { platformReasons } from '../parts/platforms.ts';
import type { PlatformMatch } from '../platforms/match-platforms.ts';
import type { GapFinder } from './finder.ts';

/** Asked for again and again, or not negotiable (briefs.md sections 2.1 and S6): a lack no other strength makes good. */
const missing = ({ demand, openToSimilar }: PlatformMatch, { weights }: Comparison): DeductionName =>
  demand >= weights.hard && !openToSimilar ? 'core-platform-required' : 'core-platform-missing';

const platformGap = (match: PlatformMatch, comparison: Comparison): DeductionName | null => {
  const { bands, relations } = comparison.lexicon['product-transfer'];
  if (match.transfer < bands.nearMiss || !match.have?.handsOn) return missing(match, comparison);
  if (match.transfer * match.recency < bands.nearMiss) return 'core-platform-old';
  if (match.work < 0.6) return 'core-platform-not-built';
  if (match.openToSimilar || match.transfer >= relations.sameFamily) return null;
  return match.transfer < bands.satisfiesWithLearning ? 'core-platform-neighbour' : 'core-platform-learned';
};

/** From here on a product is the one the house runs or has bought. */
const inUse = 0.5;

/** The house's own product where no product is a must: the one who shall build with it would have to learn it first. */
const houseGap = (matches: readonly PlatformMatch[], comparison: Comparison) => {
  if (comparison.role.signals.scope === 'operations') return [];
  const own = matches.filter(({ core, farEnd, demand }) => core && !farEnd && demand >= inUse);
  const [match] = own;
  if (!match || own.length > 1 || match.openToSimilar || platformGap(match, comparison) !== 'core-platform-missing')
    return [];
  return [{ name: 'house-platform-missing' as const, reasons: () => platformReasons(match, comparison) }];
};

/** K16. Only the worst of the products that are a must counts; the others show in the part. */
export const findPlatformGap: GapFinder = (comparison, matches) => {
  if (!matches.some(({ core, demand }) => core && demand >= comparison.weights.must))
    return houseGap(matches, comparison);
  const worst = [
    'core-platform-required',
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
  return name && found ? [{ name, reasons: () => platformReasons(found.match, comparison) }] : [];
};
