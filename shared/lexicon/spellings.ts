/** One alias -> the ways people write it, each as a list of words. */
import { foldWord, rootOf } from './fold-word.ts';

/** "C#" and "C++" are words too. */
const wordPattern = /(?<![\p{L}\p{N}])[A-Z](?:#|\+\+)(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu;
const camel = /(?<=\p{Ll})(?=\p{Lu}\p{Ll})/u;
/** "customer's" in one word would be another word. */
const apostrophe = /['’]/;

export const wordsOf = (text: string): string[] => text.match(wordPattern) ?? [];

export const rootsOf = (text: string): string[] => wordsOf(text).map((word) => rootOf(word, foldWord(word)));

/** As written without inner small words, in one word, and a CamelCase word in two. */
export const spellingsOf = (text: string, fillers: ReadonlySet<string>): string[][] => {
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

/** The word with each of its letters left out in turn: two words one slip apart share one of these. */
export const deletesOf = (word: string): string[] =>
  Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));

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
