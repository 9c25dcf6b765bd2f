/**
 * Phrases of the lexicon -> places in a sentence.
 *
 * A phrase is written the way a recruiter would write it, with five signs on top:
 *   `word*`      the word and anything grown onto it            (anforder* -> Anforderungen)
 *   `a|b`        one of these single words                      (in|near)
 *   `word?`      may be missing
 *   `..`         up to four words in between
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

interface CompiledPhrase {
  readonly regex: RegExp;
  readonly number: number;
  readonly rest: number;
}

const baseOf = (char: string): string => {
  const lower = char.toLowerCase();
  if (/[\u2010-\u2015\u2212]/.test(lower)) return '-';
  if (/[\u2018\u2019]/.test(lower)) return "'";
  if (/\s/.test(lower)) return ' ';
  const base = lower.normalize('NFD').replace(/\p{M}/gu, '');
  return base.length === char.length ? base : char;
};

/** Lower case without accents, character for character: offsets stay what they were. */
export const fold = (text: string): string => (/^[a-z0-9 ]*$/.test(text) ? text : text.replace(/[^a-z0-9 ]/g, baseOf));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const wordPattern = (word: string): string =>
  word
    .split('|')
    .map((part) => (part.endsWith('*') ? `${escaped(part.slice(0, -1))}\\p{L}*` : escaped(part)))
    .join('|');

const between = '[ -]{1,3}';
const gap = `(?:[^ .;:!?]{1,40} {1,3}){0,4}?`;

/** Number words of all languages -> value, as the lexicon lists them. */
export type NumberWords = Readonly<Record<string, number>>;

/** Compiles and finds phrases; keeps what it compiled. */
export const createPhraseFinder = (numberWords: NumberWords = {}) => {
  const words = new Map(Object.entries(numberWords).map(([word, value]) => [fold(word), value]));
  const one = `(?:\\d{1,5}(?:[.,]\\d{1,2})?${[...words.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => `|${escaped(word)}(?![\\p{L}])`)
    .join('')})`;
  const number = `(${one}(?: ?(?:-|/|to|or|bis|oder|a|ou|o|tot|of|al|ate) ?${one})?)`;
  const compiled = new Map<string, CompiledPhrase>();

  const compile = (phrase: string): CompiledPhrase => {
    let groups = 0;
    let numberGroup = 0;
    let restGroup = 0;
    let source = '';
    let joint = '';
    for (const token of fold(phrase).split(' ').filter(Boolean)) {
      if (token === '..') {
        source += joint + gap;
        joint = '';
        continue;
      }
      const optional = token.endsWith('?');
      const inner = optional ? token.slice(0, -1) : token;
      const pieces = inner.split(/(\{n\}|\{x\})/).filter(Boolean);
      const pattern = pieces
        .map((piece) => {
          if (piece === '{n}') {
            groups += 1;
            numberGroup = groups;
            return `${number} ?`;
          }
          if (piece === '{x}') {
            groups += 1;
            restGroup = groups;
            return '([^.;:()]{2,80})';
          }
          return `(?:${wordPattern(piece)})`;
        })
        .join('');
      source += optional ? `(?:${joint}${pattern})?` : joint + pattern;
      joint = source === '' || inner.endsWith('{n}') ? ' {0,2}-? {0,2}' : between;
    }
    const regex = new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'gu');
    return { regex, number: numberGroup, rest: restGroup };
  };

  const numberOf = (text: string): number =>
    words.get(text.trim()) ??
    Number(
      text
        .trim()
        .replace(/(\d)[.,](\d{3})$/, '$1$2')
        .replace(',', '.'),
    );

  const rangeOf = (text: string): readonly [number, number] => {
    const parts = text.match(new RegExp(one, 'gu')) ?? [];
    const values = parts.map(numberOf).filter((value) => !Number.isNaN(value));
    return [Math.min(...values), Math.max(...values)];
  };

  const hitsOf = (folded: string, phrase: string): PhraseHit[] => {
    const { regex, number: numberAt, rest } = compiled.get(phrase) ?? remember(phrase);
    regex.lastIndex = 0;
    return [...folded.matchAll(regex)].map((match) => {
      const restText = rest > 0 ? match[rest] : undefined;
      const restFrom = restText === undefined ? 0 : match.index + match[0].lastIndexOf(restText);
      const numberText = numberAt > 0 ? match[numberAt] : undefined;
      return {
        from: match.index,
        to: match.index + match[0].length,
        numbers: numberText === undefined ? null : rangeOf(numberText),
        rest: restText === undefined ? null : ([restFrom, restFrom + restText.length] as const),
      };
    });
  };

  const remember = (phrase: string): CompiledPhrase => {
    const made = compile(phrase);
    compiled.set(phrase, made);
    return made;
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
