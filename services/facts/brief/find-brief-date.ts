import { findDates } from '../dates/find-dates.ts';
import type { BriefReading } from './brief-reading.ts';

const headLines = 12;
const two = (number: number): string => String(number).padStart(2, '0');

/** The day the brief was written, which relative dates count from: a full date in its head, its metadata, its file. */
export const findBriefDate = (reading: BriefReading, modified: Date | null): string | null => {
  const { lines, lexicon, text } = reading;
  for (const line of lines.slice(0, headLines))
    for (const { date, day } of findDates(line.text, lexicon))
      if (
        date !== null &&
        day !== null &&
        date.length === 7 &&
        !/start|beginn|eintritt|spätestens|latest/iu.test(line.text)
      )
        return `${date}-${two(day)}`;
  return text.dated?.date ?? modified?.toISOString().slice(0, 10) ?? null;
};
