/**
 * A role and the pool -> the candidates at the top, with exactly the totals of `scoreFit`.
 *
 * Everybody gets a bound first. Then people are judged in the order of their bounds, best first, until the bound of
 * the next is below the total of the last one on the list: nobody after that can enter it.
 */
import type { Role, Verdict } from '../../shared/model/fit.ts';
import { compare, type FitOptions, judgeFit } from '../fit/judge-fit.ts';
import { vocabularyOf } from '../fit/vocabulary-of.ts';
import { type Block, personAt, type Values } from './block.ts';
import { boundBlock, gone } from './bound-block.ts';
import { boundTables } from './bound-tables.ts';
import { readId } from './id-bytes.ts';
import type { PoolView } from './pool.ts';
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
    const comparison = compare(role, personAt(block, row, values), { ...options, counts });
    const { total, confidence, verdict } = judgeFit(comparison, options.weights);
    return { id: readId(block.ids, row), total, confidence, verdict };
  };
};

interface Place {
  readonly block: number;
  readonly row: number;
}

const perPoint = 10;
const steps = 102 * perPoint;

/** Places by bound: a counting sort in steps of a tenth, best first; [the bound that no place of a step exceeds, places]. */
const byBound = (bounds: readonly Float64Array[]): readonly (readonly [number, readonly Place[]])[] => {
  const heaps: Place[][] = Array.from({ length: steps }, () => []);
  bounds.forEach((ofBlock, block) => {
    ofBlock.forEach((bound, row) => {
      if (bound !== gone) heaps[Math.min(steps - 1, Math.floor(bound * perPoint))]?.push({ block, row });
    });
  });
  return heaps.map((places, step) => [(step + 1) / perPoint, places] as const).toReversed();
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

export const rankPool = (role: Role, view: PoolView, options: FitOptions & { readonly top: number }): RankedPool => {
  const tables = boundTables(role, options, view.values);
  const bounds = view.blocks.map((block) => boundBlock(block, tables));
  const judge = createJudge(role, options, view.values);
  const entries: Ranked[] = [];
  let [judged, all] = [0, 0];
  for (const [highest, places] of byBound(bounds)) {
    all += places.length;
    const last = entries.at(-1);
    if (entries.length >= options.top && last && highest < last.total) continue;
    for (const { block, row } of places) insert(entries, judge(view.blocks[block] as Block, row), options.top);
    judged += places.length;
  }
  return { entries, judged, pruned: all - judged };
};
