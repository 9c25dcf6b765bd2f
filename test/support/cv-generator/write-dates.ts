import type { Month } from './invent-person.ts';
import type { Random } from './random.ts';
import { type Tongue, words } from './tongues.ts';

export const dateStyles = [
  'slash',
  'dot',
  'iso',
  'isoSlash',
  'long',
  'short',
  'apostrophe',
  'years',
  'full',
  'shortYear',
  'monthSlash',
] as const;
export type DateStyle = (typeof dateStyles)[number];

export interface WrittenPeriod {
  readonly text: string;
  /** Only years were written. */
  readonly yearsOnly: boolean;
}

const two = (number: number): string => String(number).padStart(2, '0');

const writeMonth = ({ year, month }: Month, style: DateStyle, tongue: Tongue): string => {
  const { months, shortMonths } = words[tongue];
  const of = tongue === 'pt' || tongue === 'es' ? ' de ' : ' ';
  const forms: Readonly<Record<DateStyle, () => string>> = {
    slash: () => `${two(month)}/${year}`,
    dot: () => `${two(month)}.${year}`,
    iso: () => `${year}-${two(month)}`,
    isoSlash: () => `${year}/${two(month)}`,
    long: () => `${months[month - 1]}${of}${year}`,
    short: () => `${shortMonths[month - 1]} ${year}`,
    apostrophe: () => `'${two(year % 100)}`,
    years: () => `${year}`,
    full: () =>
      `01${tongue === 'nl' ? '-' : tongue === 'de' ? '.' : '/'}${two(month)}${tongue === 'nl' ? '-' : tongue === 'de' ? '.' : '/'}${year}`,
    shortYear: () => `${two(month)}/${two(year % 100)}`,
    monthSlash: () => `${shortMonths[month - 1]?.replace('.', '')}-${two(year % 100)}`,
  };
  return forms[style]();
};

/** A period in one style; the dash and the word for "present" are the person's habit. */
export const createPeriodWriter = (
  random: Random,
  tongue: Tongue,
  style: DateStyle,
): ((start: Month, end: Month | null) => WrittenPeriod) => {
  const { present, since, to } = words[tongue];
  const dash = random.pick([' – ', ' - ', '–', ' — ', ` ${to} `]);
  const now = random.pick(present);
  const sinceHabit = random.chance(0.25);
  const yearsOnly = style === 'years' || style === 'apostrophe';
  return (start, end) => {
    const from = writeMonth(start, style, tongue);
    if (end === null) {
      const joint = dash.trim() === to && /^(?:bis|to|tot|até|ad)\b/u.test(now) ? ' ' : dash;
      return { text: sinceHabit ? `${since} ${from}` : `${from}${joint}${now}`, yearsOnly };
    }
    return { text: `${from}${dash}${writeMonth(end, style, tongue)}`, yearsOnly };
  };
};
