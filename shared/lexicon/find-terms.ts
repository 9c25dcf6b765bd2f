/**
 * Lines -> every term of the lexicon that stands in them, in one pass.
 *
 * A hit is a word or phrase that may mean the term: inflected, hyphenated, in a compound, one letter off. Short
 * names with several meanings must show what they need (and nothing that kills them) near by. What is said
 * *about* the term (not, wished for, by others) is for the reader of the hits to judge.
 */
import { type CompiledAlias, compileTerms, type Matcher, type TrieNode, wordsOf } from './compile-terms.ts';
import { foldWord } from './fold-word.ts';
import type { Lexicon } from './load.ts';
import { termSourcesOf } from './term-sources.ts';
import { isOneEdit, readTokens, type TokenStream } from './token-stream.ts';

export interface TermHit {
  /** Lexicon file, id and name of the entry. */
  readonly file: string;
  readonly id: string;
  readonly name: string;
  /** A module, device or hint of the entry rather than the entry itself. */
  readonly tag: 'name' | 'module' | 'device' | 'hint';
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

const matchers = new WeakMap<object, Matcher>();

/** The compiled lexicon; compiled once per lexicon object. */
export const matcherOf = (lexicon: Lexicon): Matcher => {
  const known = matchers.get(lexicon);
  if (known) return known;
  const matcher = compileTerms(termSourcesOf(lexicon), compileOptions(lexicon));
  matchers.set(lexicon, matcher);
  return matcher;
};

interface Found {
  readonly end: CompiledAlias;
  readonly from: number;
  readonly to: number;
}

const windowWords = 12;
/** Words of one line that are still looked at on either side: a whole file may come in one line. */
const longestLine = 50;
const mostFillers = 2;

const walk = (node: TrieNode, from: number, at: number, tokens: TokenStream, found: Found[]): void => {
  if (node.ends) for (const end of node.ends) found.push({ end, from, to: at });
  if (!node.next) return;
  for (let skipped = 0; skipped <= mostFillers; skipped++) {
    const form = tokens.forms[at + skipped];
    if (!form || (tokens.gap[at + skipped] ?? 3) > 0) return;
    for (const number of form.numbers) {
      const next = node.next.get(number);
      if (next) walk(next, from, at + skipped + 1, tokens, found);
    }
    if (!form.filler) return;
  }
};

const walkAll = (tokens: TokenStream, matcher: Matcher): Found[] => {
  const found: Found[] = [];
  for (let at = 0; at < tokens.forms.length; at++) {
    const form = tokens.forms[at];
    if (!form) break;
    for (const number of form.numbers) {
      const node = matcher.roots[number];
      if (node) walk(node, at, at + 1, tokens, found);
    }
  }
  return found;
};

/** Roots near a place: twelve words around, the whole line, and (for needs) all under the same heading. */
const createNearby = (tokens: TokenStream, blockOf: (line: number) => number) => {
  let blocks: ReadonlyMap<number, ReadonlySet<string>> | null = null;
  const readBlocks = (): ReadonlyMap<number, ReadonlySet<string>> => {
    const found = new Map<number, Set<string>>();
    tokens.forms.forEach((form, index) => {
      const key = blockOf(tokens.line[index] ?? 0);
      const roots = found.get(key) ?? new Set<string>();
      found.set(key, roots.add(form.root).add(form.folded));
    });
    return found;
  };
  const block = (line: number): ReadonlySet<string> => {
    blocks ??= readBlocks();
    return blocks.get(blockOf(line)) ?? new Set();
  };
  const around = (from: number, to: number): ReadonlySet<string> => {
    const roots = new Set<string>();
    const line = tokens.line[from] ?? 0;
    let first = Math.max(0, from - windowWords);
    while (first > from - longestLine && first > 0 && tokens.line[first - 1] === line) first--;
    for (let at = first; at < Math.min(tokens.forms.length, to + longestLine); at++) {
      if (at >= to + windowWords && tokens.line[at] !== line) break;
      const form = tokens.forms[at];
      if (form && (at < from || at >= to)) roots.add(form.root).add(form.folded);
    }
    return roots;
  };
  /** Only so many words around, and only in the sentence. */
  const within = (from: number, to: number, words: number): ReadonlySet<string> => {
    const roots = new Set<string>();
    const add = (at: number) => roots.add(tokens.forms[at]?.root ?? '').add(tokens.forms[at]?.folded ?? '');
    for (let at = from - 1; at >= Math.max(0, from - words) && (tokens.gap[at + 1] ?? 3) < 3; at--) add(at);
    for (let at = to; at < Math.min(tokens.forms.length, to + words) && (tokens.gap[at] ?? 3) < 3; at++) add(at);
    return roots;
  };
  return { block, around, within };
};

const hasAny = (wanted: readonly (readonly string[])[], roots: ReadonlySet<string>): boolean =>
  wanted.some((words) => words.length > 0 && words.every((word) => roots.has(word)));

const plainPlural = /^(?:s|es|en|e|n)?$/;

/** Whether the ending allows it: nothing cut off, and of a proper name nothing but a plural or one slip. */
const keepsItsEnd = (end: CompiledAlias, written: string): boolean => {
  if (end.whole === null) return true;
  const words = wordsOf(written);
  const folded = words.map(foldWord).join('');
  if (end.proper) {
    if (words.length > end.words) return false;
    if (folded.startsWith(end.whole)) return plainPlural.test(folded.slice(end.whole.length));
    return isOneEdit(folded, end.whole) && !end.whole.startsWith(folded);
  }
  return folded.length >= end.whole.length || !end.whole.startsWith(folded);
};

const isWrittenSo = (end: CompiledAlias, written: string): boolean => {
  if (end.alias.exact) {
    const loose = (text: string) => text.replace(/[\s\-–/.]+/g, '');
    const [a, b] = [loose(written), loose(end.alias.text)];
    return a.startsWith(b) && plainPlural.test(a.slice(b.length));
  }
  return !end.capital || written.charAt(0) !== written.charAt(0).toLowerCase();
};

/** yes, weak or no: what the surroundings make of an ambiguous name. */
const judge = (
  found: Found,
  nearby: ReturnType<typeof createNearby>,
  line: number,
  language: string | null,
): 'yes' | 'weak' | 'no' => {
  const { alias, needs, kills } = found.end;
  if (alias.languages && language !== null && !alias.languages.some((one) => one === language)) return 'no';
  if (needs.length === 0 && kills.length === 0) return 'yes';
  const around = nearby.around(found.from, found.to);
  if (hasAny(kills, around)) return 'no';
  if (needs.length === 0) return 'yes';
  const near = alias.within
    ? hasAny(needs, nearby.within(found.from, found.to, alias.within))
    : hasAny(needs, around) || hasAny(needs, nearby.block(line));
  if (near) return 'yes';
  return alias.otherwise ?? 'no';
};

const hitOf = (found: Found, weak: boolean, texts: readonly string[], tokens: TokenStream): TermHit => {
  const line = tokens.line[found.from] ?? 0;
  let last = found.to - 1;
  while (last > found.from && tokens.line[last] !== line) last--;
  const start = tokens.start[found.from] ?? 0;
  const end = tokens.end[last] ?? start;
  const { file, id, name } = found.end.term;
  const { tag } = found.end.alias;
  const text = (texts[line] ?? '').slice(start, end);
  return { file, id, name, tag, weak, line, start, end, text, from: found.from, to: found.to };
};

/** Leaves out what stands inside a longer hit of the same file, inside a product's name, or in or as a look-alike. */
const withoutInner = (hits: readonly TermHit[]): TermHit[] => {
  const isLookAlike = (hit: TermHit) => hit.file === 'look-alikes';
  const sorted = [...hits].sort(
    (a, b) => a.from - b.from || b.to - a.to || Number(isLookAlike(b)) - Number(isLookAlike(a)),
  );
  const reach = new Map<string, TermHit>();
  return sorted.filter((hit) => {
    const product = hit.file === 'contexts.cues' ? undefined : reach.get('products');
    for (const outer of [reach.get(hit.file), product, reach.get('look-alikes')])
      if (outer && hit.from >= outer.from && hit.to <= outer.to)
        if (isLookAlike(outer) ? !isLookAlike(hit) : hit.to - hit.from < outer.to - outer.from) return false;
    const same = reach.get(hit.file);
    if (!same || hit.to > same.to) reach.set(hit.file, hit);
    return true;
  });
};

/** All terms in `texts`. Deterministic; linear in the length of the texts. */
export const findTerms = (texts: readonly string[], matcher: Matcher, options: FindOptions = {}): FoundTerms => {
  const tokens = readTokens(texts, matcher, options.continues ?? (() => false));
  const nearby = createNearby(tokens, options.blockOf ?? ((line) => line));
  const hits: TermHit[] = [];
  for (const found of walkAll(tokens, matcher)) {
    const line = tokens.line[found.from] ?? 0;
    const written = (texts[line] ?? '').slice(tokens.start[found.from], tokens.end[found.to - 1]);
    if (!isWrittenSo(found.end, written) || !keepsItsEnd(found.end, written)) continue;
    const verdict = judge(found, nearby, line, options.languageOf?.(line) ?? null);
    if (verdict !== 'no') hits.push(hitOf(found, verdict === 'weak', texts, tokens));
  }
  const unique = new Map<string, TermHit>();
  for (const hit of hits) {
    const key = `${hit.file}|${hit.id}|${hit.tag}|${hit.from}|${hit.to}`;
    const known = unique.get(key);
    if (!known || (known.weak && !hit.weak)) unique.set(key, hit);
  }
  return { tokens, hits: withoutInner([...unique.values()]) };
};
