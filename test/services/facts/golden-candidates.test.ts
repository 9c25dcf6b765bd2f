import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { told } from '../../../services/cli/export-case/told-facts.ts';
import { findCandidate } from '../../../services/facts/find-candidate.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import type { DocumentText } from '../../../shared/model/document.ts';

const folder = join(import.meta.dirname, '../../golden/cv');
const lexicon = loadLexicon();

const gaps = new Set(
  readFileSync(join(folder, 'gaps.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.slice(0, line.indexOf(':'))),
);

const cases = readdirSync(folder).filter(
  (slug) => existsSync(join(folder, slug, 'facts.json')) && existsSync(join(folder, slug, 'text.json')),
);

const read = (slug: string, file: string): unknown => JSON.parse(readFileSync(join(folder, slug, file), 'utf8'));

const foundIn = (slug: string): unknown => {
  const text = read(slug, 'text.json') as DocumentText;
  return told(findCandidate(text, { lexicon, fileName: 'cv', modified: null }));
};

describe('golden candidates', () => {
  it.each(cases.filter((slug) => !gaps.has(slug)))('%s', (slug) => {
    expect(foundIn(slug)).toEqual(read(slug, 'facts.json'));
  });

  it.each([...gaps])('%s is still a gap', (slug) => {
    expect(foundIn(slug)).not.toEqual(read(slug, 'facts.json'));
  });
});
