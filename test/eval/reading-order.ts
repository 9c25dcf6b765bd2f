/**
 * How well the lines of a document are in the order of a hand-written reading.
 *
 * Each line of the reading is looked up in the text by its words. Of all pairs of lines that were found, the share that stands
 * in the reading's order is the figure (Kendall's tau, brought to 0..1); how many words were found at all is given beside it,
 * as lost text has no order.
 */
import { type DocumentText, linesOf } from '../../shared/model/document.ts';

export interface ReadingOrder {
  /** Share of the pairs of lines in the reading's order, 0..1. */
  readonly order: number;
  /** Share of the reading's words that the text holds, 0..1. */
  readonly found: number;
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Place in `words` where most of the line's words follow one another; null when it is not there. */
const placeOf = (
  line: readonly string[],
  words: readonly string[],
  places: ReadonlyMap<string, number[]>,
  used: Set<number>,
): number | null => {
  const reach = Math.max(3, Math.ceil(line.length * 1.4));
  let best = { at: -1, hits: 0 };
  for (const first of new Set(line.slice(0, 3)))
    for (const at of places.get(first) ?? []) {
      if (used.has(at)) continue;
      const near = new Set(words.slice(at, at + reach));
      const hits = line.filter((word) => near.has(word)).length;
      if (hits > best.hits) best = { at, hits };
    }
  return best.hits >= line.length * 0.7 ? best.at : null;
};

export const readingOrder = (reading: readonly string[], text: DocumentText): ReadingOrder => {
  const words = linesOf(text).flatMap((line) => wordsOf(line.text));
  const places = new Map<string, number[]>();
  words.forEach((word, at) => {
    const known = places.get(word);
    if (known) known.push(at);
    else places.set(word, [at]);
  });
  const used = new Set<number>();
  const found: number[] = [];
  for (const line of reading) {
    const at = placeOf(wordsOf(line), words, places, used);
    if (at === null) continue;
    used.add(at);
    found.push(at);
  }
  let pairs = 0;
  let inOrder = 0;
  for (let i = 0; i < found.length; i += 1)
    for (let k = i + 1; k < found.length; k += 1) {
      pairs += 1;
      if ((found[i] ?? 0) < (found[k] ?? 0)) inOrder += 1;
    }
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  const wanted = reading.flatMap(wordsOf);
  const held = wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return {
    order: pairs === 0 ? 1 : inOrder / pairs,
    found: wanted.length === 0 ? 1 : held.length / wanted.length,
  };
};
