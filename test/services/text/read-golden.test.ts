import { afterAll, describe, expect, it } from 'vitest';
import { createReaderPool } from '../../../services/text/reader-pool.ts';
import { readingOrder } from '../../eval/reading-order.ts';
import { goldenCases, isRecognised, plainLines, readingOf } from '../../support/reading.ts';

/** The documents of test/golden/text against what a person reads in them, through the readers of the product. */
const pool = createReaderPool({ threads: 2, memoryMb: 1536, timeoutMs: 240_000 });
afterAll(() => pool.close());

const cases = goldenCases();

describe('golden documents', () => {
  it('are at least forty', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  it.each(cases.filter((golden) => !isRecognised(golden)).map((golden) => [golden.slug, golden] as const))(
    '%s reads as a person reads it',
    async (_, golden) => {
      expect(readingOf(await pool.read(golden.file))).toEqual(golden.reading);
    },
  );
});

describe('pictures of pages', () => {
  it.concurrent.each(cases.filter(isRecognised).map((golden) => [golden.slug, golden] as const))(
    '%s is recognised in order',
    async (_, golden) => {
      const text = await pool.read(golden.file);
      const { order, found } = readingOrder(plainLines(golden.reading), text);
      expect(order).toBeGreaterThanOrEqual(0.98);
      expect(found).toBeGreaterThanOrEqual(0.95);
      const recognised = text.pages.filter((page) => page.source === 'ocr').flatMap((page) => page.lines);
      expect(recognised.length).toBeGreaterThan(0);
      expect(recognised.every((line) => line.confidence !== null && line.confidence > 0 && line.confidence <= 1)).toBe(
        true,
      );
      expect(text.hidden).toEqual([]);
    },
    300_000,
  );
});
