/**
 * Lines -> one stream of words, each with its place in the text and the numbers under which the lexicon knows it.
 *
 * What a word means to the lexicon is worked out once per spelling and remembered by the matcher, because CVs
 * use few words often: ending off, head of a compound, one letter off a product name.
 */
import { deletesOf, type Matcher } from './compile-terms.ts';
import { foldWord, rootOf } from './fold-word.ts';

export interface WordForm {
  readonly folded: string;
  readonly root: string;
  /** Numbers in the matcher's vocabulary; [] for words the lexicon does not know. */
  readonly numbers: readonly number[];
  readonly filler: boolean;
}

export interface TokenStream {
  readonly forms: readonly WordForm[];
  readonly line: readonly number[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** What parts it from the word before: 0 nothing, 1 the end of a phrase (comma, bracket), 2 of a clause (dash, colon), 3 of a sentence or line. */
  readonly gap: readonly number[];
}

const rememberedForms = 100_000;
const shortestCompound = 10;
const shortestFirstPart = 3;

const memories = new WeakMap<Matcher, Map<string, WordForm>>();

const memoryOf = (matcher: Matcher): Map<string, WordForm> => {
  const known = memories.get(matcher);
  if (known) return known;
  const fresh = new Map<string, WordForm>();
  memories.set(matcher, fresh);
  return fresh;
};

const headNumber = (root: string, matcher: Matcher): number | undefined => {
  for (let at = shortestFirstPart; at <= root.length - 6; at++) {
    const number = matcher.heads.get(root.slice(at));
    if (number !== undefined) return number;
  }
  return undefined;
};

/** One letter added, left out, changed, or two swapped. */
export const isOneEdit = (a: string, b: string): boolean => {
  if (a === b) return true;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (a.length === b.length) {
    const swapped = a[at] === b[at + 1] && a[at + 1] === b[at];
    return a.slice(at + 1) === b.slice(at + 1) || (swapped && a.slice(at + 2) === b.slice(at + 2));
  }
  return a.length > b.length ? a.slice(at + 1) === b.slice(at) : a.slice(at) === b.slice(at + 1);
};

const nearNumber = (folded: string, matcher: Matcher): number | undefined => {
  const found = new Set<number>();
  for (const shorter of [folded, ...deletesOf(folded)])
    for (const number of matcher.deletes.get(shorter) ?? [])
      if (isOneEdit(folded, matcher.names.get(number) ?? '')) found.add(number);
  const [only, second] = found;
  return second === undefined ? only : undefined;
};

const startsCapital = /^\p{Lu}/u;

const formOf = (word: string, matcher: Matcher): WordForm => {
  const folded = foldWord(word);
  const root = rootOf(word, folded);
  const numbers = new Set<number>();
  for (const number of [matcher.vocabulary.get(root), matcher.whole.get(folded)])
    if (number !== undefined) numbers.add(number);
  if (numbers.size === 0 && folded.length >= 6 && startsCapital.test(word)) {
    const near = nearNumber(folded, matcher);
    if (near !== undefined) numbers.add(near);
  }
  if (folded.length >= shortestCompound && ![...numbers].some((number) => matcher.roots[number]?.ends)) {
    const head = headNumber(root, matcher);
    if (head !== undefined) numbers.add(head);
  }
  return { folded, root, numbers: [...numbers], filler: matcher.fillers.has(folded) };
};

const wordForm = (word: string, matcher: Matcher, memory: Map<string, WordForm>): WordForm => {
  const known = memory.get(word);
  if (known) return known;
  if (memory.size >= rememberedForms) memory.clear();
  const form = formOf(word, matcher);
  memory.set(word, form);
  return form;
};

/** Letters and digits of any script; combining marks stay with their letter. */
const isWordCode = (code: number): boolean => {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba || code === 0xad;
  if (code === 0xd7 || code === 0xf7) return false;
  return code < 0x2000 || (code > 0x206f && code < 0x2190) || (code > 0x2e80 && code < 0x3000) || code > 0x3040;
};

const isUpper = (code: number): boolean => code >= 65 && code <= 90;

/** The sign of "C#" or "C++" belongs to the word: a single capital, its sign, and no letter after. */
const isSharpOrPlus = (text: string, from: number, at: number): boolean => {
  const code = text.charCodeAt(at);
  if ((code !== 35 && code !== 43) || !isUpper(text.charCodeAt(from))) return false;
  const sign = text.slice(from + 1, from + 3);
  const length = sign.startsWith('#') ? 1 : sign === '++' ? 2 : 0;
  return length > 0 && at <= from + length && !isWordCode(text.charCodeAt(from + length + 1));
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
  const memory = memoryOf(matcher);
  const forms: WordForm[] = [];
  const line: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const gap: number[] = [];
  texts.forEach((text, index) => {
    const joined = index > 0 && continues(index);
    const cut = joined && hyphenAtEnd.test(texts[index - 1] ?? '') && lowerAtStart.test(text);
    let pending = joined ? 0 : 3;
    let from = -1;
    for (let at = 0; at <= text.length; at++) {
      if (at < text.length && isWordCode(text.charCodeAt(at))) {
        if (from < 0) from = at;
        continue;
      }
      if (from >= 0 && at - from <= 2 && isSharpOrPlus(text, from, at)) continue;
      if (from >= 0) {
        const word = text.slice(from, at);
        const last = forms.length - 1;
        if (cut && from === 0 && last >= 0) {
          const first = (texts[index - 1] ?? '').slice(start[last], end[last]);
          forms[last] = wordForm(first + word, matcher, memory);
        } else {
          forms.push(wordForm(word, matcher, memory));
          line.push(index);
          start.push(from);
          end.push(at);
          gap.push(pending);
        }
        pending = 0;
        from = -1;
      }
      if (at < text.length) pending = Math.max(pending, gapOf(text, at));
    }
  });
  return { forms, line, start, end, gap };
};
