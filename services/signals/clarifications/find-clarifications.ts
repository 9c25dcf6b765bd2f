/**
 * Brief and its signals -> what is left open, each with the client's own words and a question ready to send.
 *
 * What counts as open: a word that means two things, a label that the tasks contradict, demands that hardly meet in
 * one person, a condition without a value, and whatever the brief itself calls undecided. A clear brief gets none.
 */
import { lexiconLanguages } from '../../../shared/lexicon/phrases.ts';
import type { ClarificationEntry } from '../../../shared/lexicon/schema/clarifications.ts';
import type { Clarification } from '../../../shared/model/signal.ts';
import { type BriefSources, type ClarificationInput, readSources } from './brief-sources.ts';
import { clarificationCheckers, type Finding } from './check-brief.ts';

const mostAsked = 8;
const mostQuotes = 3;
const longestWords = 140;

const byWords = ({ words, blocks }: ClarificationEntry, sources: BriefSources): Finding | null => {
  if (words === undefined) return null;
  const found = sources.saying(words).filter(({ block }) => blocks?.includes(block) ?? true);
  return found.length > 0 ? { quotes: found.slice(0, mostQuotes).map(({ quote }) => quote) } : null;
};

const findingOf = (entry: ClarificationEntry, sources: BriefSources): Finding | null =>
  entry.when === undefined ? byWords(entry, sources) : clarificationCheckers[entry.when](sources);

const shortened = (words: string): string =>
  words.length <= longestWords ? words : `${words.slice(0, words.lastIndexOf(' ', longestWords))} …`;

const clarificationOf = (entry: ClarificationEntry, finding: Finding, language: string | null): Clarification => {
  const code = lexiconLanguages.find((known) => known === language) ?? 'en';
  const words = finding.words ?? finding.quotes.map(({ text }) => text).join(' … ');
  return {
    topic: entry.topic,
    finding: entry.finding,
    question: entry.question[code].replace('{words}', () => shortened(words)),
    quotes: finding.quotes,
  };
};

/** At most eight, what blocks the search first. Two questions about the same line and topic are one. */
export const findClarifications = (input: ClarificationInput): Clarification[] => {
  const sources = readSources(input);
  const asked = input.lexicon.clarifications.flatMap((entry) => {
    const finding = findingOf(entry, sources);
    return finding ? [{ entry, finding }] : [];
  });
  if (asked.every(({ entry }) => entry.weak)) return [];
  return asked
    .sort((a, b) => a.entry.priority - b.entry.priority)
    .slice(0, mostAsked)
    .map(({ entry, finding }) => clarificationOf(entry, finding, input.brief.language));
};
