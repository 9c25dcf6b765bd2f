/** Days a week at the site. Days at home, percentages and days a month are turned into it; a bare "hybrid" is not. */
import type { PhraseBook } from '../../../../shared/lexicon/phrases.ts';
import type { Fact } from '../../../../shared/model/candidate.ts';
import { type BriefReading, isBoilerplate } from '../brief-reading.ts';
import type { Statement } from '../statements.ts';

const week = 5;
const weeksOfMonth = 4.35;
const half = (days: number): number => Math.round(days * 2) / 2;
const inWeek = (days: number | null): number | null =>
  days !== null && days >= 0 && days <= 7 ? Math.min(days, week) : null;

const daysIn = (reading: BriefReading, folded: string, labelled: boolean): number | null => {
  const words = reading.lexicon.knockouts.onsite;
  const low = (book: PhraseBook): number | null => reading.hits(folded, book)[0]?.numbers?.[0] ?? null;
  const high = (book: PhraseBook): number | null => reading.hits(folded, book)[0]?.numbers?.[1] ?? null;
  const sitePercent = low(words.sitePercent);
  if (sitePercent !== null && sitePercent <= 100) return half((sitePercent / 100) * week);
  const homePercent = high(words.homePercent);
  if (homePercent !== null && homePercent <= 100) return half(week - (homePercent / 100) * week);
  const month = low(words.monthDays);
  if (month !== null && month <= 23) return half(month / weeksOfMonth);
  const site = reading.hits(folded, words.days).find(({ numbers }) => (numbers?.[0] ?? 9) <= week);
  const home = reading.hits(folded, words.homeDays).find(({ numbers }) => (numbers?.[1] ?? 9) <= week);
  if (home && !(site && site.from < home.from)) return inWeek(week - (home.numbers?.[1] ?? 0));
  if (site) return inWeek(site.numbers?.[0] ?? null);
  const [fuzzy] = words.fuzzy.filter(({ phrases }) => reading.hits(folded, phrases).length > 0);
  if (fuzzy) return fuzzy.value;
  const sum = /(?:hybrid|hibrid|ibrid)[\p{L} ]{0,12}[ (:]{0,2}(\d) ?\+ ?\d/u.exec(folded);
  if (sum) return inWeek(Number(sum[1]));
  if (!labelled) return null;
  const bare = /^\D{0,12}(\d)\s*\/\s*(\d)\b/.exec(folded);
  return bare ? inWeek(Math.min(Number(bare[1]), Number(bare[2]))) : null;
};

const blocksOut = ['nice', 'tasks', 'environment', 'exclusion'];

export const findOnsite = (reading: BriefReading, statements: readonly Statement[]): Fact<number> | null => {
  const asked = statements.filter(({ passage }) => !isBoilerplate(passage) && !blocksOut.includes(passage.block));
  const labelled = asked.filter(({ passage }) => passage.label === 'onsite' || passage.label === 'location');
  for (const { passage, folded, quote } of [...labelled, ...asked]) {
    const value = daysIn(reading, folded, passage.label === 'onsite');
    if (value !== null) return { value, quote };
  }
  return null;
};
