/**
 * Sums of a row -> a total that the candidate cannot exceed: the points won of those that could be won, times the
 * factors of the gaps. The products come last, because they cost most: only those whom the rest has not ruled out
 * are asked for them.
 */
import type { Block } from './block.ts';
import type { PlatformTables } from './platform-tables.ts';
import type { Sums } from './sum-block.ts';

/** Parts are rounded to four digits and totals to one; the rest is for the order of additions. */
const slack = 0.05 + 0.005 + 0.001;

const at = (numbers: Float64Array | Uint32Array | Uint8Array, index: number): number => numbers[index] as number;

const boundOf = (won: number, of: number, factor: number): number =>
  of > 0 ? 100 * Math.min(1, won / of) * factor + slack : slack;

/** At most this total, whatever the products: taken for perfect, and the gap for the slightest. */
export const boundWithoutPlatforms = (
  { won, of, factor, narrow }: Sums,
  row: number,
  tables: PlatformTables,
): number => {
  const gaps = at(narrow, row) === 1 ? tables.narrow : tables.factor;
  return boundOf(at(won, row) + tables.of, at(of, row) + tables.of, at(factor, row) * at(gaps, gaps.length - 1));
};

/** At most this total. */
export const boundRow = ({ several }: Block, row: number, sums: Sums, tables: PlatformTables): number => {
  const { offsets, codes } = several.platforms;
  const dates = several.seen.codes;
  const [from, to] = [at(offsets, row), at(offsets, row + 1)];
  const gaps = at(sums.narrow, row) === 1 ? tables.narrow : tables.factor;
  let gravest = gaps.length - 1;
  let won = at(sums.won, row);
  for (const group of tables.groups) {
    let best = group.floor;
    let gap = group.without;
    for (let place = from; place < to; place++) {
      const key = at(tables.ages, at(dates, place)) * tables.products + at(tables.product, at(codes, place));
      if (Number.isNaN(at(group.score, key))) group.fill(key);
      best = Math.max(best, at(group.score, key));
      gap = Math.max(gap, at(group.gap, key));
    }
    won += group.points * best;
    if (group.leavesGap) gravest = Math.min(gravest, gap);
  }
  return boundOf(won, at(sums.of, row) + tables.of, at(sums.factor, row) * at(gaps, gravest));
};
