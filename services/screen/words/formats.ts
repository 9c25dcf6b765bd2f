/** Dates and numbers as people of a language write them. */
import type { PartialDate } from '../../../shared/model/candidate.ts';
import type { Language } from './in-both.ts';

export interface Formats {
  readonly day: (at: Date) => string;
  /** With the zone, so that nobody has to guess where the clock stands. */
  readonly dayAndTime: (at: Date) => string;
  readonly count: (value: number) => string;
  /** One decimal, as totals have. */
  readonly score: (total: number) => string;
  /** @param share 0..1 */
  readonly percent: (share: number) => string;
  /** "2019-04" → "Apr 2019"; a bare year stays one. */
  readonly month: (date: PartialDate) => string;
  readonly languageName: (code: string) => string;
  /** Of a country, by its English name; what is not known as one stays as it is. */
  readonly countryName: (english: string) => string;
  /** "5 minutes ago" */
  readonly ago: (at: Date) => string;
  /** Whole units of a currency as a text writes it, e.g. "EUR". */
  readonly money: (amount: number, currency: string) => string;
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** English name → ISO 3166-1 alpha-2 */
const countryCodes: ReadonlyMap<string, string> = (() => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Map(codes.flatMap((code) => [[names.of(code) ?? code, code] as const]));
})();

const createFormats = (locale: string): Formats => {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const dayAndTime = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const count = new Intl.NumberFormat(locale);
  const score = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const relative = new Intl.RelativeTimeFormat(locale);
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return {
    day: (at) => day.format(at),
    dayAndTime: (at) => dayAndTime.format(at),
    count: (value) => count.format(value),
    score: (total) => score.format(total),
    percent: (share) => percent.format(share),
    month: (date) => (date.length > 4 ? month.format(new Date(`${date}-01T00:00:00Z`)) : date),
    languageName: (code) => names.of(code) ?? code,
    countryName: (english) => {
      const code = countryCodes.get(english);
      return (code && countries.of(code)) ?? english;
    },
    ago: (at) => {
      const minutes = Math.floor((Date.now() - at.getTime()) / 60_000);
      if (minutes < 60) return relative.format(-minutes, 'minute');
      return minutes < 24 * 60
        ? relative.format(-Math.floor(minutes / 60), 'hour')
        : relative.format(-Math.floor(minutes / (24 * 60)), 'day');
    },
    money: (amount, currency) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount),
  };
};

/** British order of days and months: 11/12 is not a date anybody in Europe agrees on. */
const formats: Readonly<Record<Language, Formats>> = { en: createFormats('en-GB'), de: createFormats('de-DE') };

export const formatsIn = (language: Language): Formats => formats[language];
