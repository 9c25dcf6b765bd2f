/**
 * A word of a text -> what it means to the lexicon, worked out once per spelling and remembered by the matcher,
 * because CVs use few words often: ending off, head of a compound, one letter off a product name.
 */
import type { Matcher, TrieNode } from './compile-terms.ts';
import { foldWord, rootOf } from './fold-word.ts';
import { deletesOf, isOneEdit } from './spellings.ts';

export interface WordForm {
  readonly folded: string;
  readonly root: string;
  /** Numbers in the matcher's vocabulary; [] for words the lexicon does not know. */
  readonly numbers: readonly number[];
  /** The terms that begin with it. */
  readonly starts: readonly TrieNode[];
  /** Numbers under which ambiguous names look for it; [] for nearly all words. */
  readonly neighbours: readonly number[];
  readonly filler: boolean;
}

const rememberedForms = 100_000;
const shortestCompound = 10;
const shortestFirstPart = 3;
const shortestHead = 6;
const shortestNear = 6;

const memories = new WeakMap<Matcher, Map<string, WordForm>>();

/** The forms a matcher has met, by spelling. */
export const memoryOf = (matcher: Matcher): Map<string, WordForm> => {
  const known = memories.get(matcher);
  if (known) return known;
  const fresh = new Map<string, WordForm>();
  memories.set(matcher, fresh);
  return fresh;
};

const headNumber = (root: string, matcher: Matcher): number | undefined => {
  for (let at = shortestFirstPart; at <= root.length - shortestHead; at++) {
    const number = matcher.heads.get(root.slice(at));
    if (number !== undefined) return number;
  }
  return undefined;
};

const nearNumber = (folded: string, matcher: Matcher): number | undefined => {
  const found = new Set<number>();
  for (const shorter of [folded, ...deletesOf(folded)])
    for (const number of matcher.deletes.get(shorter) ?? [])
      if (isOneEdit(folded, matcher.names.get(number) ?? '')) found.add(number);
  const [only, second] = found;
  return second === undefined ? only : undefined;
};

const known = (numbers: readonly (number | undefined)[]): readonly number[] => [
  ...new Set(numbers.filter((number) => number !== undefined)),
];

const startsCapital = /^\p{Lu}/u;

const numbersOf = (word: string, folded: string, root: string, matcher: Matcher): readonly number[] => {
  const written = known([matcher.vocabulary.get(root), matcher.whole.get(folded)]);
  const isName = written.length === 0 && folded.length >= shortestNear && startsCapital.test(word);
  const meant = isName ? known([nearNumber(folded, matcher)]) : written;
  const isLong = folded.length >= shortestCompound && !meant.some((number) => matcher.roots[number]?.ends);
  return isLong ? known([...meant, headNumber(root, matcher)]) : meant;
};

const formOf = (word: string, matcher: Matcher): WordForm => {
  const folded = foldWord(word);
  const root = rootOf(word, folded);
  const numbers = numbersOf(word, folded, root, matcher);
  return {
    folded,
    root,
    numbers,
    starts: numbers.map((number) => matcher.roots[number]).filter((node) => node !== undefined),
    neighbours: known([matcher.neighbours.get(root), matcher.neighbours.get(folded)]),
    filler: matcher.fillers.has(folded),
  };
};

/** @param memory of the matcher, from `memoryOf` */
export const wordForm = (word: string, matcher: Matcher, memory: Map<string, WordForm>): WordForm => {
  const met = memory.get(word);
  if (met) return met;
  if (memory.size >= rememberedForms) memory.clear();
  const form = formOf(word, matcher);
  memory.set(word, form);
  return form;
};
