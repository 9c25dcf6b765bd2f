/** Documents and candidates written in a few lines, so that a test of signals needs no other stop. */
import type { Brief, Demand } from '../../../shared/model/brief.ts';
import type { Candidate, Employment, Section } from '../../../shared/model/candidate.ts';
import type { DocumentText, Line } from '../../../shared/model/document.ts';
import { nobody } from '../../support/nobody.ts';

export interface WrittenJob {
  readonly title: string;
  readonly employer?: string;
  readonly start?: string;
  readonly end?: string | null;
  /** What was done, one item each. */
  readonly did: readonly string[];
}

export interface WrittenCv {
  readonly language?: string;
  readonly headline?: string;
  readonly summary?: readonly string[];
  readonly jobs: readonly WrittenJob[];
  readonly skills?: readonly string[];
  readonly hidden?: string;
}

const lineOf = (text: string, index: number, bullet: boolean, heading: boolean): Line => ({
  page: 1,
  line: index + 1,
  text,
  box: null,
  size: null,
  bold: false,
  heading,
  place: 'body',
  bullet,
  gapBefore: heading,
  confidence: null,
});

export const writtenText = (lines: readonly Line[], language = 'en', hidden?: string): DocumentText => ({
  format: 'txt',
  pages: [{ number: 1, width: null, height: null, source: 'text', lines }],
  hidden: hidden === undefined ? [] : [{ page: 1, text: hidden, reason: 'same-colour' }],
  language,
  dated: { date: '2026-11-15', known: 'text' },
  attachments: [],
  warnings: [],
});

export const writtenCv = (cv: WrittenCv): { text: DocumentText; candidate: Candidate } => {
  const lines: Line[] = [];
  const sections: Section[] = [];
  const add = (text: string, kind: 'item' | 'heading' | 'plain' = 'item'): number =>
    lines.push(lineOf(text, lines.length, kind === 'item', kind === 'heading')) - 1;
  const section = (kind: Section['kind'], heading: string, fill: () => void): void => {
    const from = add(heading, 'heading');
    fill();
    sections.push({ kind, heading, from, to: lines.length });
  };
  if (cv.headline !== undefined) add(cv.headline, 'plain');
  const headline = lines[0];
  if (headline) sections.push({ kind: 'contact', heading: null, from: 0, to: 1 });
  if (cv.summary)
    section('summary', 'Profile', () => {
      for (const text of cv.summary ?? []) add(text, 'plain');
    });
  const employments: Employment[] = [];
  section('experience', 'Experience', () => {
    for (const job of cv.jobs) {
      const employer = job.employer ?? 'Example Works Ltd';
      const first = add(`${job.title}, ${employer}`, 'plain');
      const indices = [first, ...job.did.map((text) => add(text))];
      employments.push({
        title: job.title,
        employer,
        client: null,
        place: null,
        start: job.start ?? '2020-01',
        end: job.end ?? null,
        current: (job.end ?? null) === null,
        employerKind: null,
        lines: indices,
        quote: { text: `${job.title}, ${employer}`, page: 1, line: first + 1 },
      });
    }
  });
  if (cv.skills)
    section('skills', 'Skills', () => {
      for (const text of cv.skills ?? []) add(text, 'plain');
    });
  const candidate: Candidate = {
    ...nobody,
    headline: headline && cv.headline ? { value: cv.headline, quote: { text: cv.headline, page: 1, line: 1 } } : null,
    sections,
    employments,
  };
  return { text: writtenText(lines, cv.language, cv.hidden), candidate };
};

export interface WrittenBrief {
  readonly language?: string;
  readonly title?: string;
  readonly company?: readonly string[];
  readonly tasks: readonly string[];
  /** Demands with their strength. */
  readonly must?: readonly string[];
  readonly nice?: readonly string[];
  readonly excluded?: readonly string[];
}

export const writtenBrief = (written: WrittenBrief): { text: DocumentText; brief: Brief } => {
  const lines: Line[] = [];
  const sections: Brief['sections'][number][] = [];
  const demands: Demand[] = [];
  const block = (
    name: Brief['sections'][number]['block'],
    texts: readonly string[] | undefined,
    demand?: { readonly modality: Demand['modality']; readonly strength: number },
  ): void => {
    if (!texts) return;
    const from = lines.length;
    for (const text of texts) {
      lines.push(lineOf(text, lines.length, true, false));
      if (demand)
        demands.push({
          id: `d${demands.length + 1}`,
          text,
          ...demand,
          topic: 'function',
          block: name,
          alternatives: [],
          openToSimilar: false,
          years: null,
          quote: { text, page: 1, line: lines.length },
          quotes: [{ text, page: 1, line: lines.length }],
        });
    }
    sections.push({ block: name, heading: null, from, to: lines.length });
  };
  block('title', written.title === undefined ? undefined : [written.title]);
  block('company', written.company);
  block('tasks', written.tasks);
  block('must', written.must, { modality: 'must', strength: 0.85 });
  block('nice', written.nice, { modality: 'nice', strength: 0.4 });
  block('exclusion', written.excluded, { modality: 'excluded', strength: 0 });
  const brief: Brief = {
    client: null,
    title:
      written.title === undefined ? null : { value: written.title, quote: { text: written.title, page: 1, line: 1 } },
    sections,
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
    language: written.language ?? 'en',
  };
  return { text: writtenText(lines, written.language), brief };
};
