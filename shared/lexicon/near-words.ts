/** Whether the words an ambiguous name needs, or must not have, stand near it. */
import type { NearWords } from './compile-terms.ts';
import type { TokenStream } from './token-stream.ts';

const windowWords = 12;
/** Words of one line that are still looked at on either side: a whole file may come in one line. */
const longestLine = 50;

const addNeighbours = (tokens: TokenStream, from: number, to: number, found: Set<number>): void => {
  for (let at = from; at < to; at++) for (const number of tokens.forms[at]?.neighbours ?? []) found.add(number);
};

/** The neighbours of a place: twelve words around, and the whole line. */
export const wordsAround = (tokens: TokenStream, from: number, to: number): ReadonlySet<number> => {
  const line = tokens.line[from];
  let first = Math.max(0, from - windowWords);
  while (first > from - longestLine && first > 0 && tokens.line[first - 1] === line) first--;
  let last = Math.min(tokens.forms.length, to + windowWords);
  while (last < to + longestLine && last < tokens.forms.length && tokens.line[last] === line) last++;
  const found = new Set<number>();
  addNeighbours(tokens, first, from, found);
  addNeighbours(tokens, to, last, found);
  return found;
};

/** The neighbours of a place in so many words around it, and only in the sentence. */
export const wordsWithin = (tokens: TokenStream, from: number, to: number, words: number): ReadonlySet<number> => {
  let first = from;
  while (first > 0 && first > from - words && (tokens.gap[first] ?? 3) < 3) first--;
  let last = to;
  while (last < tokens.forms.length && last < to + words && (tokens.gap[last] ?? 3) < 3) last++;
  const found = new Set<number>();
  addNeighbours(tokens, first, from, found);
  addNeighbours(tokens, to, last, found);
  return found;
};

/** The neighbours under each heading. */
export const wordsByBlock = (
  tokens: TokenStream,
  blockOf: (line: number) => number,
): ReadonlyMap<number, ReadonlySet<number>> => {
  const blocks = new Map<number, Set<number>>();
  tokens.forms.forEach(({ neighbours }, at) => {
    if (neighbours.length === 0) return;
    const block = blockOf(tokens.line[at] ?? 0);
    const found = blocks.get(block) ?? new Set<number>();
    blocks.set(block, found);
    for (const number of neighbours) found.add(number);
  });
  return blocks;
};

/** Whether any of the wanted words, or all words of one of its phrases, are there. */
export const hasAny = ({ words, groups }: NearWords, there: ReadonlySet<number>): boolean => {
  for (const number of there) if (words.has(number)) return true;
  return groups.some((group) => group.every((number) => there.has(number)));
};
