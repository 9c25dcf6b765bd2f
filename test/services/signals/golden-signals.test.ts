import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toldSignals } from '../../../services/cli/export-case/told-signals.ts';
import { findCandidate } from '../../../services/facts/find-candidate.ts';
import { findCandidateSignals } from '../../../services/signals/find-candidate-signals.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import type { DocumentText } from '../../../shared/model/document.ts';

const folder = join(import.meta.dirname, '../../golden/signals');
const lexicon = loadLexicon();
const cases = readdirSync(folder).filter((slug) => existsSync(join(folder, slug, 'signals.json')));

const read = (slug: string, file: string): unknown => JSON.parse(readFileSync(join(folder, slug, file), 'utf8'));

describe('golden signals', () => {
  it.each(cases)('%s', (slug) => {
    const text = read(slug, 'text.json') as DocumentText;
    const candidate = findCandidate(text, { lexicon, fileName: 'cv', modified: null });
    const expected = read(slug, 'signals.json') as Readonly<Record<string, unknown>>;
    expect(toldSignals(findCandidateSignals(text, candidate, lexicon), Object.keys(expected))).toEqual(expected);
  });
});
