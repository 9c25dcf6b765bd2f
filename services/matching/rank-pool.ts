/**
 * A role and the pool -> the candidates at the top, with exactly the totals of `scoreFit`.
 *
 * Everybody is bounded by the kind of work first; those whom that does not put below a bar, slice by slice; the best
 * of these by their words as well. People are judged in the order of their bounds, best first; whose bound is below
 * the total of the last one on the list cannot enter it. The bar is a guess: where the list comes out below it, it is
 * taken down to the list and the rest are looked at.
 */
import type { Role } from '../../shared/model/fit.ts';
import type { FitOptions } from '../fit/judge-fit.ts';
import { type Bounded, boundByWork, boundRow } from './bound-row.ts';
import { type BoundTables, boundTables } from './bound-tables.ts';
import { byBound, gone } from './by-bound.ts';
import { createJudge, type Judge } from './create-judge.ts';
import type { PoolView } from './pool.ts';
import { compareRanked, type Ranked } from './ranked.ts';

export interface RankedPool {
  /** Best first, in the order of `rankShortlist`. */
  readonly entries: readonly Ranked[];
  /** Candidates judged in full, and those whose bound kept them out. */
  readonly judged: number;
  readonly pruned: number;
}

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
  const all = blocks.map((block) => ({ tables, block, keys: tables.scope.keysOf(block) }));
  const starts = blocks.map(() => 0);
  let size = 0;
  blocks.forEach((block, index) => {
    starts[index] = size;
    size += block.size;
  });
  const at = (place: number): Bounded => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= place) low = middle;
      else high = middle - 1;
    }
    return { ...(all[low] as (typeof all)[number]), row: place - (starts[low] as number) };
  };
  return { all, starts, size, at };
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
  const byWork = new Float64Array(places.size).fill(gone);
  places.all.forEach((one, index) => {
    const start = places.starts[index] as number;
    boundByWork(one, byWork.subarray(start, start + one.block.size));
  });
  const entries: Ranked[] = [];
  let judged = 0;
  const last = (): number => (entries.length >= top ? (entries.at(-1)?.total ?? 0) : 0);

  const judgeBest = (bounds: Float64Array): void => {
    const inOrder = byBound(bounds);
    for (let from = 0; from < inOrder.length; from += stretch * top) {
      const some = inOrder.subarray(from, from + stretch * top);
      const closer = Float64Array.from(some, (place) => {
        if ((bounds[place] as number) < last()) return gone;
        const one = places.at(place);
        return boundRow(one, { words: judge.words(one.block, one.row) });
      });
      for (const index of byBound(closer)) {
        if ((closer[index] as number) < last()) continue;
        const { block, row } = places.at(some[index] as number);
        insert(entries, judge.fit(block, row), top);
        judged++;
      }
    }
  };
  /** Of those who are not below `floor`; who is not below `before` has been looked at. */
  const boundAll = (floor: number, before: number): Float64Array => {
    const bounds = new Float64Array(places.size).fill(gone);
    places.all.forEach((one, index) => {
      const start = places.starts[index] as number;
      for (let row = 0; row < one.block.size; row++) {
        const loose = byWork[start + row] as number;
        if (loose === gone || loose < floor) continue;
        const bound = boundRow({ ...one, row }, { floor });
        if (bound >= floor && bound < before) bounds[start + row] = bound;
      }
    });
    return bounds;
  };

  const order = byBound(byWork);
  const first = Float64Array.from(order.subarray(0, vanguard * top), (place) => boundRow(places.at(place))).sort();
  let bar = Math.max(0, (first.at(-top) ?? 0) - margin);
  let before = Number.POSITIVE_INFINITY;
  for (;;) {
    judgeBest(boundAll(bar, before));
    if (last() >= bar) return { entries, judged, pruned: order.length - judged };
    [before, bar] = [bar, last()];
  }
};
