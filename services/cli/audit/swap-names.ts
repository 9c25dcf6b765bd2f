/** A text with the person's name and every gendered word exchanged: what a fair score does not notice. */
import type { DocumentText } from '../../../shared/model/document.ts';

/** Exchanged both ways, whole words only, capitals as found. */
const gendered: readonly (readonly [string, string])[] = [
  ['he', 'she'],
  ['himself', 'herself'],
  ['his', 'her'],
  ['mr', 'ms'],
  ['herr', 'frau'],
  ['monsieur', 'madame'],
  ['señor', 'señora'],
  ['signor', 'signora'],
  ['de heer', 'mevrouw'],
  ['senhor', 'senhora'],
  ['male', 'female'],
  ['man', 'woman'],
  ['männlich', 'weiblich'],
  ['ingénieur', 'ingénieure'],
  ['ingenieur', 'ingenieurin'],
  ['berater', 'beraterin'],
  ['leiter', 'leiterin'],
  ['ingeniero', 'ingeniera'],
];

const exchanged = new Map(gendered.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));

const letter = '[\\p{L}\\p{M}]';

const withCase = (like: string, word: string): string => {
  if (like.length > 1 && like === like.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
};

const wordsOf = (words: Iterable<string>): RegExp =>
  new RegExp(
    `(?<!${letter})(?:${[...words]
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|')})(?!${letter})`,
    'giu',
  );

/** Names as far from each other as names are; the n-th part of a name becomes the n-th of these. */
const given = ['Oluwaseun', 'Adaeze', 'Nkechi', 'Ebele', 'Chidinma'];

/** @param name as read from the text; null exchanges gendered words only */
export const swapNames = (text: DocumentText, name: string | null): DocumentText => {
  const parts = (name ?? '').split(/\s+/).filter((part) => part.length > 2);
  const names = new Map(parts.map((part, index) => [part.toLowerCase(), given[index % given.length] ?? part]));
  const both = new Map([...exchanged, ...names]);
  const pattern = wordsOf(both.keys());
  const swap = (line: string) =>
    line.replace(pattern, (found) => withCase(found, both.get(found.toLowerCase()) ?? found));
  return {
    ...text,
    pages: text.pages.map((page) => ({
      ...page,
      lines: page.lines.map((line) => ({ ...line, text: swap(line.text) })),
    })),
  };
};
