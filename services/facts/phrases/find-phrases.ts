/**
 * Lists of words of the lexicon -> where they stand in a folded line.
 *
 * A phrase is looked up by its first word, so a list of thousands costs one map look-up for each word of the line.
 */
export interface PhraseMatch<V> {
  readonly value: V;
  readonly phrase: string;
  readonly index: number;
  readonly length: number;
}

export type PhraseFinder<V> = (folded: string) => readonly PhraseMatch<V>[];

interface Entry<V> {
  readonly phrase: string;
  /** Characters before the first letter, as in 's-hertogenbosch. */
  readonly lead: number;
  readonly value: V;
}

const word = /[\p{L}\p{N}]+/gu;
const wordCharacter = /[\p{L}\p{N}]/u;

const firstWord = (phrase: string): { lead: number; first: string } => {
  const match = /[\p{L}\p{N}]+/u.exec(phrase);
  return match === null ? { lead: 0, first: phrase } : { lead: match.index, first: match[0] };
};

const fits = <V>(folded: string, at: number, entry: Entry<V>): boolean => {
  const start = at - entry.lead;
  const end = start + entry.phrase.length;
  return start >= 0 && folded.startsWith(entry.phrase, start) && !wordCharacter.test(folded.charAt(end));
};

/** Finder of whole phrases, longest first, without overlap. Phrases are folded already. */
export const createPhraseFinder = <V>(phrases: Iterable<readonly [phrase: string, value: V]>): PhraseFinder<V> => {
  const byFirst = new Map<string, Entry<V>[]>();
  for (const [phrase, value] of phrases) {
    const { lead, first } = firstWord(phrase);
    const entries = byFirst.get(first) ?? [];
    entries.push({ phrase, lead, value });
    byFirst.set(first, entries);
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.phrase.length - a.phrase.length);
  return (folded) => {
    const found: PhraseMatch<V>[] = [];
    let free = 0;
    for (const match of folded.matchAll(word)) {
      if (match.index < free) continue;
      const entry = byFirst.get(match[0])?.find((candidate) => fits(folded, match.index, candidate));
      if (entry === undefined) continue;
      const index = match.index - entry.lead;
      found.push({ value: entry.value, phrase: entry.phrase, index, length: entry.phrase.length });
      free = index + entry.phrase.length;
    }
    return found;
  };
};

/** Finder of one list of words; the value is the word itself. */
export const createWordFinder = (words: Iterable<string>): PhraseFinder<string> =>
  createPhraseFinder(Array.from(words, (phrase) => [phrase, phrase] as const));
