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
  /** Ambiguous there: counts little. */
  readonly weak: boolean;
}

interface Walk {
  readonly tokens: TokenStream;
  readonly texts: readonly string[];
  readonly trie: Matcher['trie'];
  readonly found: Found[];
  /** First word of the terms looked for. */
  from: number;
}

/** The words as they stand in the text; a name may run over the end of a line. */
const writtenIn = ({ texts, tokens: { line, start, end }, from }: Walk, to: number): string => {
  if (line[from] === line[to - 1]) return (texts[line[from] ?? 0] ?? '').slice(start[from], end[to - 1]);
  const words = Array.from({ length: to - from }, (_, index) => from + index);
  return words.map((at) => (texts[line[at] ?? 0] ?? '').slice(start[at], end[at])).join(' ');
};

const isSpelledSo = (end: CompiledAlias, way: Walk, to: number): boolean => {
  if (end.exact === null && end.whole === null && !end.capital) return true;
  let folded = '';
  for (let at = way.from; at < to; at++) folded += way.tokens.forms[at]?.folded ?? '';
  return spellingAllows(end, { written: writtenIn(way, to), folded, words: to - way.from });
};

/** Adds the terms that go on behind `node` with the word at `at`, or behind small words there. */
const walk = (node: number, at: number, way: Walk): void => {
  const { tokens, trie, from, found } = way;
  for (let next = at; next <= at + mostFillers; next++) {
    const form = tokens.forms[next];
    if (!form || (tokens.gap[next] ?? 3) > 0) return;
    for (const number of form.numbers) {
      const child = trie.step(node, number);
      if (child === 0) continue;
      for (const end of trie.endsAt(child))
        if (isSpelledSo(end, way, next + 1)) found.push({ end, from, to: next + 1, weak: false });
      if (trie.goesOn(child)) walk(child, next + 1, way);
    }
    if (!form.filler) return;
  }
};

/** All that may be meant, by its first word: longer terms before those of one word. */
export const walkTerms = (tokens: TokenStream, texts: readonly string[], { trie }: Matcher): readonly Found[] => {
  const way: Walk = { tokens, texts, trie, found: [], from: 0 };
  for (; way.from < tokens.forms.length; way.from++) {
    const { from, found } = way;
    const form = tokens.forms[from];
    if (!form) continue;
    for (const node of form.opens) walk(node, from + 1, way);
    for (const end of form.alone) found.push({ end, from, to: from + 1, weak: false });
  }
  return way.found;
};
