/**
 * The day "present" means in this CV.
 *
 * Best is a date the person set under the text, or the durations a platform printed ("September 2021 - Present (5 years
 * 3 months)"); then the file's metadata, the newest date in the text, the file's own date. It never lies before
 * the start of an employment.
 */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Employment } from '../../../shared/model/candidate.ts';
import type { DocumentDate, DocumentText, Line } from '../../../shared/model/document.ts';
import { endMonth, startMonth } from '../../../shared/months.ts';
import { findDates } from '../dates/find-dates.ts';

const monthDate = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

const duration =
  /\(\s?(\d{1,2})\s?(?:years?|yrs?|ans?|Jahre?|años?|anni|anno|jaar|anos?)(?:\s(?:und|et|y|e|en)?\s?(\d{1,2})\s?(?:months?|mos?|mois|Monate?|meses|mes|mesi|maanden|maand|mês))?\s?\)/iu;

/** "2021-09 to present, 5 years 3 months" was printed in November 2026: months are inclusive. */
const fromDuration = (lines: readonly Line[], employments: readonly Employment[]): number | null => {
  for (const employment of employments) {
    if (!employment.current || employment.start === null || employment.start.length === 4) continue;
    for (const at of employment.lines.slice(0, 5)) {
      const match = duration.exec(lines[at]?.text ?? '');
      if (match?.[2] !== undefined) return startMonth(employment.start) + Number(match[1]) * 12 + Number(match[2]) - 1;
    }
  }
  return null;
};

const signed = /^\p{Lu}[\p{L} .-]{2,30},\s?(?:den|im|le|el|il|op|em|on|in|a)?\s?\S/u;

const fromSignature = (lines: readonly Line[], lexicon: Lexicon): number | null => {
  for (const line of lines.slice(-4)) {
    if (line.text.length > 60 || !signed.test(line.text)) continue;
    const date = findDates(line.text, lexicon).find(({ kind, month }) => kind === 'date' && month !== null);
    if (date?.date != null && date.index + date.length >= line.text.length - 2) return endMonth(date.date);
  }
  return null;
};

const newestIn = (lines: readonly Line[], limit: number, lexicon: Lexicon): number | null => {
  const months = lines.flatMap((line) =>
    findDates(line.text, lexicon).flatMap(({ kind, date, weak }) =>
      kind === 'date' && !weak && date !== null ? [endMonth(date)] : [],
    ),
  );
  const past = months.filter((month) => month <= limit);
  return past.length === 0 ? null : Math.max(...past);
};

interface DateSource {
  readonly lines: readonly Line[];
  readonly employments: readonly Employment[];
  readonly modified: Date | null;
  readonly lexicon: Lexicon;
}

const isoMonth = (date: Date): number => date.getUTCFullYear() * 12 + date.getUTCMonth();

/** null when neither the text nor the file tells. */
export const findDocumentDate = (
  text: DocumentText,
  { lines, employments, modified, lexicon }: DateSource,
): DocumentDate | null => {
  const newestStart = Math.max(
    0,
    ...employments.flatMap(({ start, end }) => [
      start === null ? 0 : startMonth(start),
      end === null ? 0 : endMonth(end),
    ]),
  );
  const said = fromDuration(lines, employments) ?? fromSignature(lines, lexicon);
  if (said !== null && said >= newestStart) return { date: monthDate(said), known: 'text' };
  if (text.dated !== null && endMonth(text.dated.date) >= newestStart) return text.dated;
  const file = modified === null ? null : isoMonth(modified);
  if (file !== null && file >= newestStart && modified !== null)
    return { date: modified.toISOString().slice(0, 10), known: 'file' };
  const newest = newestIn(lines, file ?? Number.POSITIVE_INFINITY, lexicon);
  const latest = Math.max(newest ?? 0, newestStart);
  return latest === 0 ? null : { date: monthDate(latest), known: 'text' };
};
