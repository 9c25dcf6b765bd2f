/** Phrases -> sentences. A sentence exists only together with the quotes that prove it. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Quote } from '../../shared/model/document.ts';
import type { Phrase, Reason, SidedQuote, Told } from '../../shared/model/fit.ts';

type Said = Readonly<Partial<Record<string, string>>> & { readonly en?: string };

const inLanguage = (said: Said | undefined, language: string, key: string): string =>
  said?.[language] ?? said?.en ?? key;

/** Made once per language: making one costs more than scoring a fit. */
const namesIn = new Map<string, Intl.DisplayNames>();

/** Name of a language (ISO 639-1) in a language. */
export const languageName = (code: string, language = 'en'): string => {
  const names = namesIn.get(language) ?? new Intl.DisplayNames([language], { type: 'language' });
  namesIn.set(language, names);
  return names.of(code) ?? code;
};

/** A word of explanations.yml in `language`. */
export const wordOf = (name: string, language: string, { explanations }: Pick<Lexicon, 'explanations'>): string =>
  inLanguage(explanations.words[name] as Said, language, name);

/** A gap's value is words of the lexicon ("@quality, @inventory"), a language ("#nl"), or text as it stands. */
const isWords = /^@[a-z-]+(?:, @[a-z-]+)*$/;
const isLanguage = /^#[a-z]{2,3}$/;

/** The phrase in `language` (ISO 639-1), in English where it is not told in that language. */
export const sentenceOf = (
  { key, values }: Phrase,
  language: string,
  { explanations }: Pick<Lexicon, 'explanations'>,
): string => {
  const word = (value: string | Phrase): string => {
    if (typeof value !== 'string') return sentenceOf(value, language, { explanations });
    if (isLanguage.test(value)) return languageName(value.slice(1), language);
    if (!isWords.test(value)) return value;
    return value.replace(/@([a-z-]+)/g, (_, name: string) => wordOf(name, language, { explanations }));
  };
  return inLanguage(explanations.sentences[key] as Said, language, key).replace(/\{([a-z]+)\}/g, (_, gap: string) =>
    word(values[gap] ?? ''),
  );
};

export const fromCandidate = (quotes: readonly Quote[], most = 2): readonly SidedQuote[] =>
  quotes.slice(0, most).map(({ text, page, line }) => ({ text, page, line, side: 'candidate' }));

export const fromBrief = (quotes: readonly Quote[], most = 1): readonly SidedQuote[] =>
  quotes.slice(0, most).map(({ text, page, line }) => ({ text, page, line, side: 'brief' }));

/** A phrase with its English sentence. */
export const tell = (phrase: Phrase, lexicon: Pick<Lexicon, 'explanations'>): Told => ({
  sentence: sentenceOf(phrase, 'en', lexicon),
  phrase,
});

interface Claim {
  readonly tone: Reason['tone'];
  readonly key: string;
  readonly values?: Phrase['values'];
  readonly quotes: readonly SidedQuote[];
}

/** The claim as a reason, or nothing when there is no quote to show for it. */
export const reasonFor = ({ tone, key, values = {}, quotes }: Claim, lexicon: Lexicon): readonly Reason[] => {
  if (quotes.length === 0) return [];
  return [{ ...tell({ key, values }, lexicon), quotes, tone }];
};
