import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);
const byMonth = z.record(z.string().regex(/^(?:[1-9]|1[0-2])$/), words);

/** Words of dates, folded (lower case, no accents). */
export const dates = z.strictObject({
  months: byMonth,
  seasons: byMonth,
  quarters: words,
  halves: words,
  weeks: words,
  present: words,
  since: words,
  openSince: words,
  openSinceMonth: words,
  startLabels: words,
  endLabels: words,
  until: words,
  /** "between 2015 and 2019": in front of two dates, and what joins them. */
  inBetween: words,
  and: words,
  joiners: words,
  years: words,
  monthsWord: words,
});

export type DateWords = z.infer<typeof dates>;
