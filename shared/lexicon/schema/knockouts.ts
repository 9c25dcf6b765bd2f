import { z } from 'zod';
import { phraseBook } from './phrase-book.ts';

const valued = z.array(z.strictObject({ value: z.number(), phrases: phraseBook }));

export const knockouts = z.strictObject({
  /** Number words of all languages. */
  numbers: z.record(z.string(), z.number()),
  /** Years: `{n}` is the number of years. */
  years: phraseBook,
  /** Years in words ("mehrjährig" 3). */
  fuzzyYears: valued,
  onsite: z.strictObject({
    /** `{n}` days a week at the site. */
    days: phraseBook,
    /** `{n}` days a week at home. */
    homeDays: phraseBook,
    /** `{n}` percent of the time at home. */
    homePercent: phraseBook,
    /** `{n}` percent of the time at the site. */
    sitePercent: phraseBook,
    /** `{n}` days a month at the site. */
    monthDays: phraseBook,
    /** Words that stand for a number of days. */
    fuzzy: valued,
    /** Working mixed, number of days not said. */
    hybrid: phraseBook,
    remote: phraseBook,
  }),
  /** Words in front of a place of work. */
  location: phraseBook,
  /** Words that make a language's name a demand. */
  speaking: phraseBook,
  travel: z.strictObject({ percent: phraseBook, fuzzy: valued, words: phraseBook }),
  permit: z.strictObject({ words: phraseBook, noSponsorship: phraseBook, sponsorship: phraseBook }),
  contract: z.strictObject({
    permanent: phraseBook,
    contract: phraseBook,
    either: phraseBook,
    months: phraseBook,
    notPermanent: phraseBook,
    notContract: phraseBook,
  }),
  start: z.strictObject({ words: phraseBook, soon: phraseBook }),
  team: phraseBook,
  positions: phraseBook,
  reporting: phraseBook,
  client: phraseBook,
  agency: phraseBook,
  confidential: phraseBook,
  /** In front of the role in a sentence: `{x}` is the role. */
  wanted: phraseBook,
});
