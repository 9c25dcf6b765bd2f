/** What the brief calls the role: the labelled title, the first heading, the subject of a mail. */
import { fold, phrasesFor } from '../../../shared/lexicon/phrases.ts';
import type { Fact } from '../../../shared/model/candidate.ts';
import type { Line } from '../../../shared/model/document.ts';
import { quoteOf } from '../../../shared/model/document.ts';
import type { BriefReading } from './brief-reading.ts';

const genderMarks =
  /\s*\((?:[a-z]\s?[/|*]\s?)+[a-z*]\)|\s+(?:[mwfdxh]\s?\/\s?){1,2}[mwfdxh](?!\p{L})|\((?:all genders|gn|h\/f|m\/w\/d)\)/giu;
const lead = /^[^\p{L}\p{N}]+/u;

/** Takes "Job description –", "RE:", "Search brief:" off the front, as often as they stand there. */
const withoutLabels = (reading: BriefReading, text: string): string => {
  const labels = reading.lexicon['brief-headings'].labels
    .filter(({ label }) => label === 'title')
    .flatMap(({ phrases }) => phrasesFor(phrases, null))
    .map(fold);
  let rest = text.replace(lead, '');
  for (let again = true; again; ) {
    again = false;
    const match = /^([^:–—-]{2,40}?)\s*(?::|\s[–—-])\s*/u.exec(rest);
    if (match?.[1] && labels.includes(fold(match[1].trim()))) {
      rest = rest.slice(match[0].length);
      again = true;
    }
  }
  return rest;
};

const isMailHead = /^(?:from|to|cc|sent|date|von|an|gesendet|datum|de|à|para|da|a|van|aan|verzonden)\s*:/iu;
const mostTitle = 120;

const titleOf = (reading: BriefReading, line: Line): Fact<string> | null => {
  const cleaned = withoutLabels(reading, line.text).replace(/\t/g, ' ').trim();
  if (cleaned === '' || cleaned.length > mostTitle || !/\p{L}{2}/u.test(cleaned)) return null;
  return { value: cleaned, quote: quoteOf(line) };
};

export const findBriefTitle = (reading: BriefReading): Fact<string> | null => {
  const { lines, passages } = reading;
  const labelled = passages.find(({ label, valueFrom }) => label === 'title' && valueFrom > 0);
  const labelledLine = labelled && lines[labelled.from];
  if (labelledLine) return titleOf(reading, labelledLine);
  const head = lines.slice(0, 12);
  const heading = head.find((line) => line.heading && !isMailHead.test(line.text)) ?? head.find(({ bold }) => bold);
  const first = heading ?? head.find((line) => !isMailHead.test(line.text) && line.text.length <= mostTitle);
  return first ? titleOf(reading, first) : null;
};

/** The title without marks of gender and brackets, for comparing. */
export const plainTitle = (title: string): string => title.replace(genderMarks, '').trim();
