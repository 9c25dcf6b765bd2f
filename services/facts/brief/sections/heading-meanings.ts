/** What headings and labels of briefs mean, made ready for one language. */
import type { Lexicon } from '../../../../shared/lexicon/load.ts';
import { fold, phrasesFor } from '../../../../shared/lexicon/phrases.ts';
import type { BriefLabel } from '../../../../shared/lexicon/schema/brief-headings.ts';
import type { BriefBlock } from '../../../../shared/model/brief.ts';

export interface Meaning {
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

export type Meanings = ReadonlyMap<string, Meaning>;

export interface HeadingBooks {
  /** Phrases and words of wish or exclusion, for headings that hold one among other words. */
  readonly hints: Meanings;
  readonly labels: Meanings;
  readonly blocks: Meanings;
  /** A heading that says what is no part of the role. */
  readonly denied: RegExp;
}

const books = new WeakMap<object, Map<string, HeadingBooks>>();

export const bookFor = (lexicon: Lexicon, language: string | null): HeadingBooks => {
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
  const denials = phrasesFor(headings.denials, null).map(fold);
  const denied = new RegExp(`^(?:${[...new Set(denials)].join('|')})\\s+\\p{L}`, 'u');
  const made = { labels, blocks, hints, denied };
  byLanguage.set(language ?? '', made);
  return made;
};
