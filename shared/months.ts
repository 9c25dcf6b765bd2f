/** Arithmetic of months. A month is counted from year 0; months are inclusive; a bare year stands for its middle. */
import type { PartialDate } from './model/candidate.ts';

/** First and last month, both worked. */
export interface MonthSpan {
  readonly from: number;
  readonly to: number;
}

const partial = /^(\d{4})(?:-(\d{2}))?/;

/** Month in which something started: a bare year means July. */
export const startMonth = (date: PartialDate): number => {
  const [, year = '0', month] = partial.exec(date) ?? [];
  return Number(year) * 12 + (month === undefined ? 6 : Number(month) - 1);
};

/** Month in which something ended: a bare year means June. */
export const endMonth = (date: PartialDate): number => {
  const [, year = '0', month] = partial.exec(date) ?? [];
  return Number(year) * 12 + (month === undefined ? 5 : Number(month) - 1);
};

/** Months covered by any of the spans: overlaps count once. */
export const unionMonths = (spans: readonly MonthSpan[]): number => {
  let months = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...spans].sort((one, other) => one.from - other.from)) {
    if (to <= reached) continue;
    months += to - Math.max(from, reached + 1) + 1;
    reached = to;
  }
  return months;
};
