/** Employments -> months on the calendar and years of work. */
import type { Employment } from './model/candidate.ts';
import type { DocumentDate } from './model/document.ts';
import { endMonth, type MonthSpan, startMonth, unionMonths } from './months.ts';

/** Months of an employment up to the document's date; null when it has no start. A lone year stands for half of it. */
export const spanOf = (employment: Employment, today: string): MonthSpan | null => {
  if (employment.start === null) return null;
  const from = startMonth(employment.start);
  if (employment.current) return { from, to: Math.max(from, endMonth(today)) };
  if (employment.end === null) return null;
  if (employment.end === employment.start && employment.start.length === 4) return { from: from - 3, to: from + 2 };
  return { from, to: Math.max(from, endMonth(employment.end)) };
};

/** Years of work, one decimal: the union of months, so parallel jobs count once. null when nothing is dated. */
export const countTotalYears = (employments: readonly Employment[], dated: DocumentDate | null): number | null => {
  const counted = employments.filter(({ counts = 'work' }) => counts === 'work');
  const today = dated?.date ?? null;
  const spans = counted.flatMap((employment) =>
    today === null && employment.current ? [] : (spanOf(employment, today ?? '') ?? []),
  );
  return spans.length === 0 ? null : Math.round((unionMonths(spans) / 12) * 10) / 10;
};
