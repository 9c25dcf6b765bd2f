/** Lines -> sections of a brief, by the words of headings in all languages and, failing those, by their look. */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { fold, phrasesFor } from '../../../shared/lexicon/phrases.ts';
import type { BriefLabel } from '../../../shared/lexicon/schema/brief-headings.ts';
import type { BriefBlock, BriefSection } from '../../../shared/model/brief.ts';
import type { Line } from '../../../shared/model/document.ts';

export interface HeadedSection extends BriefSection {
  readonly label: BriefLabel | null;
  readonly strength: number;
  /** First line behind the heading. */
  readonly bodyFrom: number;
}

interface Meaning {
  readonly block: BriefBlock;
  readonly strength: number;
  readonly label: BriefLabel | null;
}

const ofLabel = (label: BriefLabel): Meaning => {
  if (label === 'pay') return { block: 'pay', strength: 0.15, label };
  if (label === 'title' || label === 'client') return { block: 'title', strength: 0, label };
  if (label === 'date') return { block: 'process', strength: 0, label };
  if (label === 'years') return { block: 'must', strength: 0.75, label };
  if (label === 'team' || label === 'reporting' || label === 'positions')
    return { block: 'organisation', strength: 0.15, label };
  return { block: 'logistics', strength: 0.85, label };
};

type Meanings = ReadonlyMap<string, Meaning>;
interface HeadingBooks {
  /** Phrases and words of wish or exclusion, for headings that hold one among other words. */
  readonly hints: Meanings;
  readonly labels: Meanings;
  readonly blocks: Meanings;
}
const books = new WeakMap<object, Map<string, HeadingBooks>>();

const bookFor = (lexicon: Lexicon, language: string | null): HeadingBooks => {
  const byLanguage = books.get(lexicon) ?? new Map<string, HeadingBooks>();
  books.set(lexicon, byLanguage);
  const known = byLanguage.get(language ?? '');
  if (known) return known;
  const blocks = new Map<string, Meaning>();
  const labels = new Map<string, Meaning>();
  const { 'brief-headings': headings } = lexicon;
  for (const { label, phrases } of headings.labels)
    for (const phrase of phrasesFor(phrases, language)) {
      const key = fold(phrase);
      if (!labels.has(key)) labels.set(key, ofLabel(label));
    }
  for (const { block, strength, phrases } of headings.blocks)
    for (const phrase of phrasesFor(phrases, language)) {
      const key = fold(phrase);
      if (!blocks.has(key)) blocks.set(key, { block, strength, label: null });
    }
  const hints = new Map(blocks);
  const wish = lexicon.modality.cues.filter(({ strength }) => strength === 0.4).map(({ phrases }) => phrases);
  for (const [block, strength, phrases] of [
    ...wish.map((words) => ['nice', 0.4, words] as const),
    ['exclusion', 0, lexicon.modality.exclusions] as const,
  ])
    for (const phrase of phrasesFor(phrases, language)) {
      const key = fold(phrase);
      if (!hints.has(key)) hints.set(key, { block, strength, label: null });
    }
  const made = { labels, blocks, hints };
  byLanguage.set(language ?? '', made);
  return made;
};

const decoration = /^[\s#*_>\-–•|]+|^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[ivx]{1,4}[.)])\s+|[\s:*_|.?!–-]+$/gu;
const wordsOf = (text: string): number => text.split(/\s+/).filter(Boolean).length;
/** A heading or label stripped of numbers, colons and signs, folded. */
const bareOf = (text: string): string => fold(text.trim().replace(decoration, '').replace(decoration, '').trim());

const within = (bare: string, meanings: Meanings): Meaning | null => {
  const padded = ` ${bare.replace(/[^\p{L}\p{N}'-]+/gu, ' ')} `;
  let best: { meaning: Meaning; length: number } | null = null;
  for (const [phrase, meaning] of meanings)
    if (phrase.length >= 3 && phrase.length > (best?.length ?? 0) && padded.includes(` ${phrase} `))
      best = { meaning, length: phrase.length };
  return best?.meaning ?? null;
};

const mostHeadingWords = 8;

const aRole: Meaning = { block: 'tasks', strength: 0.35, label: null };
/** "Role" over a list is a heading of tasks; only at the very top does it stand over the title. */
const asHeading = (meaning: Meaning | undefined, opens: boolean): Meaning | undefined =>
  meaning?.label === 'title' && !opens ? aRole : meaning;

/** @param opens the line opens the document: only a heading's exact words make it one, else it is the title */
const meaningOf = (line: Line, book: HeadingBooks, { opens = false } = {}): Meaning | null => {
  const bare = bareOf(line.text);
  if (bare === '' || wordsOf(bare) > mostHeadingWords || line.text.includes('\t')) return null;
  const looks = line.heading || line.bold || /:$/.test(line.text) || line.text === line.text.toUpperCase();
  const exact = book.blocks.get(bare) ?? (looks ? asHeading(book.labels.get(bare), opens) : undefined);
  if (exact && (looks || !line.bullet)) return exact;
  if (!looks || (line.bullet && !line.heading)) return null;
  const sure = !opens && (line.heading || line.bold || /:$/.test(line.text));
  return sure && !/[:–—]\s|\d{2}/u.test(line.text) ? within(bare, book.hints) : null;
};

const front = /^([^:\t]{2,60}?)(?:\s*:\s+|\s*\t\s*|\s+[–—]\s+)/u;

/** The label in front of a value ("Location: Cork", a table row, "Nice: SQL"), and where the value begins. */
export const readLabel = (
  text: string,
  lexicon: Lexicon,
  language: string | null,
): (Meaning & { readonly valueFrom: number }) | null => {
  const match = front.exec(text);
  if (!match?.[1] || /[.!?;]\s/.test(match[1])) return null;
  const bare = bareOf(match[1]);
  if (wordsOf(bare) > 6) return null;
  const book = bookFor(lexicon, language);
  const dash = /[–—]\s+$/.test(match[0]);
  const guessed = dash || wordsOf(bare) < 2 ? null : within(bare, book.labels);
  const named = guessed?.label === 'title' || guessed?.label === 'client' ? null : guessed;
  const meaning = book.labels.get(bare) ?? book.blocks.get(bare) ?? named;
  return meaning ? { ...meaning, valueFrom: match[0].length } : null;
};

const opening: Meaning = { block: 'title', strength: 0, label: null };
const unknownHeading: Meaning = { block: 'other', strength: 0.35, label: null };
const mailHead =
  /^(?:from|to|cc|bcc|sent|date|subject|von|an|gesendet|datum|betreff|de|à|a|para|objet|envoyé|asunto|enviado|da|oggetto|inviato|data|van|aan|onderwerp|verzonden|assunto|reply-to|importance|attachments?|anlagen?)\s?:/iu;

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

const headingsIn = (lines: readonly Line[], from: number, book: HeadingBooks): FoundHeading[] =>
  lines.flatMap((line, index) => {
    if (index < from || isMailHead(line.text)) return [];
    const meaning = meaningOf(line, book);
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
