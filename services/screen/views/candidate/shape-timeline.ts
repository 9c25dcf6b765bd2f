/**
 * Employments and what each shows of the levels -> a chart: bars that do not cover each other, and for each level the
 * stretches of time with one strength. Places are shares of the whole width, so that a page may be of any width.
 */
import type { Candidate, Employment } from '../../../../shared/model/candidate.ts';
import { type Level, levels, type Signals } from '../../../../shared/model/signal.ts';
import { endMonth, type MonthSpan, startMonth } from '../../../../shared/months.ts';

interface Stretch {
  /** 0..1 of the width. */
  readonly from: number;
  readonly width: number;
}

export interface TimelineBar extends Stretch {
  /** Index into `Candidate.employments`. */
  readonly employment: number;
  /** Bars that overlap in time stand in rows of their own. */
  readonly row: number;
}

export interface LevelStretch extends Stretch {
  /** `shownFrom`..1 */
  readonly strength: number;
}

export interface Timeline {
  readonly bars: readonly TimelineBar[];
  readonly rows: number;
  /** Highest level first, levels that nothing shows included. */
  readonly lanes: readonly { readonly level: Level; readonly stretches: readonly LevelStretch[] }[];
  readonly years: readonly { readonly year: number; readonly at: number }[];
}

/** Weaker than this is more likely a word dropped than work done. */
export const shownFrom = 0.1;

/** So many years are written under the chart at most: they have to find room on a telephone. */
const mostYears = 7;
const steps = [1, 2, 5, 10, 20];

const lastKnown = ({ dated, employments }: Pick<Candidate, 'dated' | 'employments'>): number =>
  dated === null
    ? Math.max(...employments.flatMap(({ start, end }) => [start, end]).map((date) => (date ? endMonth(date) : 0)))
    : endMonth(dated.date);

/** null: nobody can say when it began. An end that is not stated is not guessed: only the month it began in is shown. */
const spanOf = ({ start, end, current }: Employment, now: number): MonthSpan | null => {
  if (start === null) return null;
  const from = startMonth(start);
  const to = current ? now : end === null ? from : endMonth(end);
  return { from, to: Math.max(from, to) };
};

interface Dated extends MonthSpan {
  readonly employment: number;
}

const rowsOf = (spans: readonly Dated[]): readonly (readonly Dated[])[] => {
  const rows: Dated[][] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from || other.to - one.to)) {
    const row = rows.find((held) => (held.at(-1)?.to ?? 0) < span.from);
    if (row) row.push(span);
    else rows.push([span]);
  }
  return rows;
};

interface Strong extends MonthSpan {
  readonly strength: number;
}

/** The strongest of what goes on at the same time; equal neighbours are one stretch. */
const strengthsOver = (spans: readonly Strong[]): readonly Strong[] => {
  const edges = [...new Set(spans.flatMap(({ from, to }) => [from, to + 1]))].sort((one, other) => one - other);
  const found: Strong[] = [];
  for (const [index, from] of edges.slice(0, -1).entries()) {
    const to = (edges[index + 1] ?? from) - 1;
    const strength = Math.max(
      0,
      ...spans.filter((span) => span.from <= from && span.to >= to).map((one) => one.strength),
    );
    const before = found.at(-1);
    if (strength < shownFrom) continue;
    if (before && before.strength === strength && before.to + 1 === from) found[found.length - 1] = { ...before, to };
    else found.push({ from, to, strength });
  }
  return found;
};

const yearsIn = (first: number, last: number): readonly number[] => {
  const step = steps.find((each) => (last - first) / each <= mostYears) ?? 50;
  const from = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - from) / step) + 1) }, (_, index) => from + index * step);
};

/** null when no employment is dated. */
export const shapeTimeline = (
  candidate: Pick<Candidate, 'employments' | 'dated'>,
  signals: Pick<Signals, 'employments'>,
): Timeline | null => {
  const now = lastKnown(candidate);
  const spans = candidate.employments.flatMap((one, employment): Dated[] => {
    const span = spanOf(one, now);
    return span ? [{ ...span, employment }] : [];
  });
  if (spans.length === 0) return null;
  const first = Math.floor(Math.min(...spans.map(({ from }) => from)) / 12);
  const last = Math.floor(Math.max(...spans.map(({ to }) => to)) / 12) + 1;
  const months = (last - first) * 12;
  const place = ({ from, to }: MonthSpan): Stretch => ({
    from: (from - first * 12) / months,
    width: (to - from + 1) / months,
  });
  const rows = rowsOf(spans);
  const strengthOf = (employment: number, level: Level): number =>
    signals.employments.find((one) => one.employment === employment)?.levels[level] ?? 0;
  return {
    bars: rows.flatMap((row, at) => row.map((span) => ({ ...place(span), employment: span.employment, row: at }))),
    rows: rows.length,
    lanes: levels.toReversed().map((level) => ({
      level,
      stretches: strengthsOver(
        spans.map(({ employment, from, to }) => ({ from, to, strength: strengthOf(employment, level) })),
      ).map((span) => ({ ...place(span), strength: span.strength })),
    })),
    years: yearsIn(first, last).map((year) => ({ year, at: (year - first) / (last - first) })),
  };
};
