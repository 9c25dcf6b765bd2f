/**
 * Phrases of the lexicon -> places in a sentence.
 *
 * A phrase is written the way a recruiter would write it, with five signs on top:
 *   `word*`      the word and anything grown onto it            (anforder* -> Anforderungen); `*word` likewise in front
 *   `a|b`        one of these single words                      (in|near)
 *   `word?`      may be missing
 *   `..`         up to six words in between
 *   `{n}`        a number or a range of numbers, in digits or words
 *   `{x}`        anything up to the end of the clause
 * Case, accents and the kind of dash do not matter. Matching is linear: every gap is bounded.
 */

/** ISO 639-1 codes the lexicon speaks. */
export const lexiconLanguages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'] as const;
export type LexiconLanguage = (typeof lexiconLanguages)[number];
export type PhraseBook = Readonly<Partial<Record<LexiconLanguage, readonly string[] | undefined>>>;

export interface PhraseHit {
  /** Offsets in the text searched. */
  readonly from: number;
  readonly to: number;
  /** What stands at `{n}`: lowest and highest number. */
  readonly numbers: readonly [number, number] | null;
  /** Offsets of what stands at `{x}`. */
  readonly rest: readonly [number, number] | null;
}

const baseOf = (char: string): string => {
  const lower = char.toLowerCase();
  if (/[\u2010-\u2015\u2212]/.test(lower)) return '-';
  if (/[\u2018\u2019]/.test(lower)) return "'";
  if (/\s/.test(lower)) return ' ';
  const base = lower.normalize('NFD').replace(/\p{M}/gu, '');
  return base.length === char.length ? base : char;
};

const bases = new Map<string, string>();

const knownBaseOf = (char: string): string => {
  const base = bases.get(char) ?? baseOf(char);
  bases.set(char, base);
  return base;
};

/** Lower case without accents, character for character: offsets stay what they were. */
export const fold = (text: string): string =>
  /^[a-z0-9 ]*$/.test(text) ? text : text.replace(/[^a-z0-9 ]/g, knownBaseOf);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Letters that folding leaves: plain classes compile a hundred times faster than `\p{L}`. */
const letter = 'a-z\u00df-\u024f';
const between = '[ (-]{1,3}';
const gap = '(?:[^ ,;:!?]{1,40} {1,3}){0,6}?';
const count = `(?:\\d{1,5}(?:[.,]\\d{1,2})?|[${letter}]{1,12}(?:-[${letter}]{3,6})?)`;
const numberSlot = `(${count})(?: ?(?:-|/|to|or|bis|oder|a|ou|o|tot|of|al|ate) ?(${count}))?`;
const restSlot = '([^.;:()]{2,80})';

const wordPattern = (word: string): string =>
  word
    .split('|')
    .map((part) => escaped(part).replace(/\\\*/g, `[${letter}]*`))
    .join('|');

interface CompiledPhrase {
  readonly regex: RegExp;
  /** Group of the number, and of the other end of its range one further; 0 when there is none. */
  readonly number: number;
  readonly rest: number;
}

const compile = (phrase: string): CompiledPhrase => {
  let groups = 0;
  let number = 0;
  let rest = 0;
  let source = '';
  let joint = '';
  const slotOf = (piece: string): string => {
    if (piece === '{n}') {
      number = groups + 1;
      groups += 2;
      return `${numberSlot} ?`;
    }
    if (piece !== '{x}') return `(?:${wordPattern(piece)})`;
    groups += 1;
    rest = groups;
    return restSlot;
  };
  for (const token of fold(phrase).split(' ').filter(Boolean)) {
    if (token === '..') {
      source += joint + gap;
      joint = '';
      continue;
    }
    const optional = token.endsWith('?');
    const inner = optional ? token.slice(0, -1) : token;
    const pattern = inner
      .split(/(\{n\}|\{x\})/)
      .filter(Boolean)
      .map(slotOf)
      .join('');
    source += optional ? `(?:${joint}${pattern})?` : joint + pattern;
    joint = source === '' || inner.endsWith('{n}') ? ' {0,2}-? {0,2}' : between;
  }
  return { regex: new RegExp(`(?<![${letter}0-9])${source}(?![${letter}0-9])`, 'g'), number, rest };
};

/** The longest plain word of a phrase of the lexicon: a folded text without it needs no closer look. */
export const landmarkOf = (phrase: string): string =>
  fold(phrase)
    .split(/ |\{n\}|\{x\}/)
    .filter((token) => !/[|?]|^\.\.$/.test(token))
    .map((token) => token.replace(/\*/g, ''))
    .reduce((longest, token) => (token.length > longest.length ? token : longest), '');

/** Number words of all languages -> value, as the lexicon lists them. */
export type NumberWords = Readonly<Record<string, number>>;

interface KnownPhrase {
  readonly landmark: string;
  /** Compiled at its first need. */
  compiled: CompiledPhrase | null;
}

/** Finds phrases; keeps what it compiled. */
export const createPhraseFinder = (numberWords: NumberWords = {}) => {
  const words = new Map(Object.entries(numberWords).map(([word, value]) => [fold(word), value]));
  const known = new Map<string, KnownPhrase>();

  const numberOf = (text: string | undefined): number | null => {
    if (text === undefined) return null;
    if (!/^\d/.test(text)) return words.get(text) ?? null;
    return Number(text.replace(/(\d)[.,](\d{3})$/, '$1$2').replace(',', '.'));
  };

  const rangeOf = (match: RegExpExecArray, group: number): readonly [number, number] | null => {
    const values = [numberOf(match[group]), numberOf(match[group + 1])].filter((value) => value !== null);
    return values.length === 0 ? null : [Math.min(...values), Math.max(...values)];
  };

  const recall = (phrase: string): KnownPhrase => {
    const met = known.get(phrase);
    if (met) return met;
    const entry: KnownPhrase = { landmark: landmarkOf(phrase), compiled: null };
    known.set(phrase, entry);
    return entry;
  };

  const hitsOf = (folded: string, phrase: string): PhraseHit[] => {
    const entry = recall(phrase);
    if (!folded.includes(entry.landmark)) return [];
    entry.compiled ??= compile(phrase);
    const { regex, number, rest } = entry.compiled;
    return [...folded.matchAll(regex)].flatMap((match) => {
      const numbers = number > 0 ? rangeOf(match, number) : null;
      if (number > 0 && numbers === null) return [];
      const restText = rest > 0 ? match[rest] : undefined;
      const restFrom = match.index + (restText === undefined ? 0 : match[0].lastIndexOf(restText));
      return {
        from: match.index,
        to: match.index + match[0].length,
        numbers,
        rest: restText === undefined ? null : ([restFrom, restFrom + restText.length] as const),
      };
    });
  };

  /** All hits of `phrases` in `folded`, leftmost first, longest first at the same place. */
  return (folded: string, phrases: readonly string[]): PhraseHit[] =>
    phrases.flatMap((phrase) => hitsOf(folded, phrase)).sort((a, b) => a.from - b.from || b.to - a.to);
};

export type FindPhrases = ReturnType<typeof createPhraseFinder>;

/** The phrases of the text's language, and English, which stands in documents of every language; all when it is unknown. */
export const phrasesFor = (book: PhraseBook, language: string | null): readonly string[] => {
  const known = lexiconLanguages.find((code) => code === language);
  const codes = known === undefined ? lexiconLanguages : known === 'en' ? (['en'] as const) : ([known, 'en'] as const);
  return codes.flatMap((code) => book[code] ?? []);
};
