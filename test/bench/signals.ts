/**
 * How fast terms and signals are found, in megabytes of text per second on one core: with the lexicon as it is, with
 * ten times as many terms, and the same job by other means (one regular expression per term; natural's tokeniser
 * and stemmer alone, which find nothing yet).
 */
import { findCandidateSignals } from '../../services/signals/find-candidate-signals.ts';
import { compileTerms, type Matcher } from '../../shared/lexicon/compile-terms.ts';
import { compileOptions, findTerms, matcherOf } from '../../shared/lexicon/find-terms.ts';
import { type Lexicon, loadLexicon } from '../../shared/lexicon/load.ts';
import { type TermSource, termSourcesOf } from '../../shared/lexicon/term-sources.ts';
import type { Candidate } from '../../shared/model/candidate.ts';
import type { DocumentText, Line } from '../../shared/model/document.ts';
import { stem, tokenise } from '../../shared/words.ts';
import { nobody } from '../support/nobody.ts';

export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: 'MB/s';
}

const linesPerDocument = 60;
const megabyte = 1_000_000;

const wording = [
  'Responsible for the roll-out in three plants together with the quality department and the local teams.',
  'Verantwortlich für Schulung, Inbetriebnahme und Betreuung der Anwender in zwei Werken.',
  'Animation des ateliers avec la production, rédaction des spécifications et recette utilisateur.',
  'Coordinación con los proveedores, formación de los operarios y seguimiento del presupuesto anual.',
  'Worked in shifts during the start-up and wrote the handbook for operators and supervisors.',
];

/** Documents of the lexicon's own example sentences between lines of ordinary wording: every term occurs. */
const documentsOf = (lexicon: Lexicon, bytes: number): readonly (readonly string[])[] => {
  const examples = Object.values(lexicon)
    .flatMap((content: unknown) => (Array.isArray(content) ? content : []))
    .flatMap((entry: { readonly example?: readonly string[] }) => entry.example ?? []);
  const documents: string[][] = [];
  for (let size = 0, at = 0; size < bytes; ) {
    const lines: string[] = [];
    for (let line = 0; line < linesPerDocument; line++, at++) {
      const text = (at % 2 === 0 ? examples[(at / 2) % examples.length] : wording[at % wording.length]) ?? '';
      lines.push(text);
      size += Buffer.byteLength(text) + 1;
    }
    documents.push(lines);
  }
  return documents;
};

const textOf = (lines: readonly string[]): DocumentText => ({
  format: 'txt',
  pages: [
    {
      number: 1,
      width: null,
      height: null,
      source: 'text',
      lines: lines.map(
        (text, index): Line => ({
          page: 1,
          line: index + 1,
          text,
          box: null,
          size: null,
          bold: false,
          heading: false,
          place: 'body',
          bullet: true,
          gapBefore: false,
          confidence: null,
        }),
      ),
    },
  ],
  hidden: [],
  language: 'en',
  dated: { date: '2026-11-01', known: 'text' },
  attachments: [],
  warnings: [],
});

const candidateOf = (lines: readonly string[]): Candidate => {
  const employment = (from: number, to: number, start: string, end: string | null) => ({
    title: 'MES Engineer',
    employer: 'Example Works',
    client: null,
    place: null,
    start,
    end,
    current: end === null,
    employerKind: null,
    lines: Array.from({ length: to - from }, (_, index) => from + index),
    quote: { text: lines[from] ?? '', page: 1, line: from + 1 },
  });
  const middle = Math.floor(lines.length / 2);
  return {
    ...nobody,
    sections: [{ kind: 'experience', heading: null, from: 0, to: lines.length }],
    employments: [employment(0, middle, '2020-01', null), employment(middle, lines.length, '2012-01', '2019-12')],
    totalYears: 14,
  };
};

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
    rate('one regular expression per spelling', few, (lines) => {
      for (const line of lines) for (const expression of expressions) expression.test(line);
    }),
    rate("natural's tokeniser and stemmer alone", documents.slice(0, Math.ceil(documents.length / 4)), (lines) => {
      for (const line of lines) for (const word of tokenise(line)) stem(word);
    }),
  ];
};
