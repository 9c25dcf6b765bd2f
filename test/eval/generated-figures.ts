/** How well facts are found in invented documents: one figure a field, over many layouts, languages and date styles. */
import { findCandidate } from '../../services/facts/find-candidate.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import { briefOf, readBriefText } from '../support/brief-facts.ts';
import { measureBrief } from '../support/brief-generator/measure-brief.ts';
import { writeBrief } from '../support/brief-generator/write-brief.ts';
import { cvOfSeed } from '../support/cv-generator/cv-of-seed.ts';
import { figuresOf, measureFacts } from '../support/cv-generator/measure-facts.ts';

export type Figures = Readonly<Record<string, number>>;

const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);

/** Shares of right answers, F1 for employments and languages, over `count` generated CVs. */
export const measureCvs = (count: number): Figures => {
  const lexicon = loadLexicon();
  const rows = seeds(count).map((seed) => {
    const { text, fileName, facts } = cvOfSeed(seed);
    return measureFacts(findCandidate(text, { lexicon, fileName, modified: null }), facts);
  });
  return figuresOf(rows);
};

/** Shares of right answers by field over `count` generated briefs, read as text files. */
export const measureBriefs = async (count: number): Promise<Figures> => {
  const rows = await Promise.all(
    seeds(count).map(async (seed) => {
      const brief = writeBrief(seed);
      return measureBrief(briefOf(await readBriefText(brief.text, brief.name), brief.name), brief.expected);
    }),
  );
  return Object.fromEntries(
    Object.keys(rows[0] ?? {}).map((field) => {
      const answers = rows.flatMap((row) => row[field] ?? []);
      return [field, answers.filter(Boolean).length / Math.max(1, answers.length)];
    }),
  );
};

/** "name 1.000, email 0.998 …" under a title. */
export const showFigures = (title: string, figures: Figures): string =>
  `${title}:\n  ${Object.entries(figures)
    .map(([field, figure]) => `${field} ${figure.toFixed(3)}`)
    .join(', ')}`;
