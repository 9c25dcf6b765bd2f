/** Lines made to keep regular expressions busy hold nobody up for long. Longer lines are folded by the reader. */
import { describe, expect, it } from 'vitest';
import { findBrief } from '../../services/facts/find-brief.ts';
import { findCandidate } from '../../services/facts/find-candidate.ts';
import { findCandidateSignals } from '../../services/signals/find-candidate-signals.ts';
import { readText } from '../../services/text/read-text.ts';
import { defaultLimits } from '../../services/text/reading-limits.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';

const lexicon = loadLexicon();
const frame = (line: string) =>
  `Curriculum vitae\nRuna Askeland ${line}\nruna@example.com\n\nWork experience\n\n03/2019 - present MES Engineer ${line}, Skarvik\n${line}\n\nEducation\n\n${line}`;

const hostile: Readonly<Record<string, string>> = {
  brackets: '(',
  'open brackets and spaces': ' (',
  spaces: ' x ',
  tabs: '\tx\t',
  dashes: ' - ',
  pipes: '| ',
  'addresses without end': 'a@',
  'addresses with dots': 'a.a@a.',
  'pictures of Markdown': '![](',
  digits: '1 ',
  commas: 'A, ',
  'capitals and dots': 'A.',
};

const secondsFor = async (unit: string, length: number): Promise<number> => {
  const bytes = new TextEncoder().encode(frame(unit.repeat(Math.ceil(length / unit.length))));
  const text = await readText({ name: 'cv.md', bytes, modified: null }, defaultLimits);
  const started = performance.now();
  const candidate = findCandidate(text, { lexicon, fileName: 'cv.md', modified: null });
  findCandidateSignals(text, candidate, lexicon);
  findBrief(text, { lexicon, fileName: 'cv.md', modified: null });
  return (performance.now() - started) / 1_000;
};

describe('a hostile line', () => {
  it.each(Object.entries(hostile))('of %s', { timeout: 120_000 }, async (_name, unit) => {
    expect(await secondsFor(unit, 20_000)).toBeLessThan(20);
  });
});
