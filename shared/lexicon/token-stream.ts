/** Lines -> one stream of words, each with its place in the text and what it means to the lexicon. */
import type { Matcher } from './compile-terms.ts';
import { formsOf, type WordForm } from './word-form.ts';

export interface TokenStream {
  readonly forms: readonly WordForm[];
  readonly line: readonly number[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** What parts it from the word before: 0 nothing, 1 the end of a phrase (comma, bracket), 2 of a clause (dash, colon), 3 of a sentence or line. */
  readonly gap: readonly number[];
}

/** Letters and digits of any script; combining marks stay with their letter. */
const isWordCode = (code: number): boolean => {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba || code === 0xad;
  if (code === 0xd7 || code === 0xf7) return false;
  return code < 0x2000 || (code > 0x206f && code < 0x2190) || (code > 0x2e80 && code < 0x3000) || code > 0x3040;
};

/** One entry for each UTF-16 code: the innermost loop only looks up. */
const wordCodes = Uint8Array.from({ length: 0x10000 }, (_, code) => Number(isWordCode(code)));

const space = 32;

const isUpper = (code: number): boolean => code >= 65 && code <= 90;

/** Where the word ends that begins at `from`: behind the sign of "C#" and "C++", a single capital and no letter after. */
const endOfWord = (text: string, from: number): number => {
  let end = from + 1;
  while (end < text.length && wordCodes[text.charCodeAt(end)] === 1) end++;
  if (end - from > 1 || !isUpper(text.charCodeAt(from))) return end;
  const signed = text.charCodeAt(end) === 35 ? end + 1 : text.startsWith('++', end) ? end + 2 : end;
  return isWordCode(text.charCodeAt(signed)) ? end : signed;
};

/** How strongly one character parts two words; a full stop only before a space or at the end of the line. */
const gapOf = (text: string, at: number): number => {
  switch (text.charCodeAt(at)) {
    case 46: // .
    case 33: // !
    case 63: // ?
      return text.charCodeAt(at + 1) > 32 ? 0 : 3;
    case 58: // :
      return text.charCodeAt(at + 1) > 32 ? 1 : 2;
    case 59: // ;
    case 124: // |
    case 9: // tab
    case 0x2013: // –
    case 0x2014: // —
    case 0xb7: // ·
    case 0x2022: // •
      return 2;
    case 45: // - only with spaces around it
      return text.charCodeAt(at + 1) === 32 && text.charCodeAt(at - 1) === 32 ? 2 : 0;
    case 44: // ,
    case 40: // (
    case 41: // )
    case 91: // [
    case 93: // ]
    case 34: // "
    case 0x201c: // “
    case 0x201d: // ”
    case 0x201e: // „
    case 0xab: // «
    case 0xbb: // »
      return 1;
    default:
      return 0;
  }
};

const hyphenAtEnd = /[\p{L}]-$/u;
const lowerAtStart = /^\p{Ll}/u;

/**
 * @param texts the lines
 * @param continues whether a line goes on where the one before stopped; a word cut by a hyphen is put together
 */
export const readTokens = (
  texts: readonly string[],
  matcher: Matcher,
  continues: (line: number) => boolean,
): TokenStream => {
  const formOf = formsOf(matcher);
  const forms: WordForm[] = [];
  const line: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const gap: number[] = [];
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] ?? '';
    const joined = index > 0 && continues(index);
    const cut = joined && hyphenAtEnd.test(texts[index - 1] ?? '') && lowerAtStart.test(text);
    let pending = joined ? 0 : 3;
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at);
      if (wordCodes[code] === 0) {
        if (code !== space) pending = Math.max(pending, gapOf(text, at));
        at++;
        continue;
      }
      const to = endOfWord(text, at);
      const last = forms.length - 1;
      if (cut && at === 0 && last >= 0) {
        const whole = (texts[index - 1] ?? '').slice(start[last], end[last]) + text.slice(at, to);
        forms[last] = formOf(whole, 0, whole.length);
      } else {
        forms.push(formOf(text, at, to));
        line.push(index);
        start.push(at);
        end.push(to);
        gap.push(pending);
      }
      pending = 0;
      at = to;
    }
  }
  return { forms, line, start, end, gap };
};
