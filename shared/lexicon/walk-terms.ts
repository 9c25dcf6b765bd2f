/** Words of a text -> the terms that they may mean by their spelling, walking the trie of the lexicon once. */
import type { CompiledAlias, Matcher } from './compile-terms.ts';
import { spellingAllows } from './spelling-allows.ts';
import type { TokenStream } from './token-stream.ts';

const mostFillers = 2;

/** An alias that the words `from` up to `to` may mean. */
export interface Found {
  readonly end: CompiledAlias;
  readonly from: number;
  readonly to: number;
}

interface Walk {
  readonly tokens: TokenStream;
  readonly trie: Matcher['trie'];
  /** Its first word. */
  readonly from: number;
  readonly found: Found[];
}

/** Adds the terms that go on behind `node` with the word at `at`, or behind small words there. */
const walk = (node: number, at: number, way: Walk): void => {
  const { tokens, trie, from, found } = way;
  for (let next = at; next <= at + mostFillers; next++) {
    const form = tokens.forms[next];
    if (!form || (tokens.gap[next] ?? 3) > 0) return;
    for (const number of form.numbers) {
      const child = trie.step(node, number);
      if (child === 0) continue;
      for (const end of trie.endsAt(child)) found.push({ end, from, to: next + 1 });
      if (trie.goesOn(child)) walk(child, next + 1, way);
    }
    if (!form.filler) return;
  }
};

/** The words as they stand in the text; a name may run over the end of a line. */
const writtenIn = (texts: readonly string[], tokens: TokenStream, { from, to }: Found): string => {
  const { line, start, end } = tokens;
  if (line[from] === line[to - 1]) return (texts[line[from] ?? 0] ?? '').slice(start[from], end[to - 1]);
  const words = Array.from({ length: to - from }, (_, index) => from + index);
  return words.map((at) => (texts[line[at] ?? 0] ?? '').slice(start[at], end[at])).join(' ');
};

const isSpelledSo = (found: Found, texts: readonly string[], tokens: TokenStream): boolean => {
  let folded = '';
  for (let at = found.from; at < found.to; at++) folded += tokens.forms[at]?.folded ?? '';
  const written = writtenIn(texts, tokens, found);
  return spellingAllows(found.end, { written, folded, words: found.to - found.from });
};

/** All that may be meant, by its first word: longer terms before those of one word. */
export const walkTerms = (tokens: TokenStream, texts: readonly string[], { trie }: Matcher): Found[] => {
  const all: Found[] = [];
  for (let from = 0; from < tokens.forms.length; from++) {
    const form = tokens.forms[from];
    if (!form) continue;
    if (form.opens.length > 0) {
      const found: Found[] = [];
      for (const node of form.opens) walk(node, from + 1, { tokens, trie, from, found });
      for (const one of found) if (isSpelledSo(one, texts, tokens)) all.push(one);
    }
    for (const end of form.alone) all.push({ end, from, to: from + 1 });
  }
  return all;
};
