/**
 * A word of a text -> what it means to the lexicon, worked out once per spelling and remembered with the matcher:
 * ending off, head of a compound, one letter off a product name, and the terms that it is by itself.
 */
import type { CompiledAlias, Matcher } from './compile-terms.ts';
import { foldWord, rootOf } from './fold-word.ts';
import { spellingAllows } from './spelling-allows.ts';
import { deletesOf, isOneEdit } from './spellings.ts';

export interface WordForm {
  readonly written: string;
  readonly folded: string;
  /** Numbers in the matcher's vocabulary; [] for words the lexicon does not know. */
  readonly numbers: readonly number[];
  /** Terms of this one word that may be spelled so. */
  readonly alone: readonly CompiledAlias[];
  /** Nodes of the trie where longer terms go on behind it. */
  readonly opens: readonly number[];
  /** Numbers under which ambiguous names look for it; [] for nearly all words. */
  readonly neighbours: readonly number[];
  readonly filler: boolean;
}

const shortestCompound = 10;
const shortestFirstPart = 3;
const shortestHead = 6;
const shortestNear = 6;

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

const numbersOf = (
  word: string,
  { folded, root, matcher }: { readonly folded: string; readonly root: string; readonly matcher: Matcher },
): readonly number[] => {
  const written = known([matcher.vocabulary.get(root), matcher.whole.get(folded)]);
  const isName = written.length === 0 && folded.length >= shortestNear && startsCapital.test(word);
  const meant = isName ? known([nearNumber(folded, matcher)]) : written;
  const isLong =
    folded.length >= shortestCompound &&
    !meant.some((number) => matcher.trie.endsAt(matcher.trie.step(0, number)).length > 0);
  return isLong ? known([...meant, headNumber(root, matcher)]) : meant;
};

const formOf = (word: string, matcher: Matcher): WordForm => {
  const { trie } = matcher;
  const folded = foldWord(word);
  const root = rootOf(word, folded);
  const numbers = numbersOf(word, { folded, root, matcher });
  const nodes = numbers.map((number) => trie.step(0, number)).filter((node) => node !== 0);
  const spelling = { written: word, folded, words: 1 };
  return {
    written: word,
    folded,
    numbers,
    alone: nodes.flatMap((node) => trie.endsAt(node).filter((alias) => spellingAllows(alias, spelling))),
    opens: nodes.filter(trie.goesOn),
    neighbours: known([matcher.neighbours.get(root), matcher.neighbours.get(folded)]),
    filler: matcher.fillers.has(folded),
  };
};

/** The letters of a word as one number (FNV-1a); other words may have the same. */
const hashOf = (text: string, from: number, to: number): number => {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
};

const standsAt = (word: string, text: string, from: number): boolean => {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
};

const rememberedForms = 100_000;
const memories = new WeakMap<Matcher, Map<number, WordForm>>();

/** The word of a text between two places -> its form; a word met before is known by its letters, without cutting it out. */
export const formsOf = (matcher: Matcher): ((text: string, from: number, to: number) => WordForm) => {
  const memory = memories.get(matcher) ?? new Map<number, WordForm>();
  memories.set(matcher, memory);
  return (text, from, to) => {
    const hash = hashOf(text, from, to);
    const met = memory.get(hash);
    if (met !== undefined && met.written.length === to - from && standsAt(met.written, text, from)) return met;
    if (memory.size >= rememberedForms) memory.clear();
    const form = formOf(text.slice(from, to), matcher);
    memory.set(hash, form);
    return form;
  };
};
