/**
 * Lines -> every term of the lexicon that stands in them, in one pass.
 *
 * A hit is a word or phrase that may mean the term: inflected, hyphenated, in a compound, one letter off. Short
 * names with several meanings must show what they need (and nothing that kills them) near by. What is said
 * *about* the term (not, wished for, by others) is for the reader of the hits to judge.
 */
import { compileTerms, type Matcher } from './compile-terms.ts';
import type { Lexicon } from './load.ts';
import { hasAny, wordsAround, wordsByBlock, wordsWithin } from './near-words.ts';
import { perLexicon } from './per-lexicon.ts';
import { termSourcesOf } from './term-sources.ts';
import { readTokens, type TokenStream } from './token-stream.ts';
import { type Found, walkTerms } from './walk-terms.ts';
import { lookAlikes, withoutInner } from './without-inner.ts';

export interface TermHit {
  /** Lexicon file, id and name of the entry. */
  readonly file: string;
  readonly id: string;
  readonly name: string;
  /** A module, device, name of the line or hint of the entry rather than the entry itself. */
  readonly tag: 'name' | 'module' | 'device' | 'line' | 'hint';
  /** Ambiguous here: counts little. */
  readonly weak: boolean;
  /** Index of the line it begins in, and where: `text` is `lines[line].slice(start, end)`. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Place in the token stream: first word, and the word after the last. */
  readonly from: number;
  readonly to: number;
}

export interface FoundTerms {
  readonly tokens: TokenStream;
  /** By place, the longest first. */
  readonly hits: readonly TermHit[];
}

export interface FindOptions {
  /** Whether line i goes on where line i - 1 stopped. Default: never. */
  readonly continues?: (line: number) => boolean;
  /** Lines of one heading have one number: words an ambiguous name needs may stand anywhere under it. Default: each line its own. */
  readonly blockOf?: (line: number) => number;
  /** ISO 639-1 of the line, for names that count in some languages only. */
  readonly languageOf?: (line: number) => string | null;
}

/** Product names are proper names; the words of the other files may only gain an ending. */
export const compileOptions = (lexicon: Lexicon) => ({
  fillers: lexicon.contexts.fillers,
  nearFiles: ['products'],
  wholeFiles: ['products', 'product-vendors', 'industries', 'standards', 'skills'],
});

/** The compiled lexicon; compiled once per lexicon object. */
export const matcherOf = perLexicon((lexicon) => compileTerms(termSourcesOf(lexicon), compileOptions(lexicon)));

/** What the surroundings are asked about: the stream, and the words under each heading, counted at the first need. */
interface Surroundings {
  readonly tokens: TokenStream;
  readonly options: FindOptions;
  blocks: ReadonlyMap<number, readonly number[]> | null;
}

const nowhere: readonly number[] = [];

const wordsUnderHeading = (around: Surroundings, line: number): readonly number[] => {
  const blockOf = around.options.blockOf ?? ((one) => one);
  around.blocks ??= wordsByBlock(around.tokens, blockOf);
  return around.blocks.get(blockOf(line)) ?? nowhere;
};

/** yes, weak or no: what the surroundings make of an ambiguous name. */
const judge = ({ end, from, to }: Found, surroundings: Surroundings): 'yes' | 'weak' | 'no' => {
  const { alias, needs, kills } = end;
  const { tokens, options } = surroundings;
  const line = tokens.line[from] ?? 0;
  const languages: readonly string[] | undefined = alias.languages;
  const language = languages ? (options.languageOf?.(line) ?? null) : null;
  if (language !== null && !languages?.includes(language)) return 'no';
  if (needs === null && kills === null) return 'yes';
  const around = wordsAround(tokens, from, to);
  if (kills && hasAny(kills, around)) return 'no';
  if (needs === null) return 'yes';
  const near = alias.within
    ? hasAny(needs, wordsWithin(tokens, from, to, alias.within))
    : hasAny(needs, around) || hasAny(needs, wordsUnderHeading(surroundings, line));
  return near ? 'yes' : (alias.otherwise ?? 'no');
};

const hitOf = (
  { end: { term, alias }, from, to, weak }: Found,
  texts: readonly string[],
  tokens: TokenStream,
): TermHit => {
  const line = tokens.line[from] ?? 0;
  let last = to - 1;
  while (last > from && tokens.line[last] !== line) last--;
  const start = tokens.start[from] ?? 0;
  const end = tokens.end[last] ?? start;
  const text = (texts[line] ?? '').slice(start, end);
  return { file: term.file, id: term.id, name: term.name, tag: alias.tag, weak, line, start, end, text, from, to };
};

const comesBefore = (a: Found, b: Found): boolean =>
  a.to > b.to || (a.to === b.to && a.end.term.file === lookAlikes && b.end.term.file !== lookAlikes);

/**
 * Keeps what begins at one place in order, the longest first. Two spellings of a term may meet there: it counts once,
 * and surely if one of them is sure.
 */
const addMeant = (all: Found[], one: Found): void => {
  let place = all.length;
  for (let at = all.length - 1; at >= 0; at--) {
    const other = all[at];
    if (other?.from !== one.from) break;
    if (other.to === one.to && other.end.term === one.end.term && other.end.alias.tag === one.end.alias.tag) {
      if (other.weak && !one.weak) all[at] = one;
      return;
    }
    if (comesBefore(one, other)) place = at;
  }
  if (place === all.length) all.push(one);
  else all.splice(place, 0, one);
};

/** All terms in `texts`. Deterministic; linear in the length of the texts. */
export const findTerms = (texts: readonly string[], matcher: Matcher, options: FindOptions = {}): FoundTerms => {
  const tokens = readTokens(texts, matcher, options.continues ?? (() => false));
  const surroundings: Surroundings = { tokens, options, blocks: null };
  const meant: Found[] = [];
  for (const found of walkTerms(tokens, texts, matcher)) {
    const verdict = judge(found, surroundings);
    if (verdict !== 'no') addMeant(meant, verdict === 'weak' ? { ...found, weak: true } : found);
  }
  return { tokens, hits: withoutInner(meant).map((one) => hitOf(one, texts, tokens)) };
};
