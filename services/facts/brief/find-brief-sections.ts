/** Lines -> sections of a brief, by the words of headings in all languages and, failing those, by their look. */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { BriefLabel } from '../../../shared/lexicon/schema/brief-headings.ts';
import type { BriefSection } from '../../../shared/model/brief.ts';
import type { Line } from '../../../shared/model/document.ts';
import { bookFor, type HeadingBooks, type Meaning } from './sections/heading-meanings.ts';
import { aRole, meaningOf, mostHeadingWords, wordsOf } from './sections/read-heading.ts';

export interface HeadedSection extends BriefSection {
  readonly label: BriefLabel | null;
  readonly strength: number;
  /** First line behind the heading. */
  readonly bodyFrom: number;
}

const opening: Meaning = { block: 'title', strength: 0, label: null };

const unknownHeading: Meaning = { block: 'other', strength: 0.35, label: null };

const mailHead =
  /^(?:from|to|cc|bcc|sent|date|subject|subj?|von|an|gesendet|datum|betreff|de|à|a|para|objet|envoyé|asunto|enviado|da|oggetto|inviato|data|van|aan|onderwerp|verzonden|assunto|reply-to|importance|attachments?|anlagen?)\s?:/iu;

/** A line of a mail's head, not of its text. */
export const isMailHead = (text: string): boolean => mailHead.test(text);

const mostTitleLines = 3;

const mostTitleWords = 14;

const isSentence = (line: Line): boolean =>
  !line.heading &&
  !line.bold &&
  (/[.!?]$/.test(line.text) ? wordsOf(line.text) > 5 : wordsOf(line.text) > mostTitleWords);

/** Where the title ends: the first line, and what is set like it right below. */
const titleEndOf = (lines: readonly Line[], book: HeadingBooks): number => {
  const [first] = lines;
  if (!first || isMailHead(first.text)) return 0;
  if (meaningOf(first, book, { opens: true }) || isSentence(first)) return 0;
  let end = 1;
  for (let next = lines[end]; next && end < mostTitleLines; next = lines[end]) {
    if (!(next.heading || next.bold) || !(first.heading || first.bold) || next.gapBefore || meaningOf(next, book))
      break;
    end++;
  }
  return end;
};

interface FoundHeading {
  readonly meaning: Meaning;
  readonly index: number;
  readonly heading: string;
}

const item = /^\s*(?:[-–•*▪·]|\d{1,2}[.)])\s/u;

/** "It helps if you" with a list right below: a heading, though nothing but its place says so. */
const leadsList = (lines: readonly Line[], index: number): boolean => {
  const [line, next] = [lines[index], lines[index + 1]];
  if (!line || !next || line.bullet || item.test(line.text) || /[.!?;,]$/.test(line.text)) return false;
  return line.gapBefore && !next.gapBefore && (next.bullet || item.test(next.text));
};

const headingsIn = (lines: readonly Line[], from: number, book: HeadingBooks): FoundHeading[] =>
  lines.flatMap((line, index) => {
    if (index < from || isMailHead(line.text)) return [];
    const meaning = meaningOf(line, book, { leads: leadsList(lines, index) });
    if (meaning) return [{ meaning, index, heading: line.text }];
    const unknown =
      line.heading && index > 0 && wordsOf(line.text) <= mostHeadingWords && !/\d{2}|:\s+\S/.test(line.text);
    return unknown ? [{ meaning: unknownHeading, index, heading: line.text }] : [];
  });

/** Where no heading says tasks, an unknown one in front of the demands does. */
const withTasks = (found: readonly FoundHeading[]): FoundHeading[] => {
  const must = found.findIndex(({ meaning }) => meaning.block === 'must');
  if (must < 1 || found.some(({ meaning }) => meaning.block === 'tasks')) return [...found];
  const unknown = found.findLastIndex(({ meaning }, at) => at < must && meaning === unknownHeading);
  return found.map((one, at) => (at === unknown ? { ...one, meaning: aRole } : one));
};

const isAsked = ({ meaning }: FoundHeading): boolean => meaning.block === 'must' || meaning.block === 'tasks';

/** All lines in sections, in order; what stands before the first heading is the title and a word about the company. */
export const findBriefSections = (
  lines: readonly Line[],
  lexicon: Lexicon,
  language: string | null,
): HeadedSection[] => {
  const book = bookFor(lexicon, language);
  const titleEnd = titleEndOf(lines, book);
  const found = withTasks(headingsIn(lines, titleEnd, book));
  const firstHeading = found[0]?.index ?? lines.length;
  const preamble: Meaning = found.some(isAsked) ? { ...unknownHeading, block: 'company', strength: 0 } : unknownHeading;
  const sections: HeadedSection[] = [];
  if (titleEnd > 0) sections.push({ ...opening, heading: null, from: 0, bodyFrom: 0, to: titleEnd });
  if (firstHeading > titleEnd)
    sections.push({ ...preamble, heading: null, from: titleEnd, bodyFrom: titleEnd, to: firstHeading });
  for (const [at, { meaning, index, heading }] of found.entries())
    sections.push({ ...meaning, heading, from: index, bodyFrom: index + 1, to: found[at + 1]?.index ?? lines.length });
  return sections;
};
