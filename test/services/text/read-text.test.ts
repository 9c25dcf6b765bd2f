import { describe, expect, it } from 'vitest';
import { readText } from '../../../services/text/read-text.ts';
import { defaultLimits } from '../../../services/text/reading-limits.ts';
import { linesOf } from '../../../shared/model/document.ts';
import { encryptedPdf, hostileFiles } from '../../support/hostile.ts';
import { goldenCases } from '../../support/reading.ts';

const file = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  modified: null,
});
const golden = (slug: string) => {
  const found = goldenCases().find((entry) => entry.slug === slug);
  if (!found) throw new Error(`No golden document ${slug}.`);
  return found.file;
};
const refused = (content: Uint8Array, limits = {}) =>
  readText(file('x', content), { ...defaultLimits, ...limits }).then(
    () => 'read',
    (error: { code?: string }) => error.code,
  );

describe('refusals', () => {
  const quick = hostileFiles().filter(({ name }) => !['many-letters.pdf', 'stars.md', 'brackets.md'].includes(name));
  it.each(quick.map((hostile) => [hostile.name, hostile] as const))('%s', async (_, hostile) => {
    expect(hostile.answers).toContain(await refused(hostile.bytes));
  });

  it('says in plain words what is wrong, and nothing of the document', async () => {
    await expect(readText(file('cv.pdf', encryptedPdf()), defaultLimits)).rejects.toMatchObject({
      code: 'encrypted',
      message: 'The PDF needs a password.',
    });
    await expect(readText(file('cv.pdf', ''), defaultLimits)).rejects.toMatchObject({ code: 'empty' });
  });

  it('refuses by every limit', async () => {
    const pdf = golden('pdf-repeated-header-and-footer').bytes;
    expect(await refused(pdf, { bytes: 100 })).toBe('too-large');
    expect(await refused(pdf, { pages: 2 })).toBe('too-large');
    expect(await refused(pdf, { characters: 10 })).toBe('too-large');
    expect(await refused(golden('zip-folder').bytes, { entries: 2 })).toBe('too-large');
    expect(await refused(golden('zip-folder').bytes, { depth: 1 })).toBe('bomb');
    expect(await refused(golden('docx-tables').bytes, { unpackedBytes: 500 })).toBe('bomb');
    expect(await refused(golden('docx-tables').bytes, { nesting: 3 })).toBe('bomb');
    expect(await refused(golden('image-png').bytes, { pixels: 1000 })).toBe('bomb');
  });
});

describe('what a line knows', () => {
  it('has its place on the page in points', async () => {
    const text = await readText(golden('pdf-one-column'), defaultLimits);
    const [name] = linesOf(text);
    expect(text.pages[0]).toMatchObject({ number: 1, width: 595, height: 842, source: 'text' });
    expect(name).toMatchObject({ page: 1, line: 1, size: 20, bold: true, heading: true, confidence: null });
    expect(name?.box?.x).toBeCloseTo(60, 0);
    expect(name?.box?.y).toBeGreaterThan(50);
    expect(name?.box?.y).toBeLessThan(60);
  });

  it('knows the side bar, header and footer it stands in', async () => {
    const bar = await readText(golden('pdf-side-bar-left'), defaultLimits);
    expect(linesOf(bar).find((line) => line.text === 'Skills')?.place).toBe('side');
    expect(linesOf(bar).find((line) => line.text === 'Experience')?.place).toBe('body');
    const pages = await readText(golden('pdf-repeated-header-and-footer'), defaultLimits);
    expect(linesOf(pages).filter((line) => line.place === 'header')).toHaveLength(1);
    expect(linesOf(pages).filter((line) => line.place === 'footer')).toHaveLength(1);
    const word = await readText(golden('docx-header-and-footer'), defaultLimits);
    expect(linesOf(word).map((line) => line.place)).toEqual(['header', 'body', 'body', 'footer']);
  });

  it('knows when the document was written', async () => {
    for (const slug of [
      'pdf-one-column',
      'docx-tables',
      'odt-hidden-and-deleted',
      'rtf-letters-and-lists',
      'eml-brief-in-body',
    ])
      expect((await readText(golden(slug), defaultLimits)).dated).toEqual({ date: '2026-03-02', known: 'metadata' });
    expect((await readText(file('x.txt', 'Just a line of text'), defaultLimits)).dated).toBeNull();
  });

  it('gives attachments as files', async () => {
    const mail = await readText(golden('eml-html-and-attachment'), defaultLimits);
    const [attached] = mail.attachments;
    if (!attached) throw new Error('The attachment is missing.');
    const text = await readText({ ...attached, modified: null }, defaultLimits);
    expect(text.format).toBe('docx');
    expect(linesOf(text)[0]?.text).toBe('Ingrid Solberg keeps filling lines honest.');
  });

  it('reads the same file the same way twice', async () => {
    const once = await readText(golden('pdf-three-columns-landscape'), defaultLimits);
    expect(await readText(golden('pdf-three-columns-landscape'), defaultLimits)).toEqual(once);
  });
});
