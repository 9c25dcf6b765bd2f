/**
 * Stems of a text with their counts -> a run of bytes, about two for each stem: the steps from one stem's code to the
 * next and the counts, as numbers of seven bits a byte. Common stems are met early and have small codes.
 */
import type { Dictionary } from './dictionary.ts';

const write = (bytes: number[], value: number): void => {
  let left = value;
  while (left > 127) {
    bytes.push((left & 127) | 128);
    left >>>= 7;
  }
  bytes.push(left);
};

/** A step, and whether the count is one, share a number: most stems stand in a text once. */
export const packWords = (words: Readonly<Record<string, number>>, stems: Dictionary<string>): Uint8Array => {
  const counted = Object.entries(words)
    .filter(([, count]) => count > 0)
    .map(([stem, count]) => [stems.codeOf(stem), count] as const)
    .sort(([a], [b]) => a - b);
  const bytes: number[] = [];
  let last = 0;
  for (const [code, count] of counted) {
    write(bytes, (code - last) * 2 + (count > 1 ? 1 : 0));
    if (count > 1) write(bytes, count);
    last = code;
  }
  return Uint8Array.from(bytes);
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
