/** One text -> the first amount of money in it, with currency and period where they stand. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import type { Money } from '../../shared/model/candidate.ts';
import { anyOf } from './phrases/any-of.ts';
import { fold } from './phrases/fold.ts';

export interface MoneyMatch extends Money {
  readonly index: number;
  readonly length: number;
}

interface MoneyPattern {
  readonly amount: RegExp;
  readonly currencyOf: ReadonlyMap<string, string>;
  /** "28 LPA" is 2.8 million rupees a year. */
  readonly inLakhs: ReadonlySet<string>;
  readonly periods: readonly { readonly period: NonNullable<Money['period']>; readonly pattern: RegExp }[];
}

const lakh = 100_000;
const periodNames = ['hour', 'day', 'month', 'year'] as const;
const figure = "\\d{1,3}(?:[.,'’\\s]\\d{3}){1,4}|\\d{1,6}(?:[.,]\\d{1,2})?";

const patternOf = perLexicon((lexicon: Lexicon): MoneyPattern => {
  const { currencies, payPeriods } = lexicon.conditions;
  const entries = Object.entries(currencies).flatMap(([code, names]) =>
    names.map((name): [string, string] => [name, code]),
  );
  const sign = `(?:${anyOf(entries.map(([name]) => name))})`;
  const thousands = '(?:k|tsd\\.?|t)';
  const bare = `(?:${figure})\\s?${thousands}?`;
  return {
    amount: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(?<before>${sign})\\s?)?(?<low>${bare})(?:\\s?(?:[-–]|to|bis|a|tot|à)\\s?${sign}?\\s?(?<high>${bare}))?\\s?(?<thousands>${thousands}(?=\\s?${sign}))?\\s?\\(?(?<after>${sign})?(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    currencyOf: new Map(entries),
    inLakhs: new Set(lexicon.conditions.lakhs),
    periods: periodNames.map((period) => ({
      period,
      pattern: new RegExp(`(?<![\\p{L}])(?:${anyOf(payPeriods[period])})(?![\\p{L}])`, 'u'),
    })),
  };
});

const amountOf = (text: string | undefined, factor: number): number | null => {
  if (text === undefined) return null;
  const figures = text.replace(/[^\d.,'’\s]/g, '').trim();
  const whole = figures.replace(/[.,'’\s](?=\d{3}(?:\D|$))/g, '').replace(',', '.');
  const value = Number(whole) * (/[kt]/.test(text) ? 1000 : factor);
  return Number.isNaN(value) ? null : value;
};

/** The first amount that has a currency, or null. "80k", "80 T€", "80.000 €", "£550 per day", "€ 60–70k". */
export const findMoney = (text: string, lexicon: Lexicon): MoneyMatch | null => {
  const folded = fold(text);
  const { amount, currencyOf, periods, inLakhs } = patternOf(lexicon);
  for (const match of folded.matchAll(amount)) {
    const { before, after, low, high, thousands } = match.groups ?? {};
    const currency = currencyOf.get(before ?? after ?? '') ?? null;
    if (currency === null) continue;
    const factor = thousands === undefined && !/[kt]/.test(high ?? '') ? 1 : 1000;
    const scale = inLakhs.has(before ?? after ?? '') || inLakhs.has(after ?? '') ? lakh : 1;
    const scaled = (figure: string | undefined): number | null => {
      const value = amountOf(figure, factor);
      return value === null ? null : value * scale;
    };
    const min = scaled(low);
    const max = high === undefined ? min : scaled(high);
    const around = folded.slice(Math.max(0, match.index - 40), match.index + match[0].length + 24);
    const period = periods.find(({ pattern }) => pattern.test(around))?.period ?? null;
    return { min, max, currency, period, index: match.index, length: match[0].length };
  }
  return null;
};
