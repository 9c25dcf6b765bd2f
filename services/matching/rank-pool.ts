/**
 * A role and the pool -> the candidates at the top, with exactly the totals of `scoreFit`.
 *
 * Everybody is bounded by the kind of work first; those whom that does not put below a bar, slice by slice; the best
 * of these by their words as well. People are judged in the order of their bounds, best first; whose bound is below
 * the total of the last one on the list cannot enter it. The bar is a guess: where the list comes out below it, it is
 * taken down to the list and the rest are looked at.
 */
import type { Role, Verdict } from '../../shared/model/fit.ts';
import type { FitOptions } from '../fit/judge-fit.ts';
import type { Block } from './block.ts';
import { type Bounded, boundByWork, boundRow } from './bound-row.ts';
import { type BoundTables, boundTables } from './bound-tables.ts';
import { byBound, gone } from './by-bound.ts';
import { createJudge, type Judge } from './create-judge.ts';
import type { PoolView } from './pool.ts';

export interface Ranked {
  readonly id: string;
  readonly total: number;
  readonly confidence: number;
  readonly verdict: Verdict;
}

export interface RankedPool {
  /** Best first, in the order of `rankShortlist`. */
  readonly entries: readonly Ranked[];
  /** Candidates judged in full, and those whose bound kept them out. */
  readonly judged: number;
  readonly pruned: number;
}

/** As `rankShortlist` has it: total, then confidence, then id. */
export const compareRanked = (a: Ranked, b: Ranked): number =>
  b.total - a.total || b.confidence - a.confidence || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const insert = (entries: Ranked[], one: Ranked, top: number): void => {
  const last = entries.at(-1);
  if (entries.length >= top && last && compareRanked(one, last) > 0) return;
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = entries[middle];
    if (there && compareRanked(there, one) < 0) low = middle + 1;
    else high = middle;
  }
  entries.splice(low, 0, one);
  if (entries.length > top) entries.pop();
};

/** Everybody's place in the blocks, one after the other. */
const placesOf = ({ blocks }: PoolView, tables: BoundTables) => {
  const keys = blocks.map(tables.scope.keysOf);
  const starts = blocks.map(() => 0);
  let size = 0;
  blocks.forEach((block, index) => {
    starts[index] = size;
    size += block.size;
  });
  const at = (place: number): Bounded => {
    let index = starts.length - 1;
    while ((starts[index] as number) > place) index--;
    const row = place - (starts[index] as number);
    return { tables, block: blocks[index] as Block, keys: keys[index] as Uint16Array, row };
  };
  return { starts, size, at, keys };
};

const boundsByWork = (view: PoolView, tables: BoundTables, { starts, size, keys }: ReturnType<typeof placesOf>) => {
  const bounds = new Float64Array(size).fill(gone);
  view.blocks.forEach((block, index) => {
    const [start, own] = [starts[index] as number, keys[index] as Uint16Array];
    for (let row = 0; row < block.size; row++)
      if (block.alive[row] === 1) bounds[start + row] = boundByWork({ tables, block, keys: own, row });
  });
  return bounds;
};

/** So many times the list are bounded in full to guess the bar, which is so many points below what they promise. */
const [vanguard, margin] = [20, 7];
/** So many times the list have their words counted before the first of them is judged. */
const stretch = 4;

interface Search {
  readonly view: PoolView;
  readonly tables: BoundTables;
  readonly judge: Judge;
  readonly top: number;
}

export const rankPool = (role: Role, view: PoolView, options: FitOptions & { readonly top: number }): RankedPool => {
  const { top } = options;
  const search: Search = {
    view,
    tables: boundTables(role, options, view.values),
    judge: createJudge(role, options, view.values),
    top,
  };
  return searchPool(search);
};

const searchPool = ({ view, tables, judge, top }: Search): RankedPool => {
  const places = placesOf(view, tables);
  const byWork = boundsByWork(view, tables, places);
  const order = byBound(byWork);
  const entries: Ranked[] = [];
  let judged = 0;
  const last = (): number => (entries.length >= top ? (entries.at(-1)?.total ?? 0) : 0);

  const judgeBest = (those: Uint32Array, bounds: Float64Array): void => {
    const inOrder = byBound(bounds);
    for (let from = 0; from < inOrder.length; from += stretch * top) {
      const some = inOrder.subarray(from, from + stretch * top);
      const closer = Float64Array.from(some, (index) => {
        if ((bounds[index] as number) < last()) return gone;
        const one = places.at(those[index] as number);
        return boundRow(one, { words: judge.words(one.block, one.row) });
      });
      for (const index of byBound(closer)) {
        if ((closer[index] as number) < last()) continue;
        const { block, row } = places.at(those[some[index] as number] as number);
        insert(entries, judge.fit(block, row), top);
        judged++;
      }
    }
  };
  const boundAll = (those: Uint32Array, floor: number): Float64Array =>
    Float64Array.from(those, (place) => {
      if ((byWork[place] as number) < floor) return gone;
      const bound = boundRow(places.at(place), { floor });
      return bound < floor ? gone : bound;
    });

  const first = boundAll(order.subarray(0, vanguard * top), 0).sort();
  let bar = Math.max(0, (first.at(-top) ?? 0) - margin);
  let before = Number.POSITIVE_INFINITY;
  for (;;) {
    const bounds = boundAll(order, bar);
    // Those who were above the bar before have been judged or ruled out.
    for (let index = 0; index < bounds.length; index++) if ((bounds[index] as number) >= before) bounds[index] = gone;
    judgeBest(order, bounds);
    if (last() >= bar) return { entries, judged, pruned: order.length - judged };
    [before, bar] = [bar, last()];
  }
};
