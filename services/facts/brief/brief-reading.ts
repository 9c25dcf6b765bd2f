/** What every finder of a brief needs: its lines in sections and passages, and the lexicon ready to look. */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { perLexicon } from '../../../shared/lexicon/per-lexicon.ts';
import {
  createPhraseFinder,
  type FindPhrases,
  type PhraseBook,
  type PhraseHit,
  phrasesFor,
} from '../../../shared/lexicon/phrases.ts';
import type { BriefLabel } from '../../../shared/lexicon/schema/brief-headings.ts';
import type { BriefBlock, BriefSection } from '../../../shared/model/brief.ts';
import { type DocumentText, type Line, linesOf, type Quote } from '../../../shared/model/document.ts';
import { findBriefSections, type HeadedSection, isMailHead } from './find-brief-sections.ts';
import { createOtherLanguageOf } from './other-language-of.ts';
import { type Passage, passagesOf, quotesOf } from './passages.ts';
import { readLabel } from './sections/read-heading.ts';
import { type SentenceWords, type Span, splitSentences } from './split-sentences.ts';

/** A passage in its section, with the label that stands in front of its value. */
export interface BriefPassage extends Passage {
  readonly block: BriefBlock;
  /** What an item without a cue of its own is worth here. */
  readonly strength: number;
  readonly label: BriefLabel | null;
  /** Where the value behind the label begins; 0 without a label. */
  readonly valueFrom: number;
  /** Where it ends: with its last sentence. */
  readonly valueTo: number;
  readonly sentences: readonly Span[];
  /** Stands before the first heading of a structured brief: told about the client, and conditions may hide in it. */
  readonly preamble: boolean;
}

/** Boilerplate about the client, where no condition of the role stands. */
export const isBoilerplate = ({ block, preamble }: BriefPassage): boolean => block === 'company' && !preamble;

export interface BriefReading {
  readonly text: DocumentText;
  readonly lines: readonly Line[];
  readonly lexicon: Lexicon;
  readonly sections: readonly BriefSection[];
  readonly passages: readonly BriefPassage[];
  /** Some heading says what is asked for: what stands outside such blocks is then only told. */
  readonly structured: boolean;
  readonly find: FindPhrases;
  /** Phrases of a book in the languages of this brief, looked for in folded text. */
  readonly hits: (folded: string, book: PhraseBook) => readonly PhraseHit[];
  readonly quote: (passage: Passage, from?: number, to?: number) => Quote | null;
}

/** One finder per lexicon: it keeps the phrases it compiled. */
const finderOf = perLexicon((lexicon: Lexicon): FindPhrases => createPhraseFinder(lexicon.knockouts.numbers));

const sentenceWordsOf = perLexicon(
  (lexicon: Lexicon): SentenceWords => ({
    abbreviations: lexicon.modality.abbreviations,
    months: new Set([...Object.values(lexicon.dates.months).flat(), ...lexicon.dates.quarters]),
  }),
);

type Label = NonNullable<ReturnType<typeof readLabel>>;

/** Blocks that a word with a colon in a list of tasks or demands does not open ("Process: release of batches"). */
const notInLists: readonly BriefBlock[] = ['process', 'context', 'company', 'environment', 'organisation'];

const labelIn = (section: HeadedSection, text: string, lexicon: Lexicon, language: string | null): Label | null => {
  const inline = readLabel(text, lexicon, language);
  const inList = section.block === 'tasks' || section.block === 'must';
  return inline && inList && inline.label === null && notInLists.includes(inline.block) ? null : inline;
};

const mailLabel = (text: string, lexicon: Lexicon, language: string | null): Label => {
  const inline = readLabel(text, lexicon, language);
  return inline?.label === 'title' ? inline : { block: 'process', strength: 0, label: null, valueFrom: 0 };
};

const withLabel = (
  passage: Passage,
  section: HeadedSection,
  label: Label | null,
  sentences: readonly Span[],
): BriefPassage => ({
  ...passage,
  block: label?.block ?? section.block,
  strength: label?.strength ?? section.strength,
  label: label?.label ?? section.label,
  valueFrom: label?.valueFrom ?? 0,
  valueTo: sentences.at(-1)?.to ?? passage.text.length,
  sentences,
  preamble: section.heading === null,
});

interface Part {
  readonly label: Label | null;
  readonly sentences: Span[];
}

/** A paragraph of sentences with labels of their own ("Travel: 30 %. Salary: …") falls into parts. */
const partsOf = (passage: Passage, section: HeadedSection, lexicon: Lexicon, language: string | null): Part[] => {
  const first = isMailHead(passage.text)
    ? mailLabel(passage.text, lexicon, language)
    : labelIn(section, passage.text, lexicon, language);
  const parts: Part[] = [{ label: first, sentences: [] }];
  for (const span of splitSentences(passage.text, first?.valueFrom ?? 0, sentenceWordsOf(lexicon))) {
    const inside = span.from > (first?.valueFrom ?? 0) && !passage.bullet;
    const own = inside ? labelIn(section, passage.text.slice(span.from, span.to), lexicon, language) : null;
    const before = parts.at(-1);
    const last = before?.sentences.at(-1);
    const closed =
      before?.label?.label != null && last !== undefined && /[.!?]$/.test(passage.text.slice(last.from, last.to));
    if (own)
      parts.push({
        label: { ...own, valueFrom: span.from + own.valueFrom },
        sentences: [{ from: span.from + own.valueFrom, to: span.to }],
      });
    else if (closed) parts.push({ label: null, sentences: [span] });
    else before?.sentences.push(span);
  }
  return parts;
};

const inSection = (
  section: HeadedSection,
  lines: readonly Line[],
  lexicon: Lexicon,
  language: string | null,
): BriefPassage[] =>
  passagesOf(lines, section.bodyFrom, section.to).flatMap((passage) =>
    partsOf(passage, section, lexicon, language).map(({ label, sentences }) =>
      withLabel(passage, section, label, sentences),
    ),
  );

export const readBrief = (text: DocumentText, lexicon: Lexicon): BriefReading => {
  const lines = linesOf(text);
  const { language } = text;
  const headed = findBriefSections(lines, lexicon, language);
  const find = finderOf(lexicon);
  const otherLanguageOf = createOtherLanguageOf(lexicon, language);
  const hits = (folded: string, book: PhraseBook) => {
    const other = otherLanguageOf(folded);
    return find(folded, [...phrasesFor(book, language), ...(other === null ? [] : (book[other] ?? []))]);
  };
  const passages = headed.flatMap((section) => inSection(section, lines, lexicon, language));
  return {
    text,
    lines,
    lexicon,
    sections: headed.map(({ block, heading, from, to }) => ({ block, heading, from, to })),
    passages,
    structured: headed.some(({ block, heading }) => heading !== null && (block === 'must' || block === 'tasks')),
    find,
    hits,
    quote: (passage, from = 0, to = passage.text.length) => quotesOf(passage, lines, from, to)[0] ?? null,
  };
};
