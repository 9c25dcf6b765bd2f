/**
 * Terms -> a trie of word numbers, walked once per text.
 *
 * Every word of every alias gets a number; a text word is looked up once (and remembered), and a word nobody
 * knows costs nothing more. So the cost of a text depends on its length, not on how many terms there are.
 */
import { foldWord, rootOf } from './fold-word.ts';
import { deletesOf, rootsOf, spellingsOf, wordsOf } from './spellings.ts';
import type { SourceAlias, TermSource } from './term-sources.ts';
import { createTrie, type Trie } from './trie.ts';

/** Words that an ambiguous name looks for around it, as numbers of `Matcher.neighbours`. */
export interface NearWords {
  /** Any one of them is enough. */
  readonly words: ReadonlySet<number>;
  /** All words of one of these. */
  readonly groups: readonly (readonly number[])[];
}

export interface CompiledAlias {
  readonly term: TermSource;
  readonly alias: SourceAlias;
  /** Words that must, and must not, stand near; null when it does not mind. */
  readonly needs: NearWords | null;
  readonly kills: NearWords | null;
  /** The alias without spaces and hyphens where upper and lower case must be as written; null elsewhere. */
  readonly exact: string | null;
  /** A short acronym written plainly: the text must begin with a capital. */
  readonly capital: boolean;
  /** The alias folded and joined, where the text may not lose an ending of it ("Baker" is no bakery); null elsewhere. */
  readonly whole: string | null;
  /** A proper name: takes no more than a plural or one wrong letter, and nothing stands between its words. */
  readonly proper: boolean;
  /** Words of the alias. */
  readonly words: number;
}

export interface Matcher {
  /** Roots -> word numbers; `whole` are words that have no ending to lose (CMMS): they are found as written, too. */
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly whole: ReadonlyMap<string, number>;
  /** Word numbers of all terms. */
  readonly trie: Trie<CompiledAlias>;
  /** Words that may be left out or put in between: "collecte (de) données". */
  readonly fillers: ReadonlySet<string>;
  /** Heads of compounds: a long unknown word that ends in one is a kind of it. */
  readonly heads: ReadonlyMap<string, number>;
  /** Names with one letter left out -> word numbers, for near spellings. */
  readonly deletes: ReadonlyMap<string, readonly number[]>;
  /** Folded names by word number, to check a near spelling. */
  readonly names: ReadonlyMap<number, string>;
  /** Roots of the words that ambiguous names look for around them -> numbers of their own. */
  readonly neighbours: ReadonlyMap<string, number>;
  /** Terms and files, as given. */
  readonly sources: readonly TermSource[];
}

const shortAcronym = /^\p{Lu}{2,3}$/u;
const shortestHead = 6;
const shortestNear = 7;

/** Without what people write between the parts of a name: "PAS-X", "PAS X". */
export const loose = (text: string): string => text.replace(/[\s\-–/.]+/g, '');

interface Draft {
  readonly vocabulary: Map<string, number>;
  readonly whole: Map<string, number>;
  readonly trie: Trie<CompiledAlias>;
  readonly heads: Map<string, number>;
  readonly deletes: Map<string, number[]>;
  readonly names: Map<number, string>;
  readonly neighbours: Map<string, number>;
}

const numberOf = (draft: Draft, word: string): number => {
  const folded = foldWord(word);
  const root = rootOf(word, folded);
  const number = draft.vocabulary.get(root) ?? draft.vocabulary.size;
  draft.vocabulary.set(root, number);
  if (root === folded) draft.whole.set(folded, number);
  return number;
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

const neighbourOf = ({ neighbours }: Draft, root: string): number => {
  const number = neighbours.get(root) ?? neighbours.size;
  neighbours.set(root, number);
  return number;
};

const nearWords = (draft: Draft, texts: readonly string[] | undefined): NearWords | null => {
  if (texts === undefined || texts.length === 0) return null;
  const phrases = texts.map((text) => rootsOf(text).map((root) => neighbourOf(draft, root)));
  const single = phrases.flatMap((numbers) => (numbers.length === 1 ? numbers : []));
  return { words: new Set(single), groups: phrases.filter((numbers) => numbers.length > 1) };
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
    trie: createTrie(),
    heads: new Map(),
    deletes: new Map(),
    names: new Map(),
    neighbours: new Map(),
  };
  const fillers = new Set(options.fillers.map(foldWord));
  for (const term of sources)
    for (const alias of term.aliases) {
      const end: CompiledAlias = {
        term,
        alias,
        needs: nearWords(draft, alias.needs),
        kills: nearWords(draft, alias.kills),
        exact: alias.exact ? loose(alias.text) : null,
        capital: shortAcronym.test(alias.text),
        whole: options.wholeFiles.includes(term.file) ? wordsOf(alias.text).map(foldWord).join('') : null,
        proper: options.nearFiles.includes(term.file),
        words: wordsOf(alias.text).length,
      };
      const ways = spellingsOf(alias.text, fillers);
      for (const words of ways)
        draft.trie.insert(
          words.map((word) => numberOf(draft, word)),
          end,
        );
      const [only, second] = ways[0] ?? [];
      if (only === undefined || second !== undefined) continue;
      addHead(draft, only, alias.language);
      if (options.nearFiles.includes(term.file)) addName(draft, only);
    }
  return { ...draft, fillers, sources };
};
