/** Writes `samples/cvs` and `samples/briefs` from `samples/sources`: `npx tsx samples/make/main.ts [TARGET]`. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Block, parseSource, type SampleFormat } from './parse-source.ts';
import { renderDocx } from './render-docx.ts';
import { renderPdf } from './render-pdf.ts';
import { renderMarkdown, renderPlain } from './render-text.ts';

const samples = dirname(import.meta.dirname);

const renderers: { readonly [F in SampleFormat]: (blocks: readonly Block[]) => Uint8Array } = {
  pdf: renderPdf,
  docx: renderDocx,
  txt: renderPlain,
  md: renderMarkdown,
};

const target = process.argv[2] ?? samples;
for (const folder of ['cvs', 'briefs']) {
  mkdirSync(join(target, folder), { recursive: true });
  for (const source of readdirSync(join(samples, 'sources', folder)).sort()) {
    const { format, blocks } = parseSource(readFileSync(join(samples, 'sources', folder, source), 'utf8'));
    writeFileSync(join(target, folder, source.replace(/md$/, format)), renderers[format](blocks));
  }
}
