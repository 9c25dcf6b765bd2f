/**
 * How fast terms and signals are found, in megabytes of text per second on one core: with the lexicon as it is, with
 * ten times as many terms, and the same job by other means (one regular expression per term; natural's tokeniser
 * and stemmer alone, which find nothing yet).
 */
import { findBriefSignals } from '../../services/signals/find-brief-signals.ts';
import { findCandidateSignals } from '../../services/signals/find-candidate-signals.ts';
import { compileTerms, type Matcher } from '../../shared/lexicon/compile-terms.ts';
import { compileOptions, findTerms, matcherOf } from '../../shared/lexicon/find-terms.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import { type TermSource, termSourcesOf } from '../../shared/lexicon/term-sources.ts';
import { stem, tokenise } from '../../shared/words.ts';
import { briefOf, candidateOf, documentsOf, textOf } from './signal-documents.ts';

export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: 'MB/s';
}

const megabyte = 1_000_000;

/** The same terms under invented names, nine times over. */
const tenfold = (sources: readonly TermSource[]): readonly TermSource[] => [
  ...sources,
  ...Array.from({ length: 9 }, (_, copy) =>
    sources.map((source) => ({
      ...source,
      id: `${source.id}-${copy}`,
      aliases: source.aliases.map((alias) => ({ ...alias, text: `${alias.text} q${copy}x` })),
    })),
  ).flat(),
];

/** Processor time, not time on the wall: the figure is per core whatever else the machine does. */
const seconds = (job: () => void): number => {
  const start = process.cpuUsage();
  job();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};

const sizeOf = (documents: readonly (readonly string[])[]): number =>
  documents.reduce((sum, lines) => sum + lines.reduce((size, line) => size + Buffer.byteLength(line) + 1, 0), 0);

const rate = (
  name: string,
  documents: readonly (readonly string[])[],
  job: (lines: readonly string[]) => void,
): BenchRow => {
  for (const lines of documents.slice(0, Math.ceil(documents.length / 4))) job(lines);
  const took = seconds(() => documents.forEach(job));
  return { name, value: sizeOf(documents) / megabyte / took, unit: 'MB/s' };
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** @param bytes of text for the fast ways; the slow ones get a part of it */
export const benchSignals = (bytes = 4 * megabyte): readonly BenchRow[] => {
  const lexicon = loadLexicon();
  const matcher = matcherOf(lexicon);
  const sources = termSourcesOf(lexicon);
  const options = compileOptions(lexicon);
  const larger: Matcher = compileTerms(tenfold(sources), options);
  const documents = documentsOf(lexicon, bytes);
  const part = Math.ceil(documents.length / 4);
  const few = documents.slice(0, Math.max(1, Math.ceil(documents.length / 200)));
  const expressions = sources.flatMap(({ aliases }) =>
    aliases.map(({ text }) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(text)}(?![\\p{L}\\p{N}])`, 'iu')),
  );
  const count = sources.reduce((sum, { aliases }) => sum + aliases.length, 0);
  return [
    rate(`terms in one pass, ${count} spellings`, documents, (lines) => findTerms(lines, matcher)),
    rate(`terms in one pass, ${count * 10} spellings`, documents, (lines) => findTerms(lines, larger)),
    rate('signals of a CV: levels, cells, scope, platforms, evidence', documents, (lines) =>
      findCandidateSignals(textOf(lines), candidateOf(lines), lexicon),
    ),
    rate('signals of a brief: the same, demands and clarifications', documents.slice(0, part), (lines) =>
      findBriefSignals(textOf(lines), briefOf(lines), lexicon),
    ),
    rate('one regular expression per spelling', few, (lines) => {
      for (const line of lines) for (const expression of expressions) expression.test(line);
    }),
    rate("natural's tokeniser and stemmer alone", documents.slice(0, part), (lines) => {
      for (const line of lines) for (const word of tokenise(line)) stem(word);
    }),
  ];
};
