import { afterEach, describe, expect, it } from 'vitest';
import { createReaderPool, type ReaderPool } from '../../../services/text/reader-pool.ts';
import { linesOf } from '../../../shared/model/document.ts';
import { goldenCases } from '../../support/reading.ts';

const open: ReaderPool[] = [];
const pool = (options: Partial<Parameters<typeof createReaderPool>[0]> = {}) => {
  const made = createReaderPool({ threads: 1, memoryMb: 1024, timeoutMs: 60_000, ...options });
  open.push(made);
  return made;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

const text = (content: string, name = 'cv.txt') => ({ name, bytes: new TextEncoder().encode(content), modified: null });
const picture = () => {
  const found = goldenCases().find((golden) => golden.slug === 'scan-straight');
  if (!found) throw new Error('The scan is missing.');
  return found.file;
};

describe('isolated readers', () => {
  it('read more documents than there are readers', async () => {
    const readers = pool({ threads: 2 });
    const read = await Promise.all(
      ['one', 'two', 'three', 'four', 'five'].map((word) => readers.read(text(`Line ${word} of text`))),
    );
    expect(read.map((document) => linesOf(document)[0]?.text)).toEqual([
      'Line one of text',
      'Line two of text',
      'Line three of text',
      'Line four of text',
      'Line five of text',
    ]);
  });

  it('hand on why a document is refused', async () => {
    await expect(pool().read(text(''))).rejects.toMatchObject({ name: 'InputError', code: 'empty' });
  });

  it('park a document that takes too long twice, and read the next', async () => {
    const readers = pool({ timeoutMs: 400 });
    await expect(readers.read(picture())).rejects.toMatchObject({ code: 'timeout' });
    expect(linesOf(await readers.read(text('The next document')))).toHaveLength(1);
  });

  it('park a document that outgrows its memory twice, and read the next', async () => {
    const readers = pool({ memoryMb: 200 });
    await expect(readers.read(picture())).rejects.toMatchObject({ code: 'out-of-memory' });
    expect(linesOf(await readers.read(text('The next document')))).toHaveLength(1);
  });

  it('tell their progress page by page', async () => {
    const pages: number[] = [];
    await pool({ timeoutMs: 240_000, memoryMb: 1536 }).read(picture(), ({ page }) => pages.push(page));
    expect(pages).toEqual([1]);
  }, 300_000);

  it('end with the pool, and take nothing afterwards', async () => {
    const readers = pool();
    await readers.read(text('A line of text'));
    await readers.close();
    await expect(readers.read(text('Another line'))).rejects.toThrow('closed');
  });
});
