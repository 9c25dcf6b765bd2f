import { findCandidate } from '../../../services/facts/find-candidate.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import type { Candidate } from '../../../shared/model/candidate.ts';
import { cvOf } from './cv-lines.ts';

const lexicon = loadLexicon();

/** Facts of a CV written by hand in the signs of `cvOf`. */
export const readCv = (lines: readonly string[], language = 'en', fileName = 'cv.pdf'): Candidate =>
  findCandidate(cvOf(lines, language), { lexicon, fileName, modified: null });

/** What a person says of themselves under a heading of its own. */
export const readRemarks = (...lines: readonly string[]): Candidate =>
  readCv(['# Harriet Featherstone', 'h@example.com', '# Other information', ...lines]);

/** "title @ employer start..end", one for each employment. */
export const jobsOf = ({ employments }: Candidate): string[] =>
  employments.map(
    ({ title, employer, start, end, current }) => `${title} @ ${employer} ${start}..${current ? 'now' : end}`,
  );
