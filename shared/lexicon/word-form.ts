/**
 * A word of a text -> what it means to the lexicon, worked out once per spelling and remembered with the matcher:
 * ending off, head of a compound, one letter off a product name, and the terms that it is by itself.
 */
import type { CompiledAlias, Matcher } from './compile-terms.ts';
import { foldWord, rootOf } from './fold-word.ts';
import { spellingAllows } from './spelling-allows.ts';
import { deletesOf, isOneEdit } from './spellings.ts';

export interface WordForm {
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
    folded,
    numbers,
    alone: nodes.flatMap((node) => trie.endsAt(node).filter((alias) => spellingAllows(alias, spelling))),
    opens: nodes.filter(trie.goesOn),
    neighbours: known([matcher.neighbours.get(root), matcher.neighbours.get(folded)]),
    filler: matcher.fillers.has(folded),
  };
};

const rememberedForms = 100_000;
const memories = new WeakMap<Matcher, Map<string, WordForm>>();

/** Word -> its form, out of the memory of the matcher where it was met before. */
export const formsOf = (matcher: Matcher): ((word: string) => WordForm) => {
  const memory = memories.get(matcher) ?? new Map<string, WordForm>();
  memories.set(matcher, memory);
  return (word) => {
    const met = memory.get(word);
    if (met) return met;
    if (memory.size >= rememberedForms) memory.clear();
    const form = formOf(word, matcher);
    memory.set(word, form);
    return form;
  };
};
