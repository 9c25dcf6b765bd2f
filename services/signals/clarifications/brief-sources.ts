/** What of a brief speaks about the role: its demands, whole over their lines, and the lines that are none. */

import { lettersOf } from '../../../shared/lexicon/letters.ts';
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { perLexicon } from '../../../shared/lexicon/per-lexicon.ts';
import { createPhraseFinder, fold, landmarkOf, type PhraseBook, phrasesFor } from '../../../shared/lexicon/phrases.ts';
import type { Brief, BriefBlock } from '../../../shared/model/brief.ts';
import { type DocumentText, linesOf, type Quote, quoteOf } from '../../../shared/model/document.ts';
import type { BriefSignals } from '../../../shared/model/signal.ts';
import { oncePer } from '../../../shared/once-per.ts';

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
const finderFor = perLexicon((lexicon) => createPhraseFinder(lexicon.knockouts.numbers));

interface Prepared {
  readonly phrases: readonly [string];
  readonly landmark: string;
}

/** The phrases of a book for a language, with what is asked before they are looked for. */
const preparedFor = oncePer((book: PhraseBook) => {
  const byLanguage = new Map<string | null, readonly Prepared[]>();
  return (language: string | null): readonly Prepared[] => {
    const known = byLanguage.get(language);
    if (known) return known;
    const prepared = phrasesFor(book, language).map(
      (phrase): Prepared => ({ phrases: [phrase], landmark: landmarkOf(phrase) }),
    );
    byLanguage.set(language, prepared);
    return prepared;
  };
});

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
  const mayHold = lettersOf(all);
  return {
    ...input,
    sources,
    saying: (book) => {
      const there = preparedFor(book)(brief.language).filter(
        ({ landmark }) => mayHold(landmark) && all.includes(landmark),
      );
      if (there.length === 0) return [];
      return sources.filter(({ folded }) =>
        there.some(({ phrases, landmark }) => folded.includes(landmark) && find(folded, phrases).length > 0),
      );
    },
  };
};
