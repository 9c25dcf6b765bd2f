/**
 * How fast terms and signals are found, in megabytes of text per second on one core: with the lexicon as it is, with
 * ten times as many terms, and the same job by other means (one regular expression per term; natural's tokeniser
 * and stemmer alone, which find nothing yet).
 *
 * Measured as in a worker that has been at work for a while: all documents are gone through once before the clock
 * starts, so the code is compiled and the spellings are remembered, as they are from one document to the next. No
 * document and no line is remembered.
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

interface Way {
  readonly name: string;
  readonly job: (lines: readonly string[]) => void;
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

/** Ways to be compared take turns, so that what else the machine does slows them alike. */
const documentsInTurn = 20;

const rates = (documents: readonly (readonly string[])[], ways: readonly Way[]): readonly BenchRow[] => {
  for (const { job } of ways) documents.forEach(job);
  const took = ways.map(() => 0);
  for (let from = 0; from < documents.length; from += documentsInTurn) {
    const turn = documents.slice(from, from + documentsInTurn);
    ways.forEach(({ job }, index) => {
      took[index] = (took[index] ?? 0) + seconds(() => turn.forEach(job));
    });
  }
  const size = sizeOf(documents) / megabyte;
  return ways.map(({ name }, index) => ({ name, value: size / (took[index] ?? 0), unit: 'MB/s' }));
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
  const [terms, tenTimes] = [`terms in one pass, ${count} spellings`, `terms in one pass, ${count * 10} spellings`];
  return [
    ...rates(documents, [
      { name: terms, job: (lines) => findTerms(lines, matcher) },
      { name: tenTimes, job: (lines) => findTerms(lines, larger) },
    ]),
    ...rates(documents, [
      {
        name: 'signals of a CV: levels, cells, scope, platforms, evidence',
        job: (lines) => findCandidateSignals(textOf(lines), candidateOf(lines), lexicon),
      },
      {
        name: 'signals of a brief: the same, demands and clarifications',
        job: (lines) => findBriefSignals(textOf(lines), briefOf(lines), lexicon),
      },
    ]),
    ...rates(documents.slice(0, part), [
      {
        name: "natural's tokeniser and stemmer alone",
        job: (lines) => {
          for (const line of lines) for (const word of tokenise(line)) stem(word);
        },
      },
    ]),
    ...rates(few, [
      {
        name: 'one regular expression per spelling',
        job: (lines) => {
          for (const line of lines) for (const expression of expressions) expression.test(line);
        },
      },
    ]),
  ];
};

const goal = 5;

const isReached = (value: number): string => (value >= goal ? 'reached' : 'not reached');

/** The rows, and what they say of the goal: so many megabytes per second and core, however many terms there are. */
export const showSignals = (rows: readonly BenchRow[]): string => {
  const [terms = 0, tenTimes = 0, cv = 0] = rows.map(({ value }) => value);
  const slower = Math.round((1 - tenTimes / terms) * 100);
  return [
    'Finding signals (one core):',
    ...rows.map(({ name, value, unit }) => `  ${name}: ${value.toFixed(2)} ${unit}`),
    `  goal, ${goal} MB/s with the full lexicon: terms ${terms.toFixed(2)} (${isReached(terms)}), all signals of a CV ${cv.toFixed(2)} (${isReached(cv)})`,
    `  goal, cost does not grow with the terms: ten times as many cost ${slower} % of the speed`,
  ].join('\n');
};
