/** Documents to measure with: the lexicon's own sentences between ordinary ones, as a text, a CV and a brief. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Brief, Demand } from '../../shared/model/brief.ts';
import type { Candidate } from '../../shared/model/candidate.ts';
import type { DocumentText, Line } from '../../shared/model/document.ts';
import { nobody } from '../support/nobody.ts';

const linesPerDocument = 60;
const wording = [
  'Responsible for the roll-out in three plants together with the quality department and the local teams.',
  'Verantwortlich für Schulung, Inbetriebnahme und Betreuung der Anwender in zwei Werken.',
  'Animation des ateliers avec la production, rédaction des spécifications et recette utilisateur.',
  'Coordinación con los proveedores, formación de los operarios y seguimiento del presupuesto anual.',
  'Worked in shifts during the start-up and wrote the handbook for operators and supervisors.',
];

/** Documents of the lexicon's own example sentences between lines of ordinary wording: every term occurs. */
export const documentsOf = (lexicon: Lexicon, bytes: number): readonly (readonly string[])[] => {
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

export const textOf = (lines: readonly string[]): DocumentText => ({
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

export const candidateOf = (lines: readonly string[]): Candidate => {
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

export const briefOf = (lines: readonly string[]): Brief => {
  const quoteAt = (index: number) => ({ text: lines[index] ?? '', page: 1, line: index + 1 });
  const middle = Math.floor(lines.length / 2);
  const demands = lines.map(
    (text, index): Demand => ({
      id: `d${index}`,
      text,
      modality: index < middle ? 'context' : 'must',
      strength: index < middle ? 0.4 : 0.85,
      topic: 'function',
      block: index < middle ? 'tasks' : 'must',
      alternatives: [],
      openToSimilar: false,
      years: null,
      quote: quoteAt(index),
      quotes: [quoteAt(index)],
    }),
  );
  return {
    client: null,
    title: { value: 'MES Engineer', quote: quoteAt(0) },
    sections: [
      { block: 'tasks', heading: null, from: 0, to: middle },
      { block: 'must', heading: null, from: middle, to: lines.length },
    ],
    demands,
    knockouts: {
      location: null,
      onsiteDaysPerWeek: null,
      languages: [],
      workPermit: null,
      contract: null,
      startBy: null,
      travelPercent: null,
      minYears: null,
    },
    pay: null,
    positions: null,
    reportsTo: null,
    teamSize: null,
    employerKind: null,
    protected: [],
    language: 'en',
  };
};
