import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentText } from '../../shared/model/document.ts';

const golden = join(import.meta.dirname, '../golden');
const file = { modified: new Date('2024-01-01'), fileName: 'source.txt' };

/** Every golden CV and brief to its nouns. The finders are imported only now. */
export const readGoldens = async (): Promise<void> => {
  const { loadLexicon } = await import('../../shared/lexicon/load.ts');
  const { findNounsWith } = await import('../../workers/nouns/find-nouns.ts');
  const { readText } = await import('../../services/text/read-text.ts');
  const { defaultLimits } = await import('../../services/text/reading-limits.ts');
  const find = findNounsWith(loadLexicon());
  for (const name of readdirSync(join(golden, 'cv'))) {
    const path = join(golden, 'cv', name, 'text.json');
    if (existsSync(path)) await find.person({ ...file, text: JSON.parse(readFileSync(path, 'utf8')) as DocumentText });
  }
  for (const name of readdirSync(join(golden, 'brief'))) {
    const path = join(golden, 'brief', name, 'source.txt');
    if (!existsSync(path)) continue;
    const bytes = readFileSync(path);
    const text = await readText({ name: 'source.txt', bytes, modified: null }, defaultLimits);
    await find.role({ ...file, text, calledAs: 'source.txt' });
  }
};
