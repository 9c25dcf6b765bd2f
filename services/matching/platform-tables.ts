/**
 * What one product of a candidate comes to for each product (or choice of products) a role asks for: how far the one
 * speaks for the other, times the work done with it, times how recent it is; and the gap that is left.
 */
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
  workFor,
} from '../fit/platforms/match-platforms.ts';
import { transferFactor } from '../fit/platforms/transfer.ts';
import type { Asking } from './asking.ts';
import type { Figures } from './figures.ts';
import { byProduct, byWork } from './slice-figures.ts';

export interface GroupTable {
  /** Points of the group: its share of the part. */
  readonly points: number;
  /** Without any product. */
  readonly floor: number;
  /** By code of `platforms`: how far it speaks for what is asked, times the work done with it; `silent` where it does not. */
  readonly value: Float64Array;
  /** By code of `platforms`: to which the `age` is added for the place in `gaps`. */
  readonly gapFrom: Uint32Array;
  /** Place in `platformGaps` of the gap that a product leaves, their number when it leaves none; `unasked` until filled. */
  readonly gaps: Uint8Array;
  readonly fill: (key: number) => void;
  /** The gap when there is no product at all; their number where the lack of this one is none. */
  readonly without: number;
}

export interface PlatformTables {
  readonly groups: readonly GroupTable[];
  /** Points of all groups; 0 when the part is not assessed. */
  readonly of: number;
  /** By code of `seen`: how recent, and which of the few factors that is. */
  readonly recency: Float64Array;
  readonly age: Uint32Array;
  /** By place of the gap: the highest factor of this gap and every graver one; for a narrow scope besides, `narrow`. */
  readonly factor: Float64Array;
  readonly narrow: Float64Array;
}

interface Products {
  /** Of the codes: which product it is, and what was done with it. */
  readonly products: Figures<string>;
  readonly works: Figures<PlatformSignal>;
  /** Factors of recency. */
  readonly ages: readonly number[];
}

/** In place of a value: the product has nothing to do with what is asked, and leaves the same gap as none. */
export const silent = -1;

/** In place of a gap. */
export const unasked = 255;

const gapPlaceOf = (match: PlatformMatch, empty: Comparison): number => {
  const name = gapOfMatch(match, empty);
  return name === null ? platformGaps.length : platformGaps.indexOf(name);
};

const groupTable = (
  group: AskedGroup,
  { points, asking, products, works, ages }: Products & { readonly points: number; readonly asking: Asking },
): GroupTable => {
  const { empty } = asking;
  const { lexicon } = asking.options;
  const transfer = Float64Array.from(products.figures, (id) =>
    Math.max(...group.wanted.map((one) => transferFactor(one.id, id, lexicon))),
  );
  const work = Float64Array.from(works.figures, (one) => workFor(group, one, empty));
  const value = new Float64Array(products.codes.length);
  const gapFrom = new Uint32Array(products.codes.length);
  const none = matchGroup(group, empty);
  const leavesGap = gapGroups(empty).groups.includes(group);
  const passes = [...new Set(transfer)];
  const passOf = Uint8Array.from(transfer, (one) => passes.indexOf(one));
  for (let code = 0; code < value.length; code++) {
    const [product, done] = [products.codes[code] as number, works.codes[code] as number];
    const near = transfer[product] as number;
    value[code] = near > 0 ? near * (work[done] as number) : silent;
    gapFrom[code] = ((passOf[product] as number) * work.length + done) * ages.length;
  }
  const gaps = new Uint8Array(passes.length * work.length * ages.length).fill(unasked);
  const fill = (key: number): void => {
    const [age, left] = [key % ages.length, Math.floor(key / ages.length)];
    const [done, pass] = [left % work.length, Math.floor(left / work.length)];
    const match = { transfer: passes[pass] ?? 0, work: work[done] ?? 0, recency: ages[age] ?? 0 };
    gaps[key] = gapPlaceOf({ ...none, ...match, have: works.figures[done] ?? null }, empty);
  };
  // An interface may stand in for the system behind it; whether it does is not asked here.
  const floor = group.farEnd && group.isErp ? interfaceScore : 0;
  const without = leavesGap ? gapPlaceOf(none, empty) : platformGaps.length;
  return { points, floor, value, gapFrom, gaps, fill, without };
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

export const platformTables = (asking: Asking): PlatformTables => {
  const { empty, values } = asking;
  const points = asking.points('platforms');
  const recency = Float64Array.from(values.seen, (lastSeen) => recencyOf({ lastSeen }, empty));
  const ages = [...new Set(recency)];
  const [products, works] = [byProduct(values.platforms), byWork(values.platforms)];
  const asked = askedGroups(empty);
  const weighed = asked.filter(({ demand }) => demand >= landscape);
  const demands = weighed.reduce((sum, { demand }) => sum + demand, 0);
  const { groups: withGap } = gapGroups(empty);
  const groups = asked
    .filter((group) => weighed.includes(group) || withGap.includes(group))
    .map((group) => {
      const own = weighed.includes(group) && demands > 0 ? (points * group.demand) / demands : 0;
      return groupTable(group, { points: own, asking, products, works, ages });
    });
  return {
    groups,
    of: demands > 0 ? points : 0,
    recency,
    age: Uint32Array.from(recency, (one) => ages.indexOf(one)),
    factor: highestFactors(empty, []),
    narrow: highestFactors(empty, ['scope-narrow']),
  };
};
