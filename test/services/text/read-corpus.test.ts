import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createReaderPool } from '../../../services/text/reader-pool.ts';
import { type DocumentText, linesOf } from '../../../shared/model/document.ts';
import { readingOrder } from '../../eval/reading-order.ts';

const root = join(import.meta.dirname, '..', '..');
const pool = createReaderPool({ threads: 2, memoryMb: 1536, timeoutMs: 240_000 });
afterAll(() => pool.close());

const read = (folder: string, name: string): Promise<DocumentText> =>
  pool.read({ name, bytes: new Uint8Array(readFileSync(join(root, 'corpus', 'dev', folder, name))), modified: null });

const readingFor = (name: string): string[] =>
  readFileSync(join(root, 'golden', 'reading', `${parse(name).name}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');

const documents = ['cvs', 'briefs'].flatMap((folder) =>
  readdirSync(join(root, 'corpus', 'dev', folder)).map((name) => [folder, name] as const),
);

describe('labelled corpus', () => {
  it.each(documents.filter(([, name]) => name !== 'cv-15.pdf'))(
    '%s/%s: nothing lost, in order',
    async (folder, name) => {
      const text = await read(folder, name);
      const { order, found } = readingOrder(readingFor(name), text);
      expect(order).toBeGreaterThanOrEqual(0.995);
      expect(found).toBeGreaterThanOrEqual(0.99);
      expect(text.language).not.toBeNull();
    },
  );

  it('keeps the hidden block apart and says so', async () => {
    const text = await read('cvs', 'cv-10.pdf');
    expect(text.hidden).toHaveLength(1);
    expect(text.hidden[0]?.text).toContain('MOM Architect');
    expect(text.warnings.map((warning) => warning.code)).toContain('hidden-text');
    expect(linesOf(text).some((line) => line.text.includes('MOM Architect'))).toBe(false);
  });

  it('recognises the scan, employments and all', async () => {
    const text = await read('cvs', 'cv-15.pdf');
    expect(text.pages.every((page) => page.source === 'ocr')).toBe(true);
    const { order, found } = readingOrder(readingFor('cv-15.pdf'), text);
    expect(order).toBeGreaterThanOrEqual(0.98);
    expect(found).toBeGreaterThanOrEqual(0.96);
    const lines = linesOf(text).map((line) => line.text);
    expect(lines.join('\n')).toMatch(/Maintenance Systems Manager, Humberdown Chemicals/u);
    expect(lines.join('\n')).toMatch(/March 2013 to present/u);
    expect(lines.join('\n')).toMatch(/Killingholme Fertilisers, 1999 to 2013/u);
  }, 300_000);
});
