/** Money and people answered for -> signals with how much or how many, where a line says it beside the word. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { ChargeSignal } from '../../shared/model/signal.ts';
import type { Calendar } from './calendar.ts';
import { findTermSignals } from './find-term-signals.ts';
import type { Mention, Reading } from './mention.ts';

const around = 40;
const certain = 0.5;
const currency = '(EUR|GBP|USD|CHF|SEK|DKK|NOK|PLN|€|£|\\$)';
const figure = '(\\d{1,3}(?:[., ]\\d{3}){1,4}|\\d{1,6}(?:[.,]\\d{1,2})?)';
const scale = '(m|M|million|millions|Mio|Mio\\.|Millionen|millones|milioni|miljoen|milhões|k|K|thousand)?';
const before = new RegExp(`${currency} ?${figure} ?${scale}(?![\\p{L}\\d])`, 'u');
const behind = new RegExp(`(?<![\\p{L}\\d.,])${figure} ?${scale} ?(?:de |di |d')?${currency}(?!\\p{L})`, 'u');
const signs: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', $: 'USD' };
const count = /(?<![\p{L}\d.,])(\d{1,4})(?![\d.,%]*[\d%])/u;

/** "1.200.000", "2,6": three digits behind a point are thousands, one or two are decimals. */
const numberOf = (text: string): number => {
  const whole = text.replace(/[., ](?=\d{3}(?!\d))/g, '');
  return Number(whole.replace(',', '.'));
};

const scaleOf = (word: string | undefined): number => {
  if (!word) return 1;
  return /^(?:k|thousand)$/i.test(word) ? 1e3 : 1e6;
};

type Amount = Pick<ChargeSignal, 'amount' | 'currency'>;

const moneyIn = (text: string): Amount | null => {
  const [, sign = '', digits = '', word] = before.exec(text) ?? [];
  const [, laterDigits = '', laterWord, laterSign = ''] = behind.exec(text) ?? [];
  const [written, unit, money] = digits ? [digits, word, sign] : [laterDigits, laterWord, laterSign];
  if (!written) return null;
  return { amount: Math.round(numberOf(written) * scaleOf(unit)), currency: signs[money] ?? money };
};

/** Of people: a figure or a number word, nearest to the word. */
const peopleIn = (text: string, numbers: Lexicon['scope']['numbers']): Amount | null => {
  const digits = count.exec(text)?.[1];
  if (digits) return { amount: Number(digits), currency: null };
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const amount = words.map((word) => numbers[word]).find((one) => one !== undefined);
  return amount === undefined ? null : { amount, currency: null };
};

const amountOf = ({ id, hit }: Mention, line: string, { scope }: Lexicon): Amount | null => {
  const near = line.slice(Math.max(0, hit.start - around), hit.end + around);
  if (id === 'money') return moneyIn(near);
  const [left, right] = [
    line.slice(Math.max(0, hit.start - around / 2), hit.start),
    line.slice(hit.end, hit.end + around / 2),
  ];
  const opens = /(?:of|de|di|van|von)$/u.test(hit.text);
  return peopleIn(opens ? right : left, scope.numbers);
};

export const findCharge = (
  reading: Reading,
  lexicon: Lexicon,
  options: { readonly weigh: (mention: Mention) => number; readonly calendar: Calendar },
): readonly ChargeSignal[] => {
  const mentions = reading.byFile.get('scope.charge') ?? [];
  return findTermSignals(mentions, options).map((signal): ChargeSignal => {
    const said = mentions
      .filter(({ id, truth }) => id === signal.id && truth >= certain)
      .sort((a, b) => options.weigh(b) - options.weigh(a))
      .flatMap((mention) => amountOf(mention, reading.lines[mention.hit.line]?.text ?? '', lexicon) ?? []);
    return { ...signal, ...(said[0] ?? { amount: null, currency: null }) };
  });
};
