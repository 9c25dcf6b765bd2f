/** When and for how long employments show something; what the same of them show is reckoned once. */
import type { Signal } from '../../shared/model/signal.ts';
import { dateOf, type Span, yearsOf } from './employment-time.ts';

export type Seen = Pick<Signal, 'firstSeen' | 'lastSeen' | 'years'>;

/** @param employments indices, each once */
export type Calendar = (employments: readonly number[]) => Seen;

const never: Seen = { firstSeen: null, lastSeen: null, years: null };

/** @param spans by employment index; null for undated ones, [] in briefs */
export const createCalendar = (spans: readonly (Span | null)[]): Calendar => {
  const known = new Map<string, Seen>();
  const reckon = (employments: readonly number[]): Seen => {
    const dated = employments.map((index) => spans[index] ?? null).filter((span) => span !== null);
    if (dated.length === 0) return never;
    return {
      firstSeen: dateOf(Math.min(...dated.map(({ from }) => from))),
      lastSeen: dateOf(Math.max(...dated.map(({ to }) => to))),
      years: yearsOf(dated),
    };
  };
  return (employments) => {
    if (employments.length === 0) return never;
    const key = employments.join(' ');
    const seen = known.get(key) ?? reckon(employments);
    known.set(key, seen);
    return seen;
  };
};
