/**
 * Rows of a block -> totals that they cannot exceed: everybody is taken for perfect, then slice by slice what it takes
 * from that, in points and factors of gaps. The kind of work first, because it rules out most people, then the products,
 * then the rest; after each stage whoever is below the floor is left out, so that few are looked at to the end.
 *
 * Stage by stage over columns, and each array read where it stands: a function that is handed arrays of several kinds
 * is slower than what it does.
 */
import { platformGaps } from '../fit/deductions/platform-gap.ts';
import type { Block, List } from './block.ts';
import type { BoundTables } from './bound-tables.ts';
import type { GroupTable } from './platform-tables.ts';
import type { ScopeTables } from './scope-tables.ts';
import type { Row, Table } from './table.ts';

/** Parts are rounded to four digits and totals to one; the rest is for the order of additions. */
const slack = 0.05 + 0.005 + 0.001;

/** What is left of somebody: points won, points that could be won, and the factor of the gaps so far. */
export const boundOf = (won: number, of: number, factor: number): number =>
  of > 0 ? 100 * Math.min(1, won / of) * factor + slack : slack;

/** Rows that are looked at, the first `count` of them; the columns are by row and as long as the longest block was. */
interface Field {
  rows: Int32Array;
  count: number;
  won: Float64Array;
  of: Float64Array;
  factor: Float64Array;
}

const field: Field = {
  rows: new Int32Array(0),
  count: 0,
  won: new Float64Array(0),
  of: new Float64Array(0),
  factor: new Float64Array(0),
};

const begin = (rows: Int32Array, size: number, points: number): void => {
  if (field.won.length < size) {
    field.rows = new Int32Array(size);
    field.won = new Float64Array(size);
    field.of = new Float64Array(size);
    field.factor = new Float64Array(size);
  }
  field.rows.set(rows);
  field.count = rows.length;
  field.won.fill(points);
  field.of.fill(points);
  field.factor.fill(1);
};

/** Leaves out who is below `floor`. */
const leaveOut = (floor: number): void => {
  const { rows, won, of, factor } = field;
  let left = 0;
  for (let at = 0; at < field.count; at++) {
    const row = rows[at] as number;
    rows[left] = row;
    if (boundOf(won[row] as number, of[row] as number, factor[row] as number) >= floor) left++;
  }
  field.count = left;
};

/** Of the code; asked for by now. */
const askedFigure = (table: Table, code: number): number => {
  const figure = table.figure[code] as number;
  if (Number.isNaN(table.won[figure])) table.fill(figure);
  return figure;
};

/** Of one row; for what only some rows come to. */
const takeFigure = (row: number, table: Table, figure: number): void => {
  const { won, of, factor } = field;
  won[row] = (won[row] as number) + (table.won[figure] as number);
  of[row] = (of[row] as number) + (table.of[figure] as number);
  factor[row] = (factor[row] as number) * (table.factor[figure] as number);
};

const takeRow = (row: number, { won, of, factor }: Row): void => {
  field.won[row] = (field.won[row] as number) + won;
  field.of[row] = (field.of[row] as number) + of;
  field.factor[row] = (field.factor[row] as number) * factor;
};

const takeColumn = (table: Table, codes: Uint32Array): void => {
  for (let at = 0; at < field.count; at++) {
    const row = field.rows[at] as number;
    takeFigure(row, table, askedFigure(table, codes[row] as number));
  }
};

/** What each of the row's values wins comes together. */
const takeList = (table: Table, { offsets, codes }: List): void => {
  for (let at = 0; at < field.count; at++) {
    const row = field.rows[at] as number;
    const to = offsets[row + 1] as number;
    let sum = field.won[row] as number;
    for (let place = offsets[row] as number; place < to; place++)
      sum += table.won[askedFigure(table, codes[place] as number)] as number;
    field.won[row] = sum;
  }
};

export interface Bounded {
  readonly tables: BoundTables;
  readonly block: Block;
  /** Of the block: `scope.keysOf`. */
  readonly keys: Uint16Array;
}

const kindAt = (scope: ScopeTables, key: number): number => {
  if (Number.isNaN(scope.kind[key])) scope.fill(key);
  return scope.kind[key] as number;
};

const takeWork = ({ tables: { work, scope }, block: { single }, keys }: Bounded): void => {
  takeColumn(work, single.work);
  if (scope.points === 0) return;
  for (let at = 0; at < field.count; at++) {
    const row = field.rows[at] as number;
    const key = keys[row] as number;
    const kind = kindAt(scope, key);
    const lost =
      (scope.breadth[single.breadth[row] as number] as number) +
      (scope.mandate[single.mandate[row] as number] as number);
    field.won[row] = (field.won[row] as number) + scope.points * (Math.max(0, kind - lost) - 1);
    field.factor[row] = (field.factor[row] as number) * (scope.factor[key] as number);
  }
};

/** Places of the gaps that are left, the gravest of all groups; by row. */
let gaps = new Uint8Array(0);

const takeGroup = (group: GroupTable, { tables: { platforms }, block }: Bounded): void => {
  const { offsets, codes } = block.several.platforms;
  const dates = block.several.seen.codes;
  const { recency, age } = platforms;
  const { value, points, gapFrom, gapAt } = group;
  const { rows, won } = field;
  for (let at = 0; at < field.count; at++) {
    const row = rows[at] as number;
    const to = offsets[row + 1] as number;
    let best = group.floor;
    let gap = group.without;
    for (let place = offsets[row] as number; place < to; place++) {
      const code = codes[place] as number;
      const date = dates[place] as number;
      const score = (value[code] as number) * (recency[date] as number);
      if (score > best) best = score;
      if (gap < platformGaps.length) gap = Math.max(gap, gapAt((gapFrom[code] as number) + (age[date] as number)));
    }
    won[row] = (won[row] as number) + points * (best - 1);
    if (gap < (gaps[row] as number)) gaps[row] = gap;
  }
};

const takePlatforms = (bounded: Bounded): void => {
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

/** The best of several counts, and leaves the smallest gap. */
const takeIndustries = ({ tables: { industries: table, noIndustry }, block }: Bounded): void => {
  const { offsets, codes } = block.several.industries;
  for (let at = 0; at < field.count; at++) {
    const row = field.rows[at] as number;
    const from = offsets[row] as number;
    const to = offsets[row + 1] as number;
    if (from === to) {
      takeRow(row, noIndustry);
      continue;
    }
    let best = Number.NEGATIVE_INFINITY;
    let least = 0;
    let of = 0;
    for (let place = from; place < to; place++) {
      const figure = askedFigure(table, codes[place] as number);
      best = Math.max(best, table.won[figure] as number);
      least = Math.max(least, table.factor[figure] as number);
      of = table.of[figure] as number;
    }
    takeRow(row, { won: best, of, factor: least });
  }
};

/** Where somebody lives, or else what is said of moving. */
const takePlace = ({ tables: { conditions }, block: { single } }: Bounded): void => {
  for (let at = 0; at < field.count; at++) {
    const row = field.rows[at] as number;
    const home = askedFigure(conditions.city, single.city[row] as number);
    if (conditions.settled[home] === 1) takeFigure(row, conditions.city, home);
    else takeFigure(row, conditions.move, askedFigure(conditions.move, single.move[row] as number));
  }
};

/** Years at the levels that count, else in work. */
const takeYears = ({ tables: { conditions }, block: { single } }: Bounded): void => {
  for (let at = 0; at < field.count; at++) {
    const row = field.rows[at] as number;
    let best = Number.NEGATIVE_INFINITY;
    let least = 0;
    let of = 0;
    for (const { name, table, dated } of conditions.years) {
      const figure = askedFigure(table, single[name][row] as number);
      if (dated[figure] === 0) continue;
      best = Math.max(best, table.won[figure] as number);
      least = Math.max(least, table.factor[figure] as number);
      of = table.of[figure] as number;
    }
    if (best === Number.NEGATIVE_INFINITY)
      takeFigure(row, conditions.totalYears, askedFigure(conditions.totalYears, single.totalYears[row] as number));
    else takeRow(row, { won: best, of, factor: least });
  }
};

/** Parts that add up; several missing levels are one gap: the gravest counts. */
const takeShares = ({ tables: { shares }, block: { single, several } }: Bounded): void => {
  const least = new Float64Array(field.won.length).fill(1);
  for (let at = 0; at < field.count; at++) takeRow(field.rows[at] as number, shares.silence);
  for (const { name, table } of shares.strengths) {
    const codes = single[name];
    for (let at = 0; at < field.count; at++) {
      const row = field.rows[at] as number;
      const figure = askedFigure(table, codes[row] as number);
      field.won[row] = (field.won[row] as number) + (table.won[figure] as number);
      least[row] = Math.min(least[row] as number, table.factor[figure] as number);
    }
  }
  for (let at = 0; at < field.count; at++) {
    const row = field.rows[at] as number;
    field.factor[row] = (field.factor[row] as number) * (least[row] as number);
  }
  takeList(shares.standards, several.standards);
  takeList(shares.integrations, several.integrations);
  takeList(shares.cells, several.cells);
};

/** In the order of what they rule out for what they cost; places last, as hundreds of them have to be asked for. */
const stages: readonly ((bounded: Bounded) => void)[] = [
  takeWork,
  takePlatforms,
  takeIndustries,
  takeShares,
  ({ tables: { conditions }, block: { single } }) => {
    takeColumn(conditions.languages, single.languages);
    takeColumn(conditions.permit, single.permit);
    takeColumn(conditions.terms, single.terms);
  },
  takeYears,
  takePlace,
];

/**
 * Bounds of everybody in the block by the kind of work alone; nothing is written for who has gone. One loop, because it
 * is gone through for every pair there is.
 * @param bounds of the block's rows
 */
export const boundByWork = ({ tables, block, keys }: Bounded, bounds: Float64Array): void => {
  const { work, scope, platforms, points } = tables;
  const { alive, size } = block;
  const { work: works, breadth: breadths, mandate: mandates } = block.single;
  const { kind, factor, narrow, breadth, mandate } = scope;
  const slightest = platforms.factor[platformGaps.length] as number;
  const slightestNarrow = platforms.narrow[platformGaps.length] as number;
  for (let row = 0; row < size; row++) {
    if (alive[row] === 0) continue;
    const figure = askedFigure(work, works[row] as number);
    let won = points + (work.won[figure] as number);
    let left = work.factor[figure] as number;
    if (scope.points > 0) {
      const key = keys[row] as number;
      if (Number.isNaN(kind[key])) scope.fill(key);
      const lost = (breadth[breadths[row] as number] as number) + (mandate[mandates[row] as number] as number);
      won += scope.points * (Math.max(0, (kind[key] as number) - lost) - 1);
      left *= (factor[key] as number) * (narrow[key] === 1 ? slightestNarrow : slightest);
    } else left *= slightest;
    bounds[row] = boundOf(won, points + (work.of[figure] as number), left);
  }
};

/**
 * Who of `rows` is not below `floor`, with what is left of each.
 * @param onLeft called for each of them, in the order of `rows`
 */
export const boundRows = (
  bounded: Bounded,
  { rows, floor }: { readonly rows: Int32Array; readonly floor: number },
  onLeft: (row: number, left: Row) => void,
): void => {
  begin(rows, bounded.block.size, bounded.tables.points);
  for (const take of stages) {
    if (field.count === 0) return;
    take(bounded);
    leaveOut(floor);
  }
  for (let at = 0; at < field.count; at++) {
    const row = field.rows[at] as number;
    onLeft(row, {
      won: field.won[row] as number,
      of: field.of[row] as number,
      factor: field.factor[row] as number,
    });
  }
};
