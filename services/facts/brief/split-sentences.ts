import { fold } from '../../../shared/lexicon/phrases.ts';

/** Offsets of a stretch of a passage's text; `to` not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface SentenceWords {
  /** Words with a full stop that ends no sentence. */
  readonly abbreviations: readonly string[];
  /** What a day's number with a full stop stands before ("1. April"), folded. */
  readonly months: ReadonlySet<string>;
}

const isOrdinal = (text: string, dot: number, next: number, { months }: SentenceWords): boolean => {
  if (!/(?<!\d)\d{1,2}$/.test(text.slice(Math.max(0, dot - 3), dot))) return false;
  const word = /^[\p{L}]+/u.exec(text.slice(next, next + 20))?.[0];
  return word !== undefined && months.has(fold(word));
};

const boundary = /[.!?…]["”»)]?\s+(?=["“«(]?[\p{Lu}\p{N}])|[;•]\s+/gu;
const lastWord = /([\p{L}.]+)\.?$/u;

/** Sentences of `text` from `start` on. A full stop behind an abbreviation or a single letter ends nothing. */
export const splitSentences = (text: string, start: number, words: SentenceWords): Span[] => {
  const spans: Span[] = [];
  let from = start;
  for (const match of text.matchAll(boundary)) {
    if (match.index < start) continue;
    const word = lastWord.exec(text.slice(Math.max(0, match.index - 20), match.index))?.[1]?.toLowerCase() ?? '';
    const bare = word.replace(/^\./, '');
    if (match[0].startsWith('.') && (bare.length === 1 || words.abbreviations.includes(bare))) continue;
    if (match[0].startsWith('.') && isOrdinal(text, match.index, match.index + match[0].length, words)) continue;
    const to = match.index + match[0].trimEnd().length;
    if (text.slice(from, to).trim() !== '') spans.push({ from, to });
    from = match.index + match[0].length;
  }
  if (text.slice(from).trim() !== '') spans.push({ from, to: text.length });
  return spans;
};
