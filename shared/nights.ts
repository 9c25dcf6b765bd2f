/**
 * When a night was last due, told from a cron pattern in a time zone.
 *
 * Asked forwards only: backwards, cron-parser leaves out a night whose hour the clock skips in spring. A night is named after
 * its local date and time, so that the hour an autumn night has twice is one night.
 */
import { CronExpressionParser } from 'cron-parser';

export interface Nightly {
  /** Cron. */
  readonly pattern: string;
  /** IANA name. */
  readonly timeZone: string;
}

export interface Night {
  /** Local date and time, "2026-10-25 02:30". */
  readonly key: string;
  readonly due: Date;
}

const dayMs = 24 * 3600 * 1000;
/** How far back to look, in days: most patterns name one hour of each day, the rarest one day of a leap year. */
const reaches = [2, 9, 33, 370, 8 * 366];

const keyOf = (due: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(due);

const nightsBetween = ({ pattern, timeZone }: Nightly, from: Date, to: Date): readonly Night[] => {
  const moments = CronExpressionParser.parse(pattern, { tz: timeZone, currentDate: from });
  const nights = new Map<string, Night>();
  for (let due = moments.next().toDate(); due <= to; due = moments.next().toDate()) {
    const key = keyOf(due, timeZone);
    if (!nights.has(key)) nights.set(key, { key, due });
  }
  return [...nights.values()];
};

/** The last night that was due at `now` or before; null for a pattern that names no day there is. */
export const lastNight = (nightly: Nightly, now: Date): Night | null => {
  for (const days of reaches) {
    const night = nightsBetween(nightly, new Date(now.getTime() - days * dayMs), now).at(-1);
    if (night !== undefined) return night;
  }
  return null;
};
