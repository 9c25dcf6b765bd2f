import type { DeductionName } from '../../../shared/lexicon/schema/weights.ts';
import type { Comparison } from '../comparison.ts';
import { platformReasons } from '../parts/platforms.ts';
import { type Asked, perRole } from '../per-role.ts';
import { type AskedGroup, askedGroups, type PlatformMatch } from '../platforms/match-platforms.ts';
import type { GapFinder } from './finder.ts';

/** Asked for again and again, or not negotiable (briefs.md sections 2.1 and S6): a lack no other strength makes good. */
const missing = ({ demand, openToSimilar }: PlatformMatch, { weights }: Comparison): PlatformGapName =>
  demand >= weights.hard && !openToSimilar ? 'core-platform-required' : 'core-platform-missing';

const platformGap = (match: PlatformMatch, comparison: Comparison): PlatformGapName | null => {
  const { bands, relations } = comparison.lexicon['product-transfer'];
  if (match.transfer < bands.nearMiss || !match.have?.handsOn) return missing(match, comparison);
  const near = match.transfer >= bands.satisfiesWithLearning;
  const serves = near || match.openToSimilar;
  if (serves && match.transfer * match.recency < bands.nearMiss) return 'core-platform-old';
  if (match.work < 0.6) return 'core-platform-not-built';
  if (match.openToSimilar || match.transfer >= relations.sameFamily) return null;
  return near ? 'core-platform-learned' : 'core-platform-neighbour';
};

/** From here on a product is the one the house runs or has bought. */
const inUse = 0.5;

/** The house's own product where no product is a must: the one who shall build with it would have to learn it first. */
const houseGroup = (asked: Asked): AskedGroup | null => {
  if (asked.role.signals.scope === 'operations') return null;
  const own = askedGroups(asked).filter(({ core, farEnd, demand }) => core && !farEnd && demand >= inUse);
  const [group] = own;
  return !group || own.length > 1 || group.openToSimilar ? null : group;
};

/** Products whose lack may be a gap: those that are a must, else the house's own. */
export const gapGroups = perRole((asked) => {
  const musts = askedGroups(asked).filter(({ core, demand }) => core && demand >= asked.weights.must);
  if (musts.length > 0) return { must: true, groups: musts };
  const house = houseGroup(asked);
  return { must: false, groups: house ? [house] : [] };
});

/** Gravest first. */
export const platformGaps = [
  'core-platform-required',
  'core-platform-missing',
  'house-platform-missing',
  'core-platform-not-built',
  'core-platform-old',
  'core-platform-neighbour',
  'core-platform-learned',
] as const satisfies readonly DeductionName[];
export type PlatformGapName = (typeof platformGaps)[number];

/** The gap that one product of `gapGroups` leaves. */
export const gapOfMatch = (match: PlatformMatch, comparison: Comparison): PlatformGapName | null => {
  const gap = platformGap(match, comparison);
  if (gapGroups(comparison).must) return gap;
  return gap === 'core-platform-missing' ? 'house-platform-missing' : null;
};

/** K16. Only the worst of the products that are a must counts; the others show in the part. */
export const findPlatformGap: GapFinder = (comparison, matches) => {
  const { groups } = gapGroups(comparison);
  if (groups.length === 0) return [];
  const gaps = matches
    .filter(({ wanted }) => groups.some((group) => group.wanted === wanted))
    .map((match) => ({ match, name: gapOfMatch(match, comparison) }));
  const name = platformGaps.find((one) => gaps.some((gap) => gap.name === one));
  const found = gaps.find((gap) => gap.name === name);
  return name && found ? [{ name, reasons: () => platformReasons(found.match, comparison) }] : [];
};
