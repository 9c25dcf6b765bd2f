/**
 * A role and the pool -> the candidates at the top, with exactly the totals of `scoreFit`.
 *
 * Everybody gets a loose bound first, then those whom it does not rule out a tighter one. People are judged in the
 * order of their bounds, best first; whose bound is below the total of the last one on the list cannot enter it.
 */
import type { Role, Verdict } from '../../shared/model/fit.ts';
import { compare, type FitOptions, judgeFit } from '../fit/judge-fit.ts';
import { vocabularyOf } from '../fit/vocabulary-of.ts';
import { type Block, personAt, type Values } from './block.ts';
import { boundRow, boundWithoutPlatforms } from './bound-row.ts';
import { boundTables } from './bound-tables.ts';
import { byBound, gone } from './by-bound.ts';
import { readId } from './id-bytes.ts';
import type { PoolView } from './pool.ts';
import { type Sums, sumBlock } from './sum-block.ts';
import { countInto } from './word-lists.ts';

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

const stemCodes = new WeakMap<readonly string[], Map<string, number>>();

/** Codes of all stems so far; the list only grows. */
const codesOf = (stems: readonly string[]): ReadonlyMap<string, number> => {
  const codes = stemCodes.get(stems) ?? new Map<string, number>();
  stemCodes.set(stems, codes);
  for (let code = codes.size; code < stems.length; code++) codes.set(stems[code] ?? '', code);
  return codes;
};

const slotsOf = (vocabulary: readonly string[], stems: readonly string[]): Int32Array => {
  const slots = new Int32Array(stems.length).fill(-1);
  const codes = codesOf(stems);
  vocabulary.forEach((stem, slot) => {
    const code = codes.get(stem);
    if (code !== undefined) slots[code] = slot;
  });
  return slots;
};

/** Judges rows of the pool in full. */
export const createJudge = (role: Role, options: FitOptions, values: Values) => {
  const vocabulary = vocabularyOf({ role, lexicon: options.lexicon, weights: options.lexicon.weights });
  const slots = slotsOf(vocabulary, values.stems);
  const counts = new Uint32Array(vocabulary.length);
  return (block: Block, row: number): Ranked => {
    const { offsets, bytes } = block.words;
    countInto(counts, slots, { bytes, from: offsets[row] ?? 0, to: offsets[row + 1] ?? 0 });
    const comparison = compare(role, personAt({ block, row, values }), { ...options, counts });
    const { total, confidence, verdict } = judgeFit(comparison, options.weights);
    return { id: readId(block.ids, row), total, confidence, verdict };
  };
};

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
const placesOf = (blocks: readonly Block[]) => {
  const starts = blocks.map(() => 0);
  let size = 0;
  blocks.forEach((block, index) => {
    starts[index] = size;
    size += block.size;
  });
  const indexOf = (place: number): number => {
    let index = starts.length - 1;
    while ((starts[index] ?? 0) > place) index--;
    return index;
  };
  return { starts, size, indexOf };
};

/** So many times the list are looked at first, to raise the bar for everybody else. */
const vanguard = 20;

export const rankPool = (role: Role, view: PoolView, options: FitOptions & { readonly top: number }): RankedPool => {
  const tables = boundTables(role, options, view.values);
  const { starts, size, indexOf } = placesOf(view.blocks);
  const sums = view.blocks.map((block) => sumBlock(block, tables));
  const loose = new Float64Array(size).fill(gone);
  view.blocks.forEach((block, index) => {
    for (let row = 0; row < block.size; row++)
      if (block.alive[row] === 1)
        loose[(starts[index] ?? 0) + row] = boundWithoutPlatforms(sums[index] as Sums, row, tables.platforms);
  });
  const judge = createJudge(role, options, view.values);
  const entries: Ranked[] = [];
  const isOut = (bound: number): boolean => entries.length >= options.top && bound < (entries.at(-1)?.total ?? 0);
  const order = byBound(loose);
  let judged = 0;
  for (const batch of [order.subarray(0, vanguard * options.top), order.subarray(vanguard * options.top)]) {
    const bounds = new Float64Array(batch.length).fill(gone);
    batch.forEach((place, at) => {
      if (isOut(loose[place] as number)) return;
      const index = indexOf(place);
      const row = place - (starts[index] ?? 0);
      bounds[at] = boundRow(view.blocks[index] as Block, row, sums[index] as Sums, tables.platforms);
    });
    for (const at of byBound(bounds)) {
      if (isOut(bounds[at] as number)) continue;
      const place = batch[at] as number;
      const index = indexOf(place);
      insert(entries, judge(view.blocks[index] as Block, place - (starts[index] ?? 0)), options.top);
      judged++;
    }
  }
  return { entries, judged, pruned: order.length - judged };
};
