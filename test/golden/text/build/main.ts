/** Writes every golden document and its reading: `npx tsx test/golden/text/build/main.ts`. A person reads the diff.
 * Those written by an office suite or printed by a browser lie here as their sources (office-suite.fodt, browser/). */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Golden } from './golden.ts';
import { mails } from './mails.ts';
import { office } from './office.ts';
import { pdfHidden } from './pdf-hidden.ts';
import { pdfLayouts } from './pdf-layouts.ts';
import { pdfTypography } from './pdf-typography.ts';
import { scans } from './scans.ts';
import { texts } from './texts.ts';

const folder = join(import.meta.dirname, '..');

export const goldenDocuments = async (): Promise<readonly Golden[]> => [
  ...(await Promise.all([...pdfLayouts, ...pdfTypography, ...pdfHidden].map((build) => build()))),
  ...office,
  ...texts,
  ...mails,
  ...(await Promise.all(scans.map((build) => build()))),
];

if (process.argv[1] === import.meta.filename)
  for (const { slug, file, bytes, reading } of await goldenDocuments()) {
    mkdirSync(join(folder, slug), { recursive: true });
    writeFileSync(join(folder, slug, file), bytes);
    writeFileSync(join(folder, slug, 'text.txt'), `${reading.join('\n')}\n`);
  }
