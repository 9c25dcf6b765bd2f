/**
 * One line -> the dates in it, in the styles of seven languages, as precise as they are written.
 *
 * "03/2019", "2019-03", "März 2019", "01.03.2019", "'19", "Q3 2022", "Sommer 2018", "2019", "2019 Mar –"; "heute" and "to date" are
 * dates too. What could be something else ("03/19", "Mar 19", a month alone) is marked weak: it counts only beside another date.
 */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { perLexicon } from '../../../shared/lexicon/per-lexicon.ts';
import type { PartialDate } from '../../../shared/model/candidate.ts';
import { anyOf } from '../phrases/any-of.ts';
import { createPhraseFinder, type PhraseFinder } from '../phrases/find-phrases.ts';
import { fold } from '../phrases/fold.ts';

export interface DateMatch {
  readonly index: number;
  readonly length: number;
  readonly kind: 'date' | 'present' | 'month';
  /** null for "present" and for a month without a year. */
  readonly date: PartialDate | null;
  /** Day, where one is written. */
  readonly day: number | null;
  /** 1 to 12, null for a bare year. */
  readonly month: number | null;
  readonly weak: boolean;
  /** A quarter or half year ends this many months after `month`. */
  readonly months: number;
}

export interface DateOptions {
  /** 05/31/2019: the document writes the month before the day. */
  readonly monthFirst?: boolean;
}

interface DatePattern {
  readonly numeric: RegExp;
  readonly monthOf: ReadonlyMap<string, number>;
  readonly present: PhraseFinder<string>;
}

const year = '(?:19[4-9]\\d|20[0-4]\\d)';
const month = '(?:0?[1-9]|1[0-2])';
const before = '(?<![\\p{L}\\p{N}])';

const patternOf = perLexicon((lexicon: Lexicon): DatePattern => {
  const words = lexicon.dates;
  const named = (byMonth: Readonly<Record<string, readonly string[]>>): [string, number][] =>
    Object.entries(byMonth).flatMap(([number, names]) => names.map((name): [string, number] => [name, Number(number)]));
  const months = new Map(named(words.months));
  const seasons = new Map(named(words.seasons));
  const of = `(?:(?:${anyOf(words.joiners)})\\s{1,2})?`;
  const forms = [
    `(?<isoYear>${year})[-./](?<isoMonth>${month})(?:[-./](?<isoDay>\\d{1,2}))?(?![\\d])`,
    `(?<yearFirst>${year})[\\s,/.-]{1,2}(?<nameAfter>${anyOf(months.keys())})(?![\\p{L}])\\.?(?=\\s{0,2}(?:$|[-–—·|,;:)/]|(?:${anyOf(words.present)})(?!\\p{L})|(?:to|bis|au|a|al|tot|até)\\s))`,
    `(?<a>\\d{1,2})[./-]\\s?(?<b>\\d{1,2})[./-]\\s?(?<abYear>${year})(?!\\d)`,
    `(?<slashMonth>${month})\\s?[./-]\\s?(?<slashYear>${year})(?!\\d)`,
    `(?<shortMonth>0[1-9]|1[0-2])[./](?<shortYear>\\d\\d)(?![\\d./])`,
    `(?:(?<!\\d[.,])(?<day>\\d{1,2})(?:\\.|st|nd|rd|th|er)?[^\\S\\t]{1,2}${of})?(?<name>${anyOf(months.keys())})(?![\\p{L}])\\.?(?:\\s{1,2}\\d{1,2}(?:st|nd|rd|th)?,)?(?:[\\s,./-]{0,2}${of}(?:(?<nameYear>${year})|['’‘](?<nameShort>\\d\\d)|(?<nameWeak>\\d\\d))(?!\\d))?`,
    `(?<season>${anyOf(seasons.keys())})\\s{1,2}${of}(?:(?<seasonYear>${year})|['’‘](?<seasonShort>\\d\\d))(?!\\d)`,
    `(?:(?<quarter>[1-4])\\.?\\s?(?:${anyOf(words.quarters)})|(?:${anyOf(words.quarters)})\\s?(?<quarterAfter>[1-4]))[\\s/.-]{0,3}${of}(?<quarterYear>${year})(?!\\d)`,
    `(?:(?<half>[12])\\.?\\s?(?:${anyOf(words.halves)})|(?:${anyOf(words.halves)})\\s?(?<halfAfter>[12]))[\\s/.-]{0,3}${of}(?<halfYear>${year})(?!\\d)`,
    `(?:${anyOf(words.weeks)})\\s?(?<week>[0-5]?\\d)[\\s/.-]{0,3}(?<weekYear>${year})(?!\\d)`,
    `(?:fy|gj)\\s?['’‘]?(?<fiscal>${year}|\\d\\d)(?!\\d)`,
    `(?<bare>${year})(?![\\p{L}\\d%]|[.,]\\d)`,
    `['’‘](?<apostrophe>\\d\\d)(?!\\d)`,
  ];
  return {
    numeric: new RegExp(`${before}(?:${forms.join('|')})`, 'gu'),
    monthOf: new Map([...months, ...seasons]),
    present: createPhraseFinder(words.present.map((phrase) => [phrase, phrase] as const)),
  };
});

/** '19 and 2019: two digits up to 40 are of this century. */
const fullYear = (digits: string): string =>
  digits.length === 4 ? digits : `${Number(digits) <= 40 ? 20 : 19}${digits}`;
const monthText = (number: number): string => String(number).padStart(2, '0');

type Groups = Readonly<Record<string, string | undefined>>;

interface Reading {
  readonly year: string | null;
  readonly month: number | null;
  readonly day?: number | null;
  readonly weak?: boolean;
  readonly months?: number;
}

const readNumeric = (groups: Groups, { monthFirst = false }: DateOptions): Reading | null => {
  const {
    isoYear,
    isoMonth,
    isoDay,
    a,
    b,
    abYear,
    slashYear,
    slashMonth,
    shortYear,
    shortMonth,
    fiscal,
    bare,
    apostrophe,
  } = groups;
  if (isoYear !== undefined)
    return { year: isoYear, month: Number(isoMonth), day: isoDay === undefined ? null : Number(isoDay) };
  if (abYear !== undefined) {
    const [first, second] = [Number(a), Number(b)];
    const swapped = second > 12 || (monthFirst && first <= 12);
    const [day, number] = swapped ? [second, first] : [first, second];
    return number > 12 || day > 31 || number === 0 ? null : { year: abYear, month: number, day };
  }
  if (slashYear !== undefined) return { year: slashYear, month: Number(slashMonth) };
  if (shortYear !== undefined) return { year: shortYear, month: Number(shortMonth), weak: true };
  if (fiscal !== undefined) return { year: fiscal, month: null, weak: true };
  if (bare !== undefined) return { year: bare, month: null };
  if (apostrophe !== undefined) return { year: apostrophe, month: null, weak: true };
  return null;
};

const readNamed = (groups: Groups, monthOf: ReadonlyMap<string, number>): Reading | null => {
  const number = monthOf.get(groups.name ?? groups.season ?? '') ?? null;
  if (groups.yearFirst !== undefined)
    return { year: groups.yearFirst, month: monthOf.get(groups.nameAfter ?? '') ?? null };
  if (groups.season !== undefined) return { year: groups.seasonYear ?? groups.seasonShort ?? null, month: number };
  if (groups.name !== undefined) {
    const day = groups.day === undefined ? null : Number(groups.day);
    const certain = groups.nameYear ?? groups.nameShort;
    if (certain !== undefined) return { year: certain, month: number, day };
    return { year: groups.nameWeak ?? null, month: number, day, weak: true };
  }
  const quarter = groups.quarter ?? groups.quarterAfter;
  if (quarter !== undefined) return { year: groups.quarterYear ?? null, month: Number(quarter) * 3 - 2, months: 3 };
  const half = groups.half ?? groups.halfAfter;
  if (half !== undefined) return { year: groups.halfYear ?? null, month: Number(half) * 6 - 5, months: 6 };
  if (groups.week !== undefined)
    return { year: groups.weekYear ?? null, month: Math.min(12, Math.max(1, Math.ceil(Number(groups.week) / 4.35))) };
  return null;
};

const matchOf = (match: RegExpExecArray, reading: Reading): DateMatch => {
  const whole = reading.year === null ? null : fullYear(reading.year);
  return {
    index: match.index,
    length: match[0].length,
    kind: whole === null ? 'month' : 'date',
    date: whole === null ? null : reading.month === null ? whole : `${whole}-${monthText(reading.month)}`,
    day: reading.day ?? null,
    month: reading.month,
    weak: reading.weak ?? false,
    months: reading.months ?? 1,
  };
};

/** The dates of a line, in reading order, without overlap. */
export const findDates = (text: string, lexicon: Lexicon, options: DateOptions = {}): readonly DateMatch[] => {
  const folded = fold(text);
  const { numeric, monthOf, present } = patternOf(lexicon);
  const found: DateMatch[] = [];
  for (const match of folded.matchAll(numeric)) {
    const groups: Groups = match.groups ?? {};
    const reading = readNumeric(groups, options) ?? readNamed(groups, monthOf);
    if (reading !== null) found.push(matchOf(match, reading));
  }
  for (const { index, length } of present(folded)) {
    if (found.some((other) => index < other.index + other.length && other.index < index + length)) continue;
    found.push({ index, length, kind: 'present', date: null, day: null, month: null, weak: false, months: 1 });
  }
  return found.sort((one, other) => one.index - other.index);
};

const monthBeforeDay = /(?<!\d)(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01])\/(?:19|20)\d\d(?!\d)/;
const dayBeforeMonth = /(?<!\d)(?:1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?!\d)/;

/** Does this document write 05/31/2019? Decided by the dates that can only be read one way. */
export const writesMonthFirst = (lines: readonly string[]): boolean =>
  lines.some((line) => monthBeforeDay.test(line)) && !lines.some((line) => dayBeforeMonth.test(line));
