/** A document's text in the marks of the golden readings (see test/golden/text/build/golden.ts). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentText, SourceFile } from '../../shared/model/document.ts';

export interface GoldenCase {
  readonly slug: string;
  readonly file: SourceFile;
  readonly reading: readonly string[];
}

const root = join(import.meta.dirname, '..', 'golden', 'text');

export const goldenCases = (): readonly GoldenCase[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'build')
    .map(({ name: slug }) => {
      const folder = join(root, slug);
      const name = readdirSync(folder).find((file) => file !== 'text.txt') ?? '';
      return {
        slug,
        file: { name, bytes: new Uint8Array(readFileSync(join(folder, name))), modified: null },
        reading: readFileSync(join(folder, 'text.txt'), 'utf8')
          .split('\n')
          .filter((line) => line !== ''),
      };
    })
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));

export const readingOf = (text: DocumentText): readonly string[] => [
  ...text.pages.flatMap((page) => [
    ...(page.number > 1 ? [`=== ${page.number}`] : []),
    ...page.lines.map((line) => `${line.heading ? '# ' : line.bullet ? '• ' : ''}${line.text.replaceAll('\t', '→')}`),
  ]),
  ...text.hidden.map((entry) => `!! ${entry.reason}: ${entry.text}`),
  ...text.attachments.map((attachment) => `@@ ${attachment.name}`),
];

/** Readings of pictures: words that must be found, not lines. */
export const isRecognised = (golden: GoldenCase): boolean => golden.reading.some((line) => line.startsWith('?? '));

/** The words of a reading without its marks. */
export const plainLines = (reading: readonly string[]): readonly string[] =>
  reading
    .filter((line) => !/^(?:===|!!|@@)/u.test(line))
    .map((line) => line.replace(/^(?:# |• |\?\? )/u, '').replaceAll('→', ' '));
