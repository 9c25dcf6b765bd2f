import { describe, expect, it } from 'vitest';
import { lastNight } from '../../shared/nights.ts';

const minuteMs = 60_000;

/** What somebody sees who looks every minute from `from` on: each night once, with the moment it was found due. */
const watch = (nightly: { readonly pattern: string; readonly timeZone: string }, from: string, hours: number) => {
  const found = new Map<string, string>();
  for (let minute = 0; minute <= hours * 60; minute += 30) {
    const now = new Date(Date.parse(from) + minute * minuteMs);
    const night = lastNight(nightly, now);
    if (night !== null && night.due.getTime() >= Date.parse(from) && !found.has(night.key))
      found.set(night.key, now.toISOString().slice(0, 16));
  }
  return [...found];
};

describe('the last night', () => {
  it('of Berlin comes once when the clock skips its hour', () => {
    expect(watch({ pattern: '30 2 * * *', timeZone: 'Europe/Berlin' }, '2026-03-27T12:00:00Z', 72)).toEqual([
      ['2026-03-28 02:30', '2026-03-28T01:30'],
      ['2026-03-29 03:30', '2026-03-29T01:30'],
      ['2026-03-30 02:30', '2026-03-30T00:30'],
    ]);
  });

  it('of Berlin comes once when the clock shows its hour twice', () => {
    expect(watch({ pattern: '30 2 * * *', timeZone: 'Europe/Berlin' }, '2026-10-24T12:00:00Z', 48)).toEqual([
      ['2026-10-25 02:30', '2026-10-25T00:30'],
      ['2026-10-26 02:30', '2026-10-26T01:30'],
    ]);
  });

  it('of New York comes once on both days of the year', () => {
    const nightly = { pattern: '0 2 * * *', timeZone: 'America/New_York' };
    expect(watch(nightly, '2026-03-07T12:00:00Z', 48)).toEqual([
      ['2026-03-08 03:00', '2026-03-08T07:00'],
      ['2026-03-09 02:00', '2026-03-09T06:00'],
    ]);
    expect(watch({ ...nightly, pattern: '30 1 * * *' }, '2026-10-31T12:00:00Z', 48)).toEqual([
      ['2026-11-01 01:30', '2026-11-01T05:30'],
      ['2026-11-02 01:30', '2026-11-02T06:30'],
    ]);
  });

  it('is one for each date around both changes of the clock', () => {
    for (const timeZone of ['Europe/Berlin', 'America/New_York'])
      for (const pattern of ['0 2 * * *', '59 2 * * *', '30 1 * * *'])
        for (const [month, day] of [
          [2, 6],
          [2, 27],
          [9, 23],
          [9, 30],
        ] as const) {
          const moments = Array.from({ length: 32 }, (_, step) => new Date(Date.UTC(2026, month, day, step * 3, 59)));
          const keys = [...new Set(moments.map((now) => lastNight({ pattern, timeZone }, now)?.key ?? ''))];
          const dates = keys.map((key) => Date.parse(key.slice(0, 10)) / 86_400_000);
          expect(dates.length).toBeGreaterThanOrEqual(4);
          expect(dates, `${timeZone} ${pattern}`).toEqual(dates.map((_, index) => (dates[0] ?? 0) + index));
        }
  });

  it('may be long ago', () => {
    const now = new Date('2026-11-22T20:00:00Z');
    const keyOf = (pattern: string) => lastNight({ pattern, timeZone: 'UTC' }, now)?.key;
    expect(keyOf('0 3 * * 1')).toBe('2026-11-16 03:00');
    expect(keyOf('0 3 1 * *')).toBe('2026-11-01 03:00');
    expect(keyOf('0 3 29 2 *')).toBe('2024-02-29 03:00');
    expect(keyOf('0 20 * * *')).toBe('2026-11-22 20:00');
  });
});
