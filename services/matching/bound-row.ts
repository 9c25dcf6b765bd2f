/**
 * A candidate's row -> a total that the candidate cannot exceed: taken for perfect, then slice by slice what it takes
 * from that, in points and factors of gaps. The kind of work first, because it rules out most people; then the
 * products; whoever is below `floor` by then is not looked at any further.
 */

import { platformGaps } from '../fit/deductions/platform-gap.ts';
import type { Block, List } from './block.ts';
import type { BoundTables } from './bound-tables.ts';
import type { Row, Table } from './table.ts';

/** Parts are rounded to four digits and totals to one; the rest is for the order of additions. */
const slack = 0.05 + 0.005 + 0.001;

const at = (numbers: Float64Array | Uint32Array | Uint16Array | Uint8Array, index: number): number =>
  numbers[index] as number;

/** Points won, points that could be won, and the factor of the gaps so far: one place each. */
type Standing = Float64Array;
const [won, of, factor] = [0, 1, 2];

const boundOf = (standing: Standing): number => {
  const most = at(standing, of);
  return most > 0 ? 100 * Math.min(1, at(standing, won) / most) * at(standing, factor) + slack : slack;
};

const take = (standing: Standing, row: Row): void => {
  standing[won] = at(standing, won) + row.won;
  standing[of] = at(standing, of) + row.of;
  standing[factor] = at(standing, factor) * row.factor;
};

/** Figure of the code, asked for by now. */
const askedFigure = (table: Table, code: number): number => {
  const figure = at(table.figure, code);
  if (Number.isNaN(at(table.won, figure))) table.fill(figure);
  return figure;
};

const takeCode = (standing: Standing, table: Table, code: number): void => {
  const figure = askedFigure(table, code);
  standing[won] = at(standing, won) + at(table.won, figure);
  standing[of] = at(standing, of) + at(table.of, figure);
  standing[factor] = at(standing, factor) * at(table.factor, figure);
};

const takeList = (standing: Standing, table: Table, { offsets, codes }: List, row: number): void => {
  let sum = at(standing, won);
  for (let place = at(offsets, row); place < at(offsets, row + 1); place++)
    sum += at(table.won, askedFigure(table, at(codes, place)));
  standing[won] = sum;
};

/** The best of several counts, and leaves the smallest gap. */
const takeBest = (standing: Standing, { industries: table, noIndustry }: BoundTables, block: Block, row: number) => {
  const { offsets, codes } = block.several.industries;
  const from = at(offsets, row);
  const to = at(offsets, row + 1);
  if (from === to) {
    take(standing, noIndustry);
    return;
  }
  let best = Number.NEGATIVE_INFINITY;
  let least = 0;
  let all = 0;
  for (let place = from; place < to; place++) {
    const figure = askedFigure(table, at(codes, place));
    best = Math.max(best, at(table.won, figure));
    least = Math.max(least, at(table.factor, figure));
    all = at(table.of, figure);
  }
  standing[won] = at(standing, won) + best;
  standing[of] = at(standing, of) + all;
  standing[factor] = at(standing, factor) * least;
};

/** Where somebody lives, or else what is said of moving. */
const takePlace = (standing: Standing, { conditions }: BoundTables, { single }: Block, row: number): void => {
  const home = at(single.city, row);
  const figure = askedFigure(conditions.city, home);
  if (at(conditions.settled, figure) > 0) takeCode(standing, conditions.city, home);
  else takeCode(standing, conditions.move, at(single.move, row));
};

/** Years at the levels that count, else in work. */
const takeYears = (standing: Standing, { conditions }: BoundTables, { single }: Block, row: number): void => {
  let best = Number.NEGATIVE_INFINITY;
  let least = 0;
  let all = 0;
  for (const { name, table, dated } of conditions.years) {
    const figure = askedFigure(table, at(single[name], row));
    if (at(dated, figure) === 0) continue;
    best = Math.max(best, at(table.won, figure));
    least = Math.max(least, at(table.factor, figure));
    all = at(table.of, figure);
  }
  if (best === Number.NEGATIVE_INFINITY) {
    takeCode(standing, conditions.totalYears, at(single.totalYears, row));
    return;
  }
  standing[won] = at(standing, won) + best;
  standing[of] = at(standing, of) + all;
  standing[factor] = at(standing, factor) * least;
};

/** Several missing levels are one gap: the gravest counts. */
const takeStrengths = (standing: Standing, { shares }: BoundTables, { single }: Block, row: number): void => {
  let least = 1;
  for (const { name, table } of shares.strengths) {
    const figure = askedFigure(table, at(single[name], row));
    standing[won] = at(standing, won) + at(table.won, figure);
    least = Math.min(least, at(table.factor, figure));
  }
  standing[factor] = at(standing, factor) * least;
};

/** @returns the key of the scope, of which it depends how the gap of the products counts */
const takeWork = (standing: Standing, { tables: { work, scope }, block: { single }, keys, row }: Bounded): number => {
  takeCode(standing, work, at(single.work, row));
  const key = at(keys, row);
  if (scope.points === 0) return key;
  if (Number.isNaN(at(scope.kind, key))) scope.fill(key);
  const lost = at(scope.breadth, at(single.breadth, row)) + at(scope.mandate, at(single.mandate, row));
  standing[won] = at(standing, won) + scope.points * (Math.max(0, at(scope.kind, key) - lost) - 1);
  standing[factor] = at(standing, factor) * at(scope.factor, key);
  return key;
};

const gapsFor = ({ scope, platforms }: BoundTables, key: number): Float64Array =>
  scope.points > 0 && at(scope.narrow, key) === 1 ? platforms.narrow : platforms.factor;

const takePlatforms = (
  standing: Standing,
  gaps: Float64Array,
  { tables: { platforms }, block, row }: Bounded,
): void => {
  const { offsets, codes } = block.several.platforms;
  const dates = block.several.seen.codes;
  const from = at(offsets, row);
  const to = at(offsets, row + 1);
  let gravest: number = platformGaps.length;
  for (const group of platforms.groups) {
    let best = group.floor;
    let gap = group.without;
    for (let place = from; place < to; place++) {
      const code = at(codes, place);
      const product = at(platforms.product, code);
      const done = at(platforms.work, code);
      if (Number.isNaN(at(group.work, done))) group.fillWork(done);
      const date = at(dates, place);
      best = Math.max(best, at(group.transfer, product) * at(group.work, done) * at(platforms.recency, date));
      if (gap < platformGaps.length) gap = Math.max(gap, group.gapOf(product, done, at(platforms.age, date)));
    }
    standing[won] = at(standing, won) + group.points * (best - 1);
    gravest = Math.min(gravest, gap);
  }
  standing[factor] = at(standing, factor) * at(gaps, gravest);
};

export interface Bounded {
  readonly tables: BoundTables;
  readonly block: Block;
  /** Of the block: `scope.keysOf`. */
  readonly keys: Uint16Array;
  readonly row: number;
}

const standing: Standing = new Float64Array(3);

const begin = ({ points }: BoundTables): void => {
  standing[won] = points;
  standing[of] = points;
  standing[factor] = 1;
};

/**
 * Bounds of everybody in the block by the kind of work alone; nothing is written for who has gone. One loop over typed
 * arrays, because it is gone through for every pair there is.
 * @param bounds of the block's rows
 */
export const boundByWork = ({ tables, block, keys }: Omit<Bounded, 'row'>, bounds: Float64Array): void => {
  const { work, scope, platforms, points } = tables;
  const { single, alive, size } = block;
  const slightest = at(platforms.factor, platformGaps.length);
  const slightestNarrow = at(platforms.narrow, platformGaps.length);
  for (let row = 0; row < size; row++) {
    if (at(alive, row) === 0) continue;
    const figure = askedFigure(work, at(single.work, row));
    let sum = points + at(work.won, figure);
    let left = at(work.factor, figure);
    if (scope.points > 0) {
      const key = at(keys, row);
      if (Number.isNaN(at(scope.kind, key))) scope.fill(key);
      const lost = at(scope.breadth, at(single.breadth, row)) + at(scope.mandate, at(single.mandate, row));
      sum += scope.points * (Math.max(0, at(scope.kind, key) - lost) - 1);
      left *= at(scope.factor, key) * (at(scope.narrow, key) === 1 ? slightestNarrow : slightest);
    } else left *= slightest;
    const most = points + at(work.of, figure);
    bounds[row] = most > 0 ? 100 * Math.min(1, sum / most) * left + slack : slack;
  }
};

/**
 * @param options.floor a bound found to be below it may be given as it is by then, which is still one
 * @param options.words what the words of the text take, where they were counted
 */
export const boundRow = (
  bounded: Bounded,
  { floor = 0, words = null }: { readonly floor?: number; readonly words?: Row | null } = {},
): number => {
  const { tables, block, row } = bounded;
  const { conditions, shares } = tables;
  const { single, several } = block;
  begin(tables);
  const gaps = gapsFor(tables, takeWork(standing, bounded));
  takePlatforms(standing, gaps, bounded);
  const byProducts = boundOf(standing);
  if (byProducts < floor) return byProducts;
  takeBest(standing, tables, block, row);
  takeCode(standing, conditions.languages, at(single.languages, row));
  takeCode(standing, conditions.permit, at(single.permit, row));
  takeCode(standing, conditions.terms, at(single.terms, row));
  takePlace(standing, tables, block, row);
  takeYears(standing, tables, block, row);
  take(standing, shares.silence);
  takeStrengths(standing, tables, block, row);
  takeList(standing, shares.standards, several.standards, row);
  takeList(standing, shares.integrations, several.integrations, row);
  takeList(standing, shares.cells, several.cells, row);
  if (words) take(standing, words);
  return boundOf(standing);
};
