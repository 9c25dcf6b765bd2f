/** Phrases -> sentences, in any language of explanations.yml. */
import type { Phrase, Told } from '../model/told.ts';
import type { Lexicon } from './load.ts';

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

/** A gap's value is words of the lexicon ("@quality, @inventory"), languages ("#nl / #de"), a figure, a day, or text as it stands. */
const isWords = /^@[a-z-]+(?:, @[a-z-]+)*$/;
const isLanguages = /^#[a-z]{2,3}(?: \/ #[a-z]{2,3})*$/;
const isFraction = /^\d+\.\d+$/;
const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** Made once per language, as `namesIn`. */
const daysIn = new Map<string, Intl.DateTimeFormat>();

const dayIn = (day: string, language: string): string => {
  const locale = language === 'en' ? 'en-GB' : language;
  const format = daysIn.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  daysIn.set(locale, format);
  return format.format(new Date(day));
};

/** The phrase in `language` (ISO 639-1), in English where it is not told in that language. */
export const sentenceOf = (
  { key, values }: Phrase,
  language: string,
  { explanations }: Pick<Lexicon, 'explanations'>,
): string => {
  const word = (value: string | Phrase): string => {
    if (typeof value !== 'string') return sentenceOf(value, language, { explanations });
    if (isLanguages.test(value)) return value.replace(/#([a-z]+)/g, (_, code: string) => languageName(code, language));
    if (isFraction.test(value)) return Number(value).toLocaleString(language);
    if (isDay.test(value)) return dayIn(value, language);
    if (!isWords.test(value)) return value;
    return value.replace(/@([a-z-]+)/g, (_, name: string) => wordOf(name, language, { explanations }));
  };
  return inLanguage(explanations.sentences[key] as Said, language, key).replace(/\{([a-z]+)\}/g, (_, gap: string) =>
    word(values[gap] ?? ''),
  );
};

/** A phrase with its English sentence. */
export const tell = (phrase: Phrase, lexicon: Pick<Lexicon, 'explanations'>): Told => ({
  sentence: sentenceOf(phrase, 'en', lexicon),
  phrase,
});
