/**
 * Rows of a block that are looked at, and what is left of each: points won, points that could be won, and the factor of
 * the gaps so far. Everybody begins as perfect; what a row's values take from that is taken column by column.
 *
 * Each array is read where it stands: a function that is handed arrays of several kinds is slower than what it does.
 */
import type { List } from './block.ts';
import type { Row, Table } from './table.ts';

/** Parts are rounded to four digits and totals to one; the rest is for the order of additions. */
const slack = 0.05 + 0.005 + 0.001;

/** What is left of somebody: points won, points that could be won, and the factor of the gaps so far. */
export const boundOf = (won: number, of: number, factor: number): number =>
  of > 0 ? 100 * Math.min(1, won / of) * factor + slack : slack;

/** The first `count` of `rows`; the columns are by row and as long as the longest block was. */
interface Field {
  rows: Int32Array;
  count: number;
  won: Float64Array;
  of: Float64Array;
  factor: Float64Array;
}

export const field: Field = {
  rows: new Int32Array(0),
  count: 0,
  won: new Float64Array(0),
  of: new Float64Array(0),
  factor: new Float64Array(0),
};

export const begin = (rows: Int32Array, size: number, points: number): void => {
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
export const leaveOut = (floor: number): void => {
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
export const askedFigure = (table: Table, code: number): number => {
  const figure = table.figure[code] as number;
  if (Number.isNaN(table.won[figure])) table.fill(figure);
  return figure;
};

/** Of one row; for what only some rows come to. */
export const takeFigure = (row: number, table: Table, figure: number): void => {
  const { won, of, factor } = field;
  won[row] = (won[row] as number) + (table.won[figure] as number);
  of[row] = (of[row] as number) + (table.of[figure] as number);
  factor[row] = (factor[row] as number) * (table.factor[figure] as number);
};

export const takeRow = (row: number, { won, of, factor }: Row): void => {
  field.won[row] = (field.won[row] as number) + won;
  field.of[row] = (field.of[row] as number) + of;
  field.factor[row] = (field.factor[row] as number) * factor;
};

export const takeColumn = (table: Table, codes: Uint32Array): void => {
  for (let at = 0; at < field.count; at++) {
    const row = field.rows[at] as number;
    takeFigure(row, table, askedFigure(table, codes[row] as number));
  }
};

/** What each of the row's values wins comes together. */
export const takeList = (table: Table, { offsets, codes }: List): void => {
  for (let at = 0; at < field.count; at++) {
    const row = field.rows[at] as number;
    const to = offsets[row + 1] as number;
    let sum = field.won[row] as number;
    for (let place = offsets[row] as number; place < to; place++)
      sum += table.won[askedFigure(table, codes[place] as number)] as number;
    field.won[row] = sum;
  }
};
