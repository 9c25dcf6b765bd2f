/**
 * A version of how we read and judge: a hash over the sources of the stops, as the lexicon's version is one over its
 * files. Nobody has to remember to raise a number, and equal versions are equal rules.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const all = ['text', 'facts', 'persons', 'signals', 'fit', 'shortlist'] as const;

/** First 12 hex digits of the SHA-256 over names and contents. */
const versionOver = (stops: readonly string[]): string => {
  const services = join(dirname(import.meta.dirname), 'services');
  const hash = createHash('sha256');
  for (const stop of stops) {
    const files = readdirSync(join(services, stop), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.ts')).sort()) {
      hash.update(`${stop}/${file.replaceAll('\\', '/')}\n`).update(readFileSync(join(services, stop, file)));
    }
  }
  return hash.digest('hex').slice(0, 12);
};

/** How we read and judge. */
export const rulesVersion = (): string => versionOver(all);

/** How files become text: while it stays the same, facts and signals are found again from the text that is kept. */
export const readerVersion = (): string => versionOver(['text']);
