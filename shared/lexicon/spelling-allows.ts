/** Whether the spelling in the text may be this alias: its case, and what was done to its ending. */
import { type CompiledAlias, loose } from './compile-terms.ts';
import { isOneEdit } from './spellings.ts';
import type { TokenStream } from './token-stream.ts';

/** An alias that the words `from` up to `to` may mean. */
export interface Found {
  readonly end: CompiledAlias;
  readonly from: number;
  readonly to: number;
}

const plainPlural = /^(?:s|es|en|e|n)?$/;

/** Whether the ending allows it: nothing cut off, and of a proper name nothing but a plural or one slip. */
const keepsItsEnd = ({ end: { whole, proper, words }, from, to }: Found, { forms }: TokenStream): boolean => {
  if (whole === null) return true;
  if (proper && to - from > words) return false;
  let folded = '';
  for (let at = from; at < to; at++) folded += forms[at]?.folded ?? '';
  if (folded === whole) return true;
  if (!proper) return folded.length >= whole.length || !whole.startsWith(folded);
  if (folded.startsWith(whole)) return plainPlural.test(folded.slice(whole.length));
  return isOneEdit(folded, whole) && !whole.startsWith(folded);
};

const isWrittenSo = ({ exact, capital }: CompiledAlias, written: string): boolean => {
  if (exact !== null) {
    const bare = loose(written);
    return bare.startsWith(exact) && plainPlural.test(bare.slice(exact.length));
  }
  return !capital || written.charAt(0) !== written.charAt(0).toLowerCase();
};

/** The words as they stand in the text; a name may run over the end of a line. */
const writtenIn = (texts: readonly string[], tokens: TokenStream, { from, to }: Found): string => {
  const { line, start, end } = tokens;
  if (line[from] === line[to - 1]) return (texts[line[from] ?? 0] ?? '').slice(start[from], end[to - 1]);
  const words = Array.from({ length: to - from }, (_, index) => from + index);
  return words.map((at) => (texts[line[at] ?? 0] ?? '').slice(start[at], end[at])).join(' ');
};

export const spellingAllows = (found: Found, texts: readonly string[], tokens: TokenStream): boolean => {
  const { exact, capital } = found.end;
  const minds = exact !== null || capital;
  return (!minds || isWrittenSo(found.end, writtenIn(texts, tokens, found))) && keepsItsEnd(found, tokens);
};
