/** Employments -> months on the calendar: when, how long, how long ago. A bare year counts as its middle. */
import type { Candidate, Employment, PartialDate } from '../../shared/model/candidate.ts';
import type { DocumentText } from '../../shared/model/document.ts';

/** Months since year 0, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const monthsOf = (date: PartialDate, bareMonth: number): number => {
  const [year = 0, month] = date.split('-').map(Number);
  return year * 12 + (month ? month - 1 : bareMonth);
};

/** The month "present" means: as the document dates itself, else its latest date. */
export const presentMonth = (text: DocumentText, candidate: Candidate): number => {
  const date = candidate.dated?.date ?? text.dated?.date;
  if (date) return monthsOf(date, 11);
  const known = candidate.employments.flatMap((one) => [one.start, one.end]).filter((one) => one !== null);
  return Math.max(0, ...known.map((one) => monthsOf(one, 11)));
};

export const spanOf = (employment: Employment, present: number): Span | null => {
  if (!employment.start) return null;
  const from = monthsOf(employment.start, 6);
  const open = employment.current || !employment.end;
  const to = open || !employment.end ? present : monthsOf(employment.end, 5);
  return { from, to: Math.max(from, Math.min(to, present)) };
};

/** Years covered by at least one of the spans, one decimal. */
export const yearsOf = (spans: readonly Span[]): number | null => {
  if (spans.length === 0) return null;
  let months = 0;
  let next = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    months += Math.max(0, to - Math.max(from, next) + 1);
    next = Math.max(next, to + 1);
  }
  return Math.round((months / 12) * 10) / 10;
};

const two = (value: number): string => String(value).padStart(2, '0');

export const dateOf = (month: number): PartialDate => `${Math.floor(month / 12)}-${two((month % 12) + 1)}`;

/** Value of a falling curve given by points [x, y]; level before the first and behind the last. */
export const onCurve = (points: readonly (readonly [number, number])[], x: number): number => {
  let [beforeX, beforeY] = points[0] ?? [0, 1];
  for (const [atX, atY] of points) {
    if (x <= atX) return atX === beforeX ? atY : beforeY + ((x - beforeX) / (atX - beforeX)) * (atY - beforeY);
    [beforeX, beforeY] = [atX, atY];
  }
  return beforeY;
};
