/**
 * Tables and a block -> for each row a total that the candidate cannot exceed: the points won of those that could be
 * won, times the factors of the gaps. A dozen look-ups a candidate, no object made.
 */
import type { Block, List } from './block.ts';
import type { BoundTables } from './bound-tables.ts';
import type { PlatformTables } from './platform-tables.ts';
import type { ScopeTables } from './scope-tables.ts';
import type { Table } from './table.ts';

/** Parts are rounded to four digits and totals to one; the rest is for the order of additions. */
const slack = 0.05 + 0.005 + 0.001;

/** Rows that are struck out. */
export const gone = -1;

const at = (numbers: Float64Array | Uint32Array | Uint8Array, index: number): number => numbers[index] as number;

/** Running sums of one row. */
interface Sums {
  won: number;
  of: number;
  factor: number;
}

const addCode = (sums: Sums, { won, of, factor }: Table, code: number): void => {
  sums.won += at(won, code);
  sums.of += at(of, code);
  sums.factor *= at(factor, code);
};

const addList = (sums: Sums, { won }: Table, { offsets, codes }: List, row: number): void => {
  for (let place = at(offsets, row); place < at(offsets, row + 1); place++) sums.won += at(won, at(codes, place));
};

/** The best of several counts, and leaves the smallest gap. */
const addBest = (sums: Sums, { won, of, factor }: Table, { offsets, codes }: List, row: number): void => {
  const [from, to] = [at(offsets, row), at(offsets, row + 1)];
  if (from === to) return;
  let [best, least] = [0, 0];
  for (let place = from; place < to; place++) {
    const code = at(codes, place);
    best = Math.max(best, at(won, code));
    least = Math.max(least, at(factor, code));
  }
  sums.won += best;
  sums.of += at(of, at(codes, from));
  sums.factor *= least;
};

/** Years at the levels that count, else in work. */
const addYears = (sums: Sums, { years, totalYears }: BoundTables, { single }: Block, row: number): void => {
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
  if (!isDated) {
    addCode(sums, totalYears, at(single.totalYears, row));
    return;
  }
  sums.won += won;
  sums.of += of;
  sums.factor *= factor;
};

const addShares = (sums: Sums, { shares }: BoundTables, { single }: Block, row: number): void => {
  let least = 1;
  for (const { name, table } of shares) {
    const code = at(single[name], row);
    sums.won += at(table.won, code);
    least = Math.min(least, at(table.factor, code));
  }
  sums.factor *= least;
};

/** The key of the row's scope and proofs. */
const scopeKey = (scope: ScopeTables, proofs: readonly Uint32Array[], block: Block, row: number): number => {
  let key = at(scope.scopes, at(block.single.work, row));
  for (let place = 0; place < proofs.length; place++)
    key += at(scope.proofs[place] as Uint32Array, at(proofs[place] as Uint32Array, row));
  if (Number.isNaN(at(scope.kind, key))) scope.fill(key);
  return key;
};

const addScope = (sums: Sums, scope: ScopeTables, block: Block, { key, row }: { key: number; row: number }): void => {
  if (scope.points === 0) return;
  const lost = at(scope.breadth, at(block.single.breadth, row)) + at(scope.mandate, at(block.single.mandate, row));
  sums.won += scope.points * Math.max(0, at(scope.kind, key) - lost);
  sums.of += scope.points;
  sums.factor *= at(scope.factor, key);
};

const addPlatforms = (
  sums: Sums,
  tables: PlatformTables,
  { several }: Block,
  { row, narrow }: { row: number; narrow: number },
): void => {
  const { offsets, codes } = several.platforms;
  const dates = several.seen.codes;
  const [from, to] = [at(offsets, row), at(offsets, row + 1)];
  let gravest = tables.factor.length - 1;
  for (const group of tables.groups) {
    let best = group.floor;
    let gap = group.without;
    for (let place = from; place < to; place++) {
      const key = at(tables.ages, at(dates, place)) * tables.products + at(codes, place);
      if (Number.isNaN(at(group.score, key))) group.fill(key);
      best = Math.max(best, at(group.score, key));
      gap = Math.max(gap, at(group.gap, key));
    }
    sums.won += group.points * best;
    if (group.leavesGap) gravest = Math.min(gravest, gap);
  }
  sums.of += tables.of;
  sums.factor *= at(narrow === 1 ? tables.narrow : tables.factor, gravest);
};

/** By row: at most this total, or `gone`. */
export const boundBlock = (block: Block, tables: BoundTables): Float64Array => {
  const { single, several } = block;
  const { L1, L2, L3, L4, production, quality, maintenance, inventory } = single;
  const proofs = [L1, L2, L3, L4, production, quality, maintenance, inventory];
  const bounds = new Float64Array(block.size).fill(gone);
  const sums: Sums = { won: 0, of: 0, factor: 1 };
  for (let row = 0; row < block.size; row++) {
    if (at(block.alive, row) === 0) continue;
    sums.won = tables.base.won;
    sums.of = tables.base.of;
    sums.factor = 1;
    addCode(sums, tables.work, at(single.work, row));
    const city = at(single.city, row);
    if (at(tables.settled, city) > 0) addCode(sums, tables.city, city);
    else addCode(sums, tables.move, at(single.move, row));
    addCode(sums, tables.permit, at(single.permit, row));
    addCode(sums, tables.languages, at(single.languages, row));
    addCode(sums, tables.terms, at(single.terms, row));
    addYears(sums, tables, block, row);
    addShares(sums, tables, block, row);
    addList(sums, tables.cells, several.cells, row);
    addList(sums, tables.standards, several.standards, row);
    addList(sums, tables.integrations, several.integrations, row);
    addBest(sums, tables.industries, several.industries, row);
    const key = scopeKey(tables.scope, proofs, block, row);
    addScope(sums, tables.scope, block, { key, row });
    addPlatforms(sums, tables.platforms, block, { row, narrow: at(tables.scope.narrow, key) });
    bounds[row] = sums.of > 0 ? 100 * Math.min(1, sums.won / sums.of) * sums.factor + slack : slack;
  }
  return bounds;
};
