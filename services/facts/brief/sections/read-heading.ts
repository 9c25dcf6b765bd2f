/** A line of a brief -> what it means as a heading, or as a label in front of its value. */
import type { Lexicon } from '../../../../shared/lexicon/load.ts';
import { fold } from '../../../../shared/lexicon/phrases.ts';
import type { Line } from '../../../../shared/model/document.ts';
import { bookFor, type HeadingBooks, type Meaning, type Meanings } from './heading-meanings.ts';

const decoration = /^[\s#*_>\-–•|]+|^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[ivx]{1,4}[.)])\s+|[\s:*_|.?!–-]+$/gu;

/** "3. Profile": a numbered heading stands like an item of a list. */
const numbered = /^\d{1,2}(?:\.\d{1,2})*[.)]?\s/u;

export const wordsOf = (text: string): number => text.split(/\s+/).filter(Boolean).length;

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

export const mostHeadingWords = 8;

export const aRole: Meaning = { block: 'tasks', strength: 0.35, label: null };

const noPart: Meaning = { block: 'exclusion', strength: 0, label: null };

/** "Role" over a list is a heading of tasks; only at the very top does it stand over the title. */
const asHeading = (meaning: Meaning | undefined, opens: boolean): Meaning | undefined =>
  meaning?.label === 'title' && !opens ? aRole : meaning;

/**
 * @param opens the line opens the document: only a heading's exact words make it one, else it is the title
 * @param leads the line stands by itself over a list
 */
export const meaningOf = (line: Line, book: HeadingBooks, { opens = false, leads = false } = {}): Meaning | null => {
  const bare = bareOf(line.text);
  if (bare === '' || wordsOf(bare) > mostHeadingWords || line.text.includes('\t')) return null;
  const looks = line.heading || line.bold || leads || /:$/.test(line.text) || line.text === line.text.toUpperCase();
  const exact = book.blocks.get(bare) ?? (looks ? asHeading(book.labels.get(bare), opens) : undefined);
  if (exact && (looks || !line.bullet || numbered.test(line.text))) return exact;
  if (!looks || (line.bullet && !line.heading)) return null;
  if (!opens && book.denied.test(bare)) return noPart;
  const sure = !opens && (line.heading || line.bold || leads || /:$/.test(line.text));
  if (!sure) return null;
  const [before = '', ...behind] = line.text.split(/\s[–—]\s/u);
  if (behind.length > 0) return book.blocks.get(bareOf(before)) ?? null;
  return /[:–—]\s|\d{2}/u.test(line.text) ? null : within(bare, book.hints);
};

export const front = /^([^:\t]{2,60}?)(?:\s*:\s+|\s*\t\s*|\s+[–—]\s+)/u;

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
