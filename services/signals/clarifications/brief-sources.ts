/** What of a brief speaks about the role: its demands, whole over their lines, and the lines that are none. */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { createPhraseFinder, fold, landmarkOf, type PhraseBook, phrasesFor } from '../../../shared/lexicon/phrases.ts';
import type { Brief, BriefBlock } from '../../../shared/model/brief.ts';
import { type DocumentText, linesOf, type Quote, quoteOf } from '../../../shared/model/document.ts';
import type { BriefSignals } from '../../../shared/model/signal.ts';

export interface Source {
  readonly folded: string;
  readonly text: string;
  readonly block: BriefBlock;
  /** 0 when it is only named to be excluded. */
  readonly strength: number;
  readonly quote: Quote;
}

export interface ClarificationInput {
  readonly text: DocumentText;
  readonly brief: Brief;
  readonly signals: Omit<BriefSignals, 'clarifications'>;
  readonly lexicon: Lexicon;
}

export interface BriefSources extends ClarificationInput {
  readonly sources: readonly Source[];
  /** Sources in which a phrase of the book stands. */
  readonly saying: (book: PhraseBook) => readonly Source[];
}

const silent: readonly BriefBlock[] = ['company', 'process'];
const finders = new WeakMap<Lexicon, ReturnType<typeof createPhraseFinder>>();

const finderFor = (lexicon: Lexicon): ReturnType<typeof createPhraseFinder> => {
  const known = finders.get(lexicon);
  if (known) return known;
  const made = createPhraseFinder(lexicon.knockouts.numbers);
  finders.set(lexicon, made);
  return made;
};

export const readSources = (input: ClarificationInput): BriefSources => {
  const { text, brief, lexicon } = input;
  const find = finderFor(lexicon);
  const key = ({ page, line }: Quote): string => `${page} ${line}`;
  const demanded = new Set(brief.demands.flatMap(({ quotes }) => quotes.map(key)));
  const demands = brief.demands.map((demand): Source => {
    const { text: words, block, strength, quote } = demand;
    return { text: words, folded: fold(words), block, strength, quote };
  });
  const others = linesOf(text).flatMap((line, index): Source[] => {
    const block = brief.sections.find(({ from, to }) => index >= from && index < to)?.block ?? 'other';
    const quote = quoteOf(line);
    return demanded.has(key(quote)) ? [] : [{ text: line.text, folded: fold(line.text), block, strength: 0.15, quote }];
  });
  const sources = [...demands, ...others].filter(({ block }) => !silent.includes(block));
  const all = sources.map(({ folded }) => folded).join('\n');
  return {
    ...input,
    sources,
    saying: (book) => {
      const phrases = phrasesFor(book, brief.language).filter((phrase) => all.includes(landmarkOf(phrase)));
      if (phrases.length === 0) return [];
      return sources.filter(({ folded }) => find(folded, phrases).length > 0);
    },
  };
};
