/**
 * A role and the pool -> the candidates at the top, with exactly the totals of `scoreFit`.
 *
 * Everybody is bounded by the kind of work first; those whom that does not put below a bar, slice by slice; the best
 * of these by their words as well. People are judged in the order of their bounds, best first; whose bound is below
 * the total of the last one on the list cannot enter it. The bar is a guess: where the list comes out below it, it is
 * taken down to the list and the rest are looked at. What the last list of the role ended with is a good guess.
 */
import type { Role } from '../../shared/model/fit.ts';
import type { FitOptions } from '../fit/judge-fit.ts';
import { type Bounded, boundByWork, boundOf, boundRows } from './bound-rows.ts';
import { type BoundTables, boundTables } from './bound-tables.ts';
import { byBound, gone } from './by-bound.ts';
import { createJudge, type Judge } from './create-judge.ts';
import type { PoolView } from './pool.ts';
import { compareRanked, type Ranked } from './ranked.ts';
import type { Row } from './table.ts';

export interface RankedPool {
  /** Best first, in the order of `rankShortlist`. */
  readonly entries: readonly Ranked[];
  /** Candidates judged in full, and those whose bound kept them out. */
  readonly judged: number;
  readonly pruned: number;
}

export interface RankPoolOptions extends FitOptions {
  readonly top: number;
  /** The total the list is thought to end with; any other gives the same list later. */
  readonly guess?: number | null;
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

/** One block of the view, and where its rows begin among everybody's places. */
interface Part extends Bounded {
  readonly start: number;
}

const partsOf = ({ blocks }: PoolView, tables: BoundTables): readonly Part[] => {
  let start = 0;
  return blocks.map((block) => {
    const part = { tables, block, keys: tables.scope.keysOf(block), start };
    start += block.size;
    return part;
  });
};

/** Somebody who may stand on the list. */
interface Hopeful {
  readonly part: Part;
  readonly row: number;
  readonly left: Row;
}

const boundOfRow = ({ won, of, factor }: Row): number => boundOf(won, of, factor);

/** So many times the list are bounded in full to guess the bar, which is so many points below what they promise. */
const [vanguard, margin] = [20, 7];
/** A pool that has changed since the guess may end its list a little lower. */
const guessMargin = 0.5;
/** So many times the list have their words counted before the first of them is judged. */
const stretch = 2;

/** Those of `places`, in rising order, who are not below `floor`. */
const hopefulsAt = (parts: readonly Part[], places: Uint32Array, floor: number): readonly Hopeful[] => {
  const hopefuls: Hopeful[] = [];
  let from = 0;
  for (const part of parts) {
    let to = from;
    while (to < places.length && (places[to] as number) < part.start + part.block.size) to++;
    const rows = Int32Array.from(places.subarray(from, to), (place) => place - part.start);
    from = to;
    if (rows.length > 0) boundRows(part, { rows, floor }, (row, left) => hopefuls.push({ part, row, left }));
  }
  return hopefuls;
};

/** Places of those whose bound is not below `floor`. */
const placesFrom = (bounds: Float64Array, floor: number): Uint32Array => {
  const places = new Uint32Array(bounds.length);
  let count = 0;
  for (let place = 0; place < bounds.length; place++) {
    const bound = bounds[place] as number;
    places[count] = place;
    if (bound >= floor && bound !== gone) count++;
  }
  return places.subarray(0, count);
};

interface Search {
  readonly parts: readonly Part[];
  readonly judge: Judge;
  readonly top: number;
  readonly guess: number | null;
}

export const rankPool = (role: Role, view: PoolView, { top, guess = null, ...options }: RankPoolOptions): RankedPool =>
  searchPool({
    parts: partsOf(view, boundTables(role, options, view.values)),
    judge: createJudge(role, options, view.values),
    top,
    guess,
  });

const firstBar = (byWork: Float64Array, { parts, top, guess }: Search): number => {
  if (guess !== null) return Math.max(0, guess - guessMargin);
  const first = byBound(byWork)
    .slice(0, vanguard * top)
    .sort();
  const promised = Float64Array.from(hopefulsAt(parts, first, 0), ({ left }) => boundOfRow(left)).sort();
  return Math.max(0, (promised.at(-top) ?? 0) - margin);
};

const searchPool = (search: Search): RankedPool => {
  const { parts, judge, top } = search;
  const size = parts.reduce((sum, { block }) => sum + block.size, 0);
  const byWork = new Float64Array(size).fill(gone);
  for (const part of parts) boundByWork(part, byWork.subarray(part.start, part.start + part.block.size));
  const entries: Ranked[] = [];
  let judged = 0;
  const last = (): number => (entries.length >= top ? (entries.at(-1)?.total ?? 0) : 0);

  const judgeBest = (hopefuls: readonly Hopeful[]): void => {
    const bounds = Float64Array.from(hopefuls, ({ left }) => boundOfRow(left));
    const inOrder = byBound(bounds);
    for (let from = 0; from < inOrder.length; from += stretch * top) {
      const some = [...inOrder.subarray(from, from + stretch * top)]
        .filter((index) => (bounds[index] as number) >= last())
        .map((index) => hopefuls[index] as Hopeful);
      const closer = Float64Array.from(some, ({ part, row, left }) => {
        const words = judge.words(part.block, row);
        return boundOf(left.won + words.won, left.of + words.of, left.factor);
      });
      for (const index of byBound(closer)) {
        if ((closer[index] as number) < last()) continue;
        const { part, row } = some[index] as Hopeful;
        insert(entries, judge.fit(part.block, row), top);
        judged++;
      }
    }
  };

  let bar = firstBar(byWork, search);
  let before = Number.POSITIVE_INFINITY;
  for (;;) {
    const hopefuls = hopefulsAt(parts, placesFrom(byWork, bar), bar);
    judgeBest(hopefuls.filter(({ left }) => boundOfRow(left) < before));
    if (last() >= bar) break;
    [before, bar] = [bar, last()];
  }
  const all = byWork.reduce((sum, bound) => (bound === gone ? sum : sum + 1), 0);
  return { entries, judged, pruned: all - judged };
};
