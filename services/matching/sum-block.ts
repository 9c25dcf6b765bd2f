/**
 * Tables and a block -> by row the points won, those that could be won, and the factors of the gaps, of all slices but
 * the products. Column by column over typed arrays, no object made.
 */
import type { Block, List } from './block.ts';
import type { BoundTables } from './bound-tables.ts';
import type { ScopeTables } from './scope-tables.ts';
import type { Table } from './table.ts';

const at = (numbers: Float64Array | Uint32Array | Uint16Array | Uint8Array, index: number): number =>
  numbers[index] as number;

/** By row what all but the products comes to. */
export interface Sums {
  readonly won: Float64Array;
  readonly of: Float64Array;
  readonly factor: Float64Array;
  /** 1: the kind of work leaves a gap that is weighed with that of the products. */
  readonly narrow: Uint8Array;
}

const add = (sums: Float64Array, column: Float64Array, codes: Uint32Array): void => {
  for (let row = 0; row < sums.length; row++) sums[row] = at(sums, row) + at(column, at(codes, row));
};

const multiply = (products: Float64Array, column: Float64Array, codes: Uint32Array): void => {
  for (let row = 0; row < products.length; row++) products[row] = at(products, row) * at(column, at(codes, row));
};

const addCodes = (sums: Sums, { won, of, factor, says }: Table, codes: Uint32Array): void => {
  if (says.won) add(sums.won, won, codes);
  if (says.of) add(sums.of, of, codes);
  if (says.factor) multiply(sums.factor, factor, codes);
};

const addCode = ({ won, of, factor }: Sums, row: number, table: Table, code: number): void => {
  won[row] = at(won, row) + at(table.won, code);
  of[row] = at(of, row) + at(table.of, code);
  factor[row] = at(factor, row) * at(table.factor, code);
};

const addList = (sums: Sums, { won, says }: Table, { offsets, codes }: List): void => {
  if (!says.won) return;
  for (let row = 0; row < sums.won.length; row++) {
    let sum = at(sums.won, row);
    for (let place = at(offsets, row); place < at(offsets, row + 1); place++) sum += at(won, at(codes, place));
    sums.won[row] = sum;
  }
};

/** The best of several counts, and leaves the smallest gap. */
const addBest = (sums: Sums, { won, of, factor, says }: Table, { offsets, codes }: List): void => {
  if (!says.of) return;
  for (let row = 0; row < sums.won.length; row++) {
    const [from, to] = [at(offsets, row), at(offsets, row + 1)];
    if (from === to) continue;
    let [best, least] = [0, 0];
    for (let place = from; place < to; place++) {
      const code = at(codes, place);
      best = Math.max(best, at(won, code));
      least = Math.max(least, at(factor, code));
    }
    sums.won[row] = at(sums.won, row) + best;
    sums.of[row] = at(sums.of, row) + at(of, at(codes, from));
    sums.factor[row] = at(sums.factor, row) * least;
  }
};

/** Where somebody lives, or else what is said of moving. */
const addPlace = (sums: Sums, { city, settled, move }: BoundTables, { single }: Block): void => {
  if (!city.says.of && !move.says.of && !city.says.factor && !move.says.factor) return;
  for (let row = 0; row < sums.won.length; row++) {
    const home = at(single.city, row);
    if (at(settled, home) > 0) addCode(sums, row, city, home);
    else addCode(sums, row, move, at(single.move, row));
  }
};

/** Years at the levels that count, else in work. */
const addYears = (sums: Sums, { years, totalYears }: BoundTables, { single }: Block): void => {
  if (!totalYears.says.of && !totalYears.says.factor) return;
  for (let row = 0; row < sums.won.length; row++) {
    let [won, of, factor] = [0, 0, 0];
    let isDated = false;
    for (const { level, table, dated } of years) {
      const code = at(single[level], row);
      if (at(dated, code) === 0) continue;
      isDated = true;
      won = Math.max(won, at(table.won, code));
      factor = Math.max(factor, at(table.factor, code));
      of = at(table.of, code);
    }
    if (isDated) {
      sums.won[row] = at(sums.won, row) + won;
      sums.of[row] = at(sums.of, row) + of;
      sums.factor[row] = at(sums.factor, row) * factor;
    } else addCode(sums, row, totalYears, at(single.totalYears, row));
  }
};

/** Several missing levels are one gap: the gravest counts. */
const addShares = (sums: Sums, { shares }: BoundTables, { single }: Block): void => {
  const least = new Float64Array(sums.won.length).fill(1);
  for (const { name, table } of shares) {
    const codes = single[name];
    if (table.says.won) add(sums.won, table.won, codes);
    if (!table.says.factor) continue;
    for (let row = 0; row < least.length; row++)
      least[row] = Math.min(at(least, row), at(table.factor, at(codes, row)));
  }
  for (let row = 0; row < least.length; row++) sums.factor[row] = at(sums.factor, row) * at(least, row);
};

const addScope = (sums: Sums, scope: ScopeTables, block: Block): void => {
  const { points, kind, factor, narrow } = scope;
  if (points === 0) return;
  const { breadth, mandate } = block.single;
  const keys = scope.keysOf(block);
  for (let row = 0; row < keys.length; row++) {
    const key = at(keys, row);
    if (Number.isNaN(at(kind, key))) scope.fill(key);
    const lost = at(scope.breadth, at(breadth, row)) + at(scope.mandate, at(mandate, row));
    sums.won[row] = at(sums.won, row) + points * Math.max(0, at(kind, key) - lost);
    sums.of[row] = at(sums.of, row) + points;
    sums.factor[row] = at(sums.factor, row) * at(factor, key);
    sums.narrow[row] = at(narrow, key);
  }
};

export const sumBlock = (block: Block, tables: BoundTables): Sums => {
  const { single, several, size } = block;
  const sums: Sums = {
    won: new Float64Array(size).fill(tables.base.won),
    of: new Float64Array(size).fill(tables.base.of),
    factor: new Float64Array(size).fill(1),
    narrow: new Uint8Array(size),
  };
  addCodes(sums, tables.work, single.work);
  addCodes(sums, tables.permit, single.permit);
  addCodes(sums, tables.languages, single.languages);
  addCodes(sums, tables.terms, single.terms);
  addPlace(sums, tables, block);
  addYears(sums, tables, block);
  addShares(sums, tables, block);
  addList(sums, tables.cells, several.cells);
  addList(sums, tables.standards, several.standards);
  addList(sums, tables.integrations, several.integrations);
  addBest(sums, tables.industries, several.industries);
  addScope(sums, tables.scope, block);
  return sums;
};
