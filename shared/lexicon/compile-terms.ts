/**
 * Terms -> a trie of word numbers, walked once per text.
 *
 * Every word of every alias gets a number; a text word is looked up once (and remembered), and a word nobody
 * knows costs nothing more. So the cost of a text depends on its length, not on how many terms there are.
 */
import { foldWord, rootOf } from './fold-word.ts';
import type { SourceAlias, TermSource } from './term-sources.ts';

export interface CompiledAlias {
  readonly term: TermSource;
  readonly alias: SourceAlias;
  /** Words that must, and must not, stand near; each as roots. */
  readonly needs: readonly (readonly string[])[];
  readonly kills: readonly (readonly string[])[];
  /** A short acronym written plainly: the text must begin with a capital. */
  readonly capital: boolean;
  /** The alias folded and joined, where the text may not lose an ending of it ("Baker" is no bakery); null elsewhere. */
  readonly whole: string | null;
  /** A proper name: takes no more than a plural or one wrong letter, and nothing stands between its words. */
  readonly proper: boolean;
  /** Words of the alias. */
  readonly words: number;
}

export interface TrieNode {
  next: Map<number, TrieNode> | null;
  ends: CompiledAlias[] | null;
}

export interface Matcher {
  /** Roots -> word numbers; `whole` are words that have no ending to lose (CMMS): they are found as written, too. */
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly whole: ReadonlyMap<string, number>;
  readonly roots: readonly (TrieNode | undefined)[];
  /** Words that may be left out or put in between: "collecte (de) données". */
  readonly fillers: ReadonlySet<string>;
  /** Heads of compounds: a long unknown word that ends in one is a kind of it. */
  readonly heads: ReadonlyMap<string, number>;
  /** Names with one letter left out -> word numbers, for near spellings. */
  readonly deletes: ReadonlyMap<string, readonly number[]>;
  /** Folded names by word number, to check a near spelling. */
  readonly names: ReadonlyMap<number, string>;
  /** Terms and files, as given. */
  readonly sources: readonly TermSource[];
}

/** "C#" and "C++" are words too. */
const wordPattern = /(?<![\p{L}\p{N}])[A-Z](?:#|\+\+)(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu;
const camel = /(?<=\p{Ll})(?=\p{Lu}\p{Ll})/u;
const shortAcronym = /^\p{Lu}{2,3}$/u;
/** "customer's" in one word would be another word. */
const apostrophe = /['’]/;
const shortestHead = 6;
const shortestNear = 7;

export const wordsOf = (text: string): string[] => text.match(wordPattern) ?? [];

const rootsOf = (text: string): string[] => wordsOf(text).map((word) => rootOf(word, foldWord(word)));

/** The spellings of one alias: as written without inner small words, in one word, and a CamelCase word in two. */
const spellings = (text: string, fillers: ReadonlySet<string>): string[][] => {
  const words = wordsOf(text);
  const isFiller = (word: string) => fillers.has(foldWord(word));
  const first = words.findIndex((word) => !isFiller(word));
  const last = words.findLastIndex((word) => !isFiller(word));
  const main = words.filter((word, at) => at <= first || at >= last || !isFiller(word));
  const list = [main];
  if (
    words.length > 1 &&
    words.length < 4 &&
    main.length === words.length &&
    words.join('').length > 3 &&
    !apostrophe.test(text)
  )
    list.push([words.join('')]);
  const parts = main.flatMap((word) => (word.length > 6 ? word.split(camel) : [word]));
  if (parts.length > main.length) list.push(parts);
  return list;
};

export const deletesOf = (word: string): string[] =>
  Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));

interface Draft {
  readonly vocabulary: Map<string, number>;
  readonly whole: Map<string, number>;
  readonly roots: (TrieNode | undefined)[];
  readonly heads: Map<string, number>;
  readonly deletes: Map<string, number[]>;
  readonly names: Map<number, string>;
}

const numberOf = (draft: Draft, word: string): number => {
  const folded = foldWord(word);
  const root = rootOf(word, folded);
  const number = draft.vocabulary.get(root) ?? draft.vocabulary.size;
  draft.vocabulary.set(root, number);
  if (root === folded) draft.whole.set(folded, number);
  return number;
};

const insert = (draft: Draft, words: readonly string[], end: CompiledAlias): void => {
  const numbers = words.map((word) => numberOf(draft, word));
  const [first, ...rest] = numbers;
  if (first === undefined) return;
  let node = draft.roots[first] ?? { next: null, ends: null };
  draft.roots[first] = node;
  for (const number of rest) {
    node.next ??= new Map();
    const child: TrieNode = node.next.get(number) ?? { next: null, ends: null };
    node.next.set(number, child);
    node = child;
  }
  node.ends ??= [];
  if (!node.ends.includes(end)) node.ends.push(end);
};

const addHead = (draft: Draft, word: string, language: string | null): void => {
  const root = rootOf(word, foldWord(word));
  if ((language === 'de' || language === 'nl') && root.length >= shortestHead)
    draft.heads.set(root, numberOf(draft, word));
};

const addName = (draft: Draft, word: string): void => {
  const folded = foldWord(word);
  if (folded.length < shortestNear || word.toLowerCase() === word) return;
  const number = numberOf(draft, word);
  draft.names.set(number, folded);
  for (const shorter of [folded, ...deletesOf(folded)])
    draft.deletes.set(shorter, [...(draft.deletes.get(shorter) ?? []), number]);
};

/**
 * @param nearFiles files of proper names: their one-word names are found one letter off ("Camestar")
 * @param wholeFiles files whose words keep their endings
 */
export const compileTerms = (
  sources: readonly TermSource[],
  options: {
    readonly fillers: readonly string[];
    readonly nearFiles: readonly string[];
    readonly wholeFiles: readonly string[];
  },
): Matcher => {
  const draft: Draft = {
    vocabulary: new Map(),
    whole: new Map(),
    roots: [],
    heads: new Map(),
    deletes: new Map(),
    names: new Map(),
  };
  const fillers = new Set(options.fillers.map(foldWord));
  for (const term of sources)
    for (const alias of term.aliases) {
      const end: CompiledAlias = {
        term,
        alias,
        needs: (alias.needs ?? []).map(rootsOf),
        kills: (alias.kills ?? []).map(rootsOf),
        capital: shortAcronym.test(alias.text),
        whole: options.wholeFiles.includes(term.file) ? wordsOf(alias.text).map(foldWord).join('') : null,
        proper: options.nearFiles.includes(term.file),
        words: wordsOf(alias.text).length,
      };
      const ways = spellings(alias.text, fillers);
      for (const words of ways) insert(draft, words, end);
      const [only, second] = ways[0] ?? [];
      if (only === undefined || second !== undefined) continue;
      addHead(draft, only, alias.language);
      if (options.nearFiles.includes(term.file)) addName(draft, only);
    }
  return { ...draft, fillers, sources };
};
