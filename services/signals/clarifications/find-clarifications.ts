/**
 * Brief and its signals -> what is left open, each with the client's own words and a question ready to send.
 *
 * What counts as open: a word that means two things, a label that the tasks contradict, demands that hardly meet in
 * one person, a condition without a value, and whatever the brief itself calls undecided. A clear brief gets none.
 */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { lexiconLanguages } from '../../../shared/lexicon/phrases.ts';
import type { ClarificationEntry } from '../../../shared/lexicon/schema/clarifications.ts';
import type { Clarification } from '../../../shared/model/signal.ts';
import { type BriefSources, type ClarificationInput, readSources } from './brief-sources.ts';
import { clarificationCheckers } from './check-brief.ts';
import type { Finding } from './checks/check.ts';

const mostAsked = 8;
const mostOfOne = 3;
const longestWords = 140;

/** One finding for each place where the words stand: every open point is a question of its own. */
const byWords = ({ words, blocks }: ClarificationEntry, sources: BriefSources): Finding[] => {
  if (words === undefined) return [];
  const found = sources.saying(words).filter(({ block }) => blocks?.includes(block) ?? true);
  return found.slice(0, mostOfOne).map(({ quote }) => ({ quotes: [quote] }));
};

const findingsOf = (entry: ClarificationEntry, sources: BriefSources): Finding[] => {
  if (entry.when === undefined) return byWords(entry, sources);
  const finding = clarificationCheckers[entry.when](sources);
  return finding ? [finding] : [];
};

const shortened = (words: string): string => {
  const plain = words.replace(/\s*\t\s*/g, ': ').replace(/[.,;:]$/, '');
  return plain.length <= longestWords ? plain : `${plain.slice(0, plain.lastIndexOf(' ', longestWords))} …`;
};

const clarificationOf = (entry: ClarificationEntry, finding: Finding, language: string | null): Clarification => {
  const code = lexiconLanguages.find((known) => known === language) ?? 'en';
  const words = finding.words ?? finding.quotes.map(({ text }) => text).join(' … ');
  return {
    topic: entry.topic,
    finding: entry.finding.en,
    findingIn: { de: entry.finding.de },
    question: entry.question[code].replace('{words}', () => shortened(words)),
    quotes: finding.quotes,
  };
};

interface Asked {
  readonly entry: ClarificationEntry;
  readonly finding: Finding;
}

/** Two lists of words that meet in the same line ask once. */
const withoutEchoes = (asked: readonly Asked[]): Asked[] => {
  const seen = new Set<string>();
  return asked.filter(({ entry, finding }) => {
    const [quote] = finding.quotes;
    if (entry.words === undefined || entry.weak || quote === undefined) return true;
    const key = `${quote.page} ${quote.line} ${quote.text}`;
    const known = seen.has(key);
    seen.add(key);
    return !known;
  });
};

/** One condition left out is an oversight; a brief that says nothing of any is not clear. */
const isSilentThroughout = (asked: readonly Asked[], lexicon: Lexicon): boolean =>
  lexicon.clarifications.every(
    (entry) => !entry.silent || asked.some((one) => one.entry === entry && one.finding.quotes.length === 0),
  );

/** At most eight, what blocks the search first. */
export const findClarifications = (input: ClarificationInput): Clarification[] => {
  const sources = readSources(input);
  const asked = input.lexicon.clarifications.flatMap((entry) =>
    findingsOf(entry, sources).map((finding) => ({ entry, finding })),
  );
  if (asked.every(({ entry }) => entry.weak || entry.silent) && !isSilentThroughout(asked, input.lexicon)) return [];
  return withoutEchoes(asked)
    .sort((a, b) => a.entry.priority - b.entry.priority)
    .slice(0, mostAsked)
    .map(({ entry, finding }) => clarificationOf(entry, finding, input.brief.language));
};
