/**
 * Stems of a text with their counts -> a run of bytes, about two for each stem: the steps from one stem's code to the
 * next and the counts, as numbers of seven bits a byte. Common stems are met early and have small codes.
 */
import type { Dictionary } from './dictionary.ts';

/** Counts beyond this are kept as this. */
const mostOften = 2 ** 21 - 1;
/** Bytes of a number of seven bits a byte, at most. */
const longest = 5;

/** A step, and whether the count is one, share a number: most stems stand in a text once. */
export const packWords = (words: Readonly<Record<string, number>>, stems: Dictionary<string>): Uint8Array => {
  const counted = Float64Array.from(
    Object.keys(words).filter((stem) => (words[stem] ?? 0) > 0),
    (stem) => stems.codeOf(stem) * 2 ** 21 + Math.min(words[stem] ?? 0, mostOften),
  ).sort();
  const bytes = new Uint8Array(2 * longest * counted.length);
  let at = 0;
  const write = (value: number): void => {
    let left = value;
    for (; left > 127; left >>>= 7) bytes[at++] = (left & 127) | 128;
    bytes[at++] = left;
  };
  let last = 0;
  for (const one of counted) {
    const code = Math.floor(one / 2 ** 21);
    const count = one % 2 ** 21;
    write((code - last) * 2 + (count > 1 ? 1 : 0));
    if (count > 1) write(count);
    last = code;
  }
  return bytes.slice(0, at);
};

export interface WordRange {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/**
 * Fills `counts` with what the text has of a role's vocabulary.
 * @param slots by stem code: the place in `counts`, or -1 for a stem the role does not have
 */
export const countInto = (counts: Uint32Array, slots: Int32Array, { bytes, from, to }: WordRange): void => {
  counts.fill(0);
  let at = from;
  let code = 0;
  const next = (): number => {
    let value = 0;
    let shift = 0;
    let byte = bytes[at++] ?? 0;
    while (byte > 127) {
      value |= (byte & 127) << shift;
      shift += 7;
      byte = bytes[at++] ?? 0;
    }
    return value | (byte << shift);
  };
  while (at < to) {
    const step = next();
    code += step >>> 1;
    const count = step & 1 ? next() : 1;
    const slot = code < slots.length ? (slots[code] ?? -1) : -1;
    if (slot >= 0) counts[slot] = count;
  }
};
