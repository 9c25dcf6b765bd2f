/**
 * One line -> the periods in it: "03/2019 – 07/2022", "since 2021", "'19–'22", "Jan–Mar 2019", "2014 –".
 *
 * Two dates make a period when nothing but a dash or a word for "until" stands between them.
 */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { perLexicon } from '../../../shared/lexicon/per-lexicon.ts';
import type { PartialDate } from '../../../shared/model/candidate.ts';
import { anyOf } from '../phrases/any-of.ts';
import { fold } from '../phrases/fold.ts';
import { type DateMatch, type DateOptions, findDates } from './find-dates.ts';

export interface PeriodMatch {
  readonly index: number;
  readonly length: number;
  readonly start: PartialDate | null;
  /** null with `current` true is "present". */
  readonly end: PartialDate | null;
  readonly current: boolean;
  /** The end is missing ("2017 –") or only a start is given without "since". */
  readonly open: boolean;
  /** "since 2019": no end is named at all. */
  readonly since: boolean;
}

interface Joints {
  readonly between: RegExp;
  readonly since: RegExp;
  readonly openSince: RegExp;
  readonly openSinceMonth: RegExp;
  /** "between 2015 and 2019". */
  readonly inBetween: RegExp;
  readonly and: RegExp;
}

const dash = '[-‐‑–—−~>→/]';

const jointsOf = perLexicon((lexicon: Lexicon): Joints => {
  const { until, since, openSince, openSinceMonth, inBetween, and } = lexicon.dates;
  return {
    between: new RegExp(
      `^[\\s,.]{0,2}(?:${dash}{1,3}|\\.{2,3}|…)?\\s{0,2}(?:(?:${anyOf(until)})\\s{0,2}){0,2}(?:l')?$`,
    ),
    since: new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf(since)})\\s{0,2}$`, 'u'),
    inBetween: new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf(inBetween)})\\s{0,2}$`, 'u'),
    and: new RegExp(`^\\s{1,2}(?:${anyOf(and)})\\s{1,2}$`, 'u'),
    openSinceMonth: new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf(openSinceMonth)})\\s{0,2}$`, 'u'),
    openSince: new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf(openSince)})\\s{0,2}$`, 'u'),
  };
});

const openEnd = /^\s{0,2}[-‐‑–—−→>]\s{0,3}(?:$|[)\]\t,|])/;
const shortRange = /(?<![\p{L}\p{N}./-])((?:19|20)\d\d)\s?[-–—/]\s?['’‘]?(\d\d)(?![\d\p{L}]|[./-]\s?[\d\p{L}])/gu;

/** "Jan – Mar 2019" and "03 – 07/2022": the year stands once. */
const withYearOf = (start: DateMatch, end: DateMatch): PartialDate | null => {
  if (start.date !== null) return start.date;
  if (start.month === null || end.date === null) return null;
  const year = Number(end.date.slice(0, 4)) - (end.month !== null && end.month < start.month ? 1 : 0);
  return `${year}-${String(start.month).padStart(2, '0')}`;
};

const monthWithoutYear =
  /(?<![\p{L}\p{N}./-])(0?[1-9]|1[0-2])\.?\s?[-–—]\s?(?=(?:0?[1-9]|1[0-2])[./]\s?(?:19|20)\d\d)/gu;

const lastMonth = (match: DateMatch): PartialDate | null =>
  match.date === null || match.month === null || match.months === 1
    ? match.date
    : `${match.date.slice(0, 4)}-${String(match.month + match.months - 1).padStart(2, '0')}`;

const joined = (folded: string, from: DateMatch, to: DateMatch, joints: Joints): boolean => {
  const gap = folded.slice(from.index + from.length, to.index);
  if (joints.and.test(gap) && joints.inBetween.test(folded.slice(Math.max(0, from.index - 16), from.index)))
    return true;
  if (gap.length > 14 || !joints.between.test(gap)) return false;
  return to.kind === 'present' || /\S/.test(gap);
};

const numbersAlone = (folded: string): DateMatch[] =>
  [...folded.matchAll(monthWithoutYear)].map((match) => ({
    index: match.index,
    length: (match[1] ?? '').length,
    kind: 'month',
    date: null,
    day: null,
    month: Number(match[1]),
    weak: true,
    months: 1,
  }));

const yearRanges = (folded: string): PeriodMatch[] =>
  [...folded.matchAll(shortRange)].flatMap((match) => {
    const [text, from = '', to = ''] = match;
    const end = `${from.slice(0, 2)}${to}`;
    const monthInstead = /^\d{4}[-/]/.test(text) && Number(to) >= 1 && Number(to) <= 12;
    return Number(end) <= Number(from) || monthInstead
      ? []
      : [{ index: match.index, length: text.length, start: from, end, current: false, open: false, since: false }];
  });

const overlaps = (one: { index: number; length: number }, other: { index: number; length: number }): boolean =>
  one.index < other.index + other.length && other.index < one.index + one.length;

const ordered = (start: PartialDate | null, end: PartialDate | null): boolean =>
  start === null || end === null || start.slice(0, 4) <= end.slice(0, 4);

/** The periods of a line, in reading order, without overlap. */
export const findPeriods = (text: string, lexicon: Lexicon, options: DateOptions = {}): readonly PeriodMatch[] => {
  const folded = fold(text);
  const joints = jointsOf(lexicon);
  const periods: PeriodMatch[] = yearRanges(folded);
  const dates = [...findDates(text, lexicon, options), ...numbersAlone(folded)]
    .filter((date, at, all) => !all.slice(0, at).some((other) => overlaps(date, other)))
    .filter((date) => !periods.some((period) => overlaps(date, period)))
    .sort((one, other) => one.index - other.index);
  for (let at = 0; at < dates.length; at++) {
    const from = dates[at];
    if (from === undefined || from.kind === 'present') continue;
    const to = dates[at + 1];
    const before = folded.slice(Math.max(0, from.index - 24), from.index);
    const lead = (joints.since.exec(before) ?? joints.inBetween.exec(before))?.[0].length ?? 0;
    const index = from.index - lead;
    const start = to !== undefined && joined(folded, from, to, joints) ? withYearOf(from, to) : null;
    if (to !== undefined && to.kind !== 'month' && start !== null && ordered(start, to.date)) {
      const length = to.index + to.length - index;
      periods.push({
        index,
        length,
        start,
        end: lastMonth(to),
        current: to.kind === 'present',
        open: false,
        since: false,
      });
      at += 1;
      continue;
    }
    if (from.date === null) continue;
    const rest = openEnd.exec(folded.slice(from.index + from.length));
    if (rest !== null) {
      const length = from.length + lead + rest[0].replace(/[)\]\t,|]$/, '').length;
      periods.push({ index, length, start: from.date, end: null, current: true, open: true, since: false });
    } else if (joints.openSince.test(before) || (from.month !== null && joints.openSinceMonth.test(before)))
      periods.push({
        index,
        length: from.length + lead,
        start: from.date,
        end: null,
        current: true,
        open: false,
        since: true,
      });
  }
  return periods.sort((one, other) => one.index - other.index);
};
