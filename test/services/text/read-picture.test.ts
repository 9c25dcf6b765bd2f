import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../../services/text/read-picture.ts';
import { defaultLimits } from '../../../services/text/reading-limits.ts';

const golden = join(import.meta.dirname, '../../golden/text');

const open = (path: string) => ({
  name: path,
  bytes: new Uint8Array(readFileSync(join(golden, path))),
  modified: null,
});

const sizeOf = async (path: string, page: number, turned = 0) => {
  const png = await readPicture(open(path), { page, turned }, defaultLimits);
  if (png === null) return null;
  const { width, height } = await loadImage(Buffer.from(png));
  return { png, width, height };
};

describe('the picture of a page', () => {
  it('has the shape of the page', async () => {
    const page = await sizeOf('pdf-one-column/source.pdf', 1);
    expect((page?.height ?? 0) / (page?.width ?? 1)).toBeCloseTo(842 / 595, 2);
  });

  it('is turned as the page was for reading', async () => {
    const lying = await sizeOf('scan-lying-on-its-side/source.pdf', 1);
    const turned = await sizeOf('scan-lying-on-its-side/source.pdf', 1, 90);
    expect((turned?.width ?? 0) / (turned?.height ?? 1)).toBeCloseTo((lying?.height ?? 0) / (lying?.width ?? 1), 2);
    expect(turned?.png).not.toEqual(lying?.png);
  });

  it('shows an image', async () => {
    expect((await sizeOf('image-jpeg-german/scan.jpg', 1))?.width).toBeGreaterThan(500);
  });

  it('is null where there is no such page or the format has none', async () => {
    expect(await sizeOf('pdf-one-column/source.pdf', 99)).toBeNull();
    expect(await sizeOf('docx-tables/source.docx', 1)).toBeNull();
  });

  it('is refused for what the limits refuse', async () => {
    const limits = { ...defaultLimits, pixels: 1000 };
    await expect(readPicture(open('image-jpeg-german/scan.jpg'), { page: 1, turned: 0 }, limits)).rejects.toMatchObject(
      {
        code: 'bomb',
      },
    );
  });
});
