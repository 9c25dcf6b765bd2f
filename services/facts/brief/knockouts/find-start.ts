/** Latest start as an ISO date. A date without a year is the next one after the brief's own date. */
import type { Knockouts } from '../../../../shared/model/brief.ts';
import { daysIn } from '../../candidate/condition-words.ts';
import { type DateMatch, findDates } from '../../dates/find-dates.ts';
import { type BriefReading, isBoilerplate } from '../brief-reading.ts';
import type { Statement } from '../statements.ts';

const two = (number: number): string => String(number).padStart(2, '0');
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const isoOf = (match: DateMatch, today: string | null): string | null => {
  let year = match.date === null ? null : Number(match.date.slice(0, 4));
  if (year === null && match.month !== null && today !== null) {
    const [thisYear, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
    year = match.month >= thisMonth ? thisYear : thisYear + 1;
  }
  if (year === null) return null;
  if (match.month === null) return `${year}-12-31`;
  if (match.day !== null) return `${year}-${two(match.month)}-${two(match.day)}`;
  const month = Math.min(12, match.month + match.months - 1);
  return match.months > 1 ? `${year}-${two(month)}-${two(lastDay(year, month))}` : `${year}-${two(month)}-01`;
};

const addDays = (iso: string, days: number): string =>
  new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);

/** "As soon as possible" is a wish: a client waits for the notice of three months (briefs.md Q28), and is asked. */
const soonDays = 92;
/** "Joining within 60 days", "Eintritt innerhalb von 8 Wochen": counted from the brief's own date. */
const within =
  /(?<![\p{L}])(?:within|in max\.?|max\.?|innerhalb(?: von)?|binnen|sous|dans les|dans un delai de|en un plazo de|en menos de|dentro de|entro|no prazo de|em ate)\s(.{3,30})/u;
/** "January ideally" gives way to "1 March at the latest". */
const wish = 0.4;
const blocksOut = ['context', 'tasks', 'nice', 'environment', 'exclusion', 'process'];
type Start = Pick<Knockouts, 'startBy'>['startBy'];

export const findStart = (reading: BriefReading, statements: readonly Statement[], today: string | null): Start => {
  const { start } = reading.lexicon.knockouts;
  const labelled = statements.filter(({ passage }) => passage.label === 'start');
  const others = statements.filter(
    ({ passage, folded }) =>
      !isBoilerplate(passage) && !blocksOut.includes(passage.block) && reading.hits(folded, start.words).length > 0,
  );
  const firm = others.filter(({ cue }) => cue !== wish);
  for (const statement of [...labelled, ...firm, ...others]) {
    const isLabelled = statement.passage.label === 'start';
    const [word] = reading.hits(statement.folded, start.words);
    const from = isLabelled ? 0 : (word?.from ?? 0);
    const all = findDates(statement.text, reading.lexicon).filter(({ kind }) => kind !== 'present');
    const after = all.filter(({ index }) => index >= from);
    const dates = after.length > 0 ? after : all;
    for (const match of dates) {
      const iso = isoOf(match, today);
      if (iso !== null && (isLabelled || match.month !== null) && (today === null || iso >= today.slice(0, 7)))
        return { value: iso, quote: statement.quote };
    }
  }
  for (const { folded, quote } of [...labelled, ...firm, ...others]) {
    const days = daysIn(within.exec(folded)?.[1] ?? '', reading.lexicon);
    if (days !== null && today !== null) return { value: addDays(today.slice(0, 10), days), quote };
  }
  const asked = statements.filter(({ passage }) => !isBoilerplate(passage) && !blocksOut.includes(passage.block));
  const soon = [...labelled, ...asked].find(({ folded }) => reading.hits(folded, start.soon).length > 0);
  return soon && today !== null ? { value: addDays(today.slice(0, 10), soonDays), quote: soon.quote } : null;
};
