/** What one product of a candidate comes to for each product (or choice of products) a role asks for. */
import type { DeductionName } from '../../shared/lexicon/schema/weights.ts';
import type { PlatformSignal } from '../../shared/model/signal.ts';
import type { Comparison } from '../fit/comparison.ts';
import { gapGroups, gapOfMatch, platformGaps } from '../fit/deductions/platform-gap.ts';
import { oneOf } from '../fit/find-deductions.ts';
import { landscape } from '../fit/parts/platforms.ts';
import {
  type AskedGroup,
  askedGroups,
  interfaceScore,
  matchGroup,
  type PlatformMatch,
  recencyOf,
} from '../fit/platforms/match-platforms.ts';
import type { Blank } from './blank.ts';
import type { Values } from './block.ts';
import { byProduct } from './slice-figures.ts';

export interface GroupTable {
  /** Points of the group: its share of the part. */
  readonly points: number;
  /** Without any product. */
  readonly floor: number;
  /** By `age * products + product`, not a number until filled: the score. */
  readonly score: Float64Array;
  /** Place in `platformGaps` of the gap that is left; their number when there is none. */
  readonly gap: Uint8Array;
  readonly leavesGap: boolean;
  /** The gap when there is no product at all. */
  readonly without: number;
  readonly fill: (key: number) => void;
}

export interface PlatformTables {
  readonly groups: readonly GroupTable[];
  /** Points of all groups; 0 when the part is not assessed. */
  readonly of: number;
  /** Number of products that are told apart, and by code of `platforms` which of them it is. */
  readonly products: number;
  readonly product: Uint32Array;
  /** By code of `seen`: which of the few factors of recency holds today. */
  readonly ages: Uint32Array;
  /** By place of the gap: the highest factor of this gap and every graver one; for a narrow scope besides, `narrow`. */
  readonly factor: Float64Array;
  readonly narrow: Float64Array;
}

const groupTable = (
  group: AskedGroup,
  options: {
    readonly blank: Blank;
    readonly products: readonly PlatformSignal[];
    readonly points: number;
    readonly dates: readonly (string | null)[];
  },
): GroupTable => {
  const { blank, dates } = options;
  const products = options.products.length;
  const score = new Float64Array(dates.length * products).fill(Number.NaN);
  const gap = new Uint8Array(dates.length * products);
  const gaps = gapGroups(blank());
  const leavesGap = gaps.groups.includes(group);
  const gapPlace = (match: PlatformMatch, one: Comparison): number => {
    const name = leavesGap ? gapOfMatch(match, one) : null;
    return name === null ? platformGaps.length : platformGaps.indexOf(name);
  };
  const fill = (key: number): void => {
    const product = options.products[key % products] as PlatformSignal;
    const one = blank({}, { platforms: [product], seen: [dates[Math.floor(key / products)] ?? null] });
    const match = matchGroup(group, one);
    score[key] = match.score;
    gap[key] = gapPlace(match, one);
  };
  // An interface may stand in for the system behind it; whether it does is not asked here.
  const floor = group.farEnd && group.isErp ? interfaceScore : 0;
  const without = gapPlace(matchGroup(group, blank()), blank());
  return { points: options.points, floor, score, gap, leavesGap, without, fill };
};

/** Two names of one gap count once, so what stands `beside` the gap of the products is weighed with it. */
const highestFactors = (one: Comparison, beside: readonly DeductionName[]): Float64Array => {
  const { must } = gapGroups(one);
  const factorOf = (names: readonly DeductionName[]) =>
    oneOf(names.map((name) => ({ name }))).reduce((left, { name }) => left * one.weights.deductions[name].factor, 1);
  let highest = 0;
  const factors = platformGaps.map((name) => {
    if (must === (name !== 'house-platform-missing')) highest = Math.max(highest, factorOf([...beside, name]));
    return highest;
  });
  return Float64Array.from([...factors, Math.max(highest, factorOf(beside))]);
};

export const platformTables = (
  blank: Blank,
  { values, points }: { readonly values: Values; readonly points: number },
): PlatformTables => {
  const empty = blank();
  const factors = values.seen.map((lastSeen) => recencyOf({ lastSeen }, empty));
  const kinds = [...new Set(factors)];
  const dates = kinds.map((factor) => values.seen[factors.indexOf(factor)] ?? null);
  const asked = askedGroups(empty);
  const weighed = asked.filter(({ demand }) => demand >= landscape);
  const demands = weighed.reduce((sum, { demand }) => sum + demand, 0);
  const { groups: withGap } = gapGroups(empty);
  const { codes: product, figures: products } = byProduct(values.platforms);
  const tables = asked
    .filter((group) => weighed.includes(group) || withGap.includes(group))
    .map((group) => {
      const own = weighed.includes(group) && demands > 0 ? (points * group.demand) / demands : 0;
      return groupTable(group, { blank, products, points: own, dates });
    });
  return {
    groups: tables,
    of: demands > 0 ? points : 0,
    products: products.length,
    product,
    ages: Uint32Array.from(factors, (one) => kinds.indexOf(one)),
    factor: highestFactors(empty, []),
    narrow: highestFactors(empty, ['scope-narrow']),
  };
};
