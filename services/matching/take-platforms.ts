/** What the products of a row take: how near they come to those that are asked for, and the gap that is left. */
import { platformGaps } from '../fit/deductions/platform-gap.ts';
import type { Bounded } from './bounded.ts';
import { field } from './field.ts';
import { type GroupTable, unasked } from './platform-tables.ts';

/** Places of the gaps that are left, the gravest of all groups; by row. */
let gaps = new Uint8Array(0);

const takeGroup = (group: GroupTable, { tables: { platforms }, block }: Bounded): void => {
  const { offsets, codes } = block.several.platforms;
  const dates = block.several.seen.codes;
  const { recency, age } = platforms;
  const { value, points, gapFrom, gaps: gapAt, fill } = group;
  const { rows, won } = field;
  for (let at = 0; at < field.count; at++) {
    const row = rows[at] as number;
    const to = offsets[row + 1] as number;
    let best = group.floor;
    let gap = group.without;
    for (let place = offsets[row] as number; place < to; place++) {
      const code = codes[place] as number;
      const near = value[code] as number;
      if (near < 0) continue;
      const date = dates[place] as number;
      const score = near * (recency[date] as number);
      if (score > best) best = score;
      if (gap >= platformGaps.length) continue;
      const key = (gapFrom[code] as number) + (age[date] as number);
      if (gapAt[key] === unasked) fill(key);
      gap = Math.max(gap, gapAt[key] as number);
    }
    won[row] = (won[row] as number) + points * (best - 1);
    if (gap < (gaps[row] as number)) gaps[row] = gap;
  }
};

export const takePlatforms = (bounded: Bounded): void => {
  const { scope, platforms } = bounded.tables;
  if (gaps.length < field.won.length) gaps = new Uint8Array(field.won.length);
  gaps.fill(platformGaps.length);
  for (const group of platforms.groups) takeGroup(group, bounded);
  for (let at = 0; at < field.count; at++) {
    const row = field.rows[at] as number;
    const narrow = scope.points > 0 && scope.narrow[bounded.keys[row] as number] === 1;
    const left = (narrow ? platforms.narrow : platforms.factor)[gaps[row] as number] as number;
    field.factor[row] = (field.factor[row] as number) * left;
  }
};
