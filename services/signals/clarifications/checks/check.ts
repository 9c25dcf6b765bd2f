/** What a check is, and what several of them share. */
import type { PhraseBook } from '../../../../shared/lexicon/phrases.ts';
import type { Fact } from '../../../../shared/model/candidate.ts';
import type { Quote } from '../../../../shared/model/document.ts';
import type { BriefSources, Source } from '../brief-sources.ts';

export interface Finding {
  readonly quotes: readonly Quote[];
  /** What stands for {words} in the question; the quotes' text when left out. */
  readonly words?: string;
}

/** null: nothing to ask. A finding without quotes is about something the brief does not say at all. */
export type Check = (sources: BriefSources) => Finding | null;

export const mostQuotes = 3;
export const nothingSaid: Finding = { quotes: [] };

export const quoting = (found: readonly Source[]): Finding | null =>
  found.length > 0 ? { quotes: found.slice(0, mostQuotes).map(({ quote }) => quote) } : null;

export const missing = (fact: Fact<unknown> | null): Finding | null => (fact === null ? nothingSaid : null);

export const isSamePlace = (a: Quote, b: Quote | undefined): boolean => a.page === b?.page && a.line === b.line;

export const titleSays = ({ saying, brief }: BriefSources, book: PhraseBook): boolean =>
  saying(book).some(({ quote }) => isSamePlace(quote, brief.title?.quote));

/** The work a role is made of, as against what it is offered or what surrounds it. */
export const asked = (found: readonly Source[]): readonly Source[] =>
  found.filter(({ block, strength }) => strength > 0 && ['tasks', 'must', 'other', 'title'].includes(block));

/** A quote of each, when the brief says both; one quote when it says them in one breath. */
export const bothSaid = (some: readonly Source[], others: readonly Source[]): Finding | null => {
  const both = some.find((one) => others.includes(one));
  if (both) return quoting([both]);
  const [first] = some;
  const [second] = others;
  return first && second ? quoting([first, second]) : null;
};
