/**
 * A role and the pool -> the candidates at the top, with exactly the totals of `scoreFit`.
 *
 * Everybody is bounded by the kind of work and the languages first; those whom that does not put below a bar, slice by
 * slice; the best of these by their words as well. People are judged in the order of their bounds, best first; whose
 * bound is below the total of the last one on the list cannot enter it. The bar is what a few thousand end their list
 * with who promise most at first, so the list of all cannot end below it; or a guess, what the role's last list ended with: where the list comes
 * out below that, it is taken down to the list and the rest are looked at.
 */
import type { Role } from '../../shared/model/fit.ts';
import type { FitOptions } from '../fit/judge-fit.ts';
import { boundAtFirst, boundRows } from './bound-rows.ts';
import { type BoundTables, boundTables } from './bound-tables.ts';
import type { Bounded } from './bounded.ts';
import { byBound, gone } from './by-bound.ts';
import { createJudge, type Judge } from './create-judge.ts';
import { createHopefuls } from './hopefuls.ts';
import type { PoolView } from './pool.ts';
import { compareRanked, type Ranked } from './ranked.ts';

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
  /** Whoever comes to less is not wanted, however short the list. */
  readonly least?: number;
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

const partAt = (parts: readonly Part[], place: number): Part => {
  let [low, high] = [0, parts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle] as Part).start <= place) low = middle;
    else high = middle - 1;
  }
  return parts[low] as Part;
};

/** So many times the list are searched first, to know where the list of all cannot end. */
const vanguard = 20;
/** A pool that has changed since the guess may end its list a little lower. */
const guessMargin = 0.5;
/** So many times the list have their words counted before the first of them is judged. */
const stretch = 2;

const hopefuls = createHopefuls();

/** Those of `places`, in rising order, who are not below `floor` -> `hopefuls`. */
const gather = (parts: readonly Part[], places: Uint32Array, floor: number): void => {
  hopefuls.clear();
  let from = 0;
  for (const part of parts) {
    let to = from;
    while (to < places.length && (places[to] as number) < part.start + part.block.size) to++;
    if (from === to) continue;
    const rows = Int32Array.from(places.subarray(from, to), (place) => place - part.start);
    from = to;
    boundRows(part, { rows, floor }, (row, left) => hopefuls.add(part.start + row, left));
  }
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
  readonly least: number;
}

export const rankPool = (
  role: Role,
  view: PoolView,
  { top, guess = null, least = 0, ...options }: RankPoolOptions,
): RankedPool =>
  searchPool({
    parts: partsOf(view, boundTables(role, options, view.values)),
    judge: createJudge(role, options, view.values),
    top,
    guess,
    least,
  });

const countOf = (bounds: Float64Array): number => bounds.reduce((sum, bound) => (bound === gone ? sum : sum + 1), 0);

const searchPool = ({ parts, judge, top, guess, least }: Search): RankedPool => {
  const size = parts.reduce((sum, { block }) => sum + block.size, 0);
  /** Of everybody; gone is who has been judged. */
  const bounds = new Float64Array(size).fill(gone);
  for (const part of parts) boundAtFirst(part, bounds.subarray(part.start, part.start + part.block.size));
  const all = countOf(bounds);
  const entries: Ranked[] = [];
  let judged = 0;
  /** Whoever is below it does not enter. */
  const last = (): number => Math.max(least, entries.length >= top ? (entries.at(-1)?.total ?? 0) : 0);

  const judgeAt = (place: number): void => {
    const { block, start } = partAt(parts, place);
    const ranked = judge.fit(block, place - start);
    if (ranked.total >= least) insert(entries, ranked, top);
    bounds[place] = gone;
    judged++;
  };

  /** Of the hopefuls. */
  const judgeBest = (): void => {
    const promised = hopefuls.bounds();
    const inOrder = byBound(promised);
    for (let from = 0; from < inOrder.length; from += stretch * top) {
      const some = inOrder
        .subarray(from, from + stretch * top)
        .filter((index) => (promised[index] as number) >= last());
      const closer = Float64Array.from(some, (index) => {
        const { block, start } = partAt(parts, hopefuls.placeOf(index));
        return hopefuls.boundWith(index, judge.words(block, hopefuls.placeOf(index) - start));
      });
      for (const at of byBound(closer))
        if ((closer[at] as number) >= last()) judgeAt(hopefuls.placeOf(some[at] as number));
    }
  };

  if (guess === null) {
    gather(
      parts,
      byBound(bounds)
        .slice(0, vanguard * top)
        .sort(),
      0,
    );
    judgeBest();
  }
  for (let bar = guess === null ? last() : Math.max(least, guess - guessMargin); ; bar = last()) {
    gather(parts, placesFrom(bounds, bar), bar);
    judgeBest();
    if (last() >= bar) break;
  }
  return { entries, judged, pruned: all - judged };
};
