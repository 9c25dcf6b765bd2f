/** Whether the words an ambiguous name needs, or must not have, stand near it. */
import type { NearWords } from './compile-terms.ts';
import type { TokenStream } from './token-stream.ts';

const windowWords = 12;
/** Words of one line that are still looked at on either side: a whole file may come in one line. */
const longestLine = 50;

const nothing: readonly number[] = [];

const addNeighbours = ({ forms }: TokenStream, from: number, to: number, found: number[]): void => {
  for (let at = from; at < to; at++) {
    const neighbours = forms[at]?.neighbours ?? nothing;
    for (let index = 0; index < neighbours.length; index++) found.push(neighbours[index] ?? -1);
  }
};

/** The neighbours of a place: twelve words around, and the whole line. */
export const wordsAround = (tokens: TokenStream, from: number, to: number): readonly number[] => {
  const line = tokens.line[from];
  let first = Math.max(0, from - windowWords);
  while (first > from - longestLine && first > 0 && tokens.line[first - 1] === line) first--;
  let last = Math.min(tokens.forms.length, to + windowWords);
  while (last < to + longestLine && last < tokens.forms.length && tokens.line[last] === line) last++;
  const found: number[] = [];
  addNeighbours(tokens, first, from, found);
  addNeighbours(tokens, to, last, found);
  return found;
};

/** The neighbours of a place in so many words around it, and only in the sentence. */
export const wordsWithin = (tokens: TokenStream, from: number, to: number, words: number): readonly number[] => {
  let first = from;
  while (first > 0 && first > from - words && (tokens.gap[first] ?? 3) < 3) first--;
  let last = to;
  while (last < tokens.forms.length && last < to + words && (tokens.gap[last] ?? 3) < 3) last++;
  const found: number[] = [];
  addNeighbours(tokens, first, from, found);
  addNeighbours(tokens, to, last, found);
  return found;
};

/** The neighbours under each heading. */
export const wordsByBlock = (
  tokens: TokenStream,
  blockOf: (line: number) => number,
): ReadonlyMap<number, readonly number[]> => {
  const blocks = new Map<number, Set<number>>();
  for (let at = 0; at < tokens.forms.length; at++) {
    const neighbours = tokens.forms[at]?.neighbours ?? nothing;
    if (neighbours.length === 0) continue;
    const block = blockOf(tokens.line[at] ?? 0);
    const found = blocks.get(block) ?? new Set();
    blocks.set(block, found);
    for (const number of neighbours) found.add(number);
  }
  return new Map([...blocks].map(([block, found]) => [block, [...found]]));
};

/** Whether any of the wanted words, or all words of one of its phrases, are there. */
export const hasAny = ({ words, groups }: NearWords, there: readonly number[]): boolean =>
  there.some((number) => words.has(number)) || groups.some((group) => group.every((number) => there.includes(number)));
