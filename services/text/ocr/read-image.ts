/** PNG, JPEG or TIFF of a page or several -> lines, by OCR. */
import { createCanvas, loadImage } from '@napi-rs/canvas';
import UTIF from 'utif2';
import { InputError } from '../../../shared/errors.ts';
import type { DraftLine, DraftText } from '../draft.ts';
import { joinHyphens } from '../hyphenation.ts';
import type { PdfLine } from '../pdf/lines-of-page.ts';
import { warningsOfOcr } from '../pdf/recognise-pages.ts';
import { typographyOf } from '../pdf/typography.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { imageHeader } from './image-header.ts';
import { greyOf, type Picture, rotate } from './picture.ts';
import { type RecognisedPage, recognisePage } from './recognise-page.ts';
import { createRecogniser } from './recogniser.ts';

export interface ImageReading {
  readonly limits: ReadingLimits;
  readonly onProgress: (progress: { readonly page: number; readonly pages: number }) => void;
}

const checkPixels = (width: number, height: number, limits: ReadingLimits): void => {
  if (!(width > 0 && height > 0)) throw new InputError('damaged', 'The picture has no size.');
  if (width * height > limits.pixels)
    throw new InputError('bomb', `The picture has ${width} by ${height} pixels, more than the limit allows.`);
};

const decodePicture = async (bytes: Uint8Array, limits: ReadingLimits): Promise<Picture> => {
  const header = imageHeader(bytes);
  if (!header) throw new InputError('damaged', 'The picture is damaged and cannot be opened.');
  checkPixels(header.width, header.height, limits);
  const image = await loadImage(Buffer.from(bytes)).catch(() => {
    throw new InputError('damaged', 'The picture is damaged and cannot be opened.');
  });
  checkPixels(image.width, image.height, limits);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const picture = greyOf(data, image.width, image.height);
  return header.turns === 0 || image.width !== header.width ? picture : rotate(picture, header.turns * 90);
};

const sizeTag = (value: unknown): number => (Array.isArray(value) ? Number(value[0]) : Number.NaN);

/** Every page is measured before the first is decoded. */
const decodeTiff = (bytes: Uint8Array, limits: ReadingLimits): (() => Picture)[] => {
  const buffer = bytes.slice().buffer;
  const pages = UTIF.decode(buffer).filter((page) => page.t256 !== undefined && page.t257 !== undefined);
  if (pages.length === 0) throw new InputError('damaged', 'The TIFF holds no picture.');
  if (pages.length > limits.pages) throw new InputError('too-large', `The TIFF has ${pages.length} pages.`);
  for (const page of pages) checkPixels(sizeTag(page.t256), sizeTag(page.t257), limits);
  return pages.map((page) => () => {
    UTIF.decodeImage(buffer, page);
    const { width, height } = page;
    checkPixels(width, height, limits);
    return greyOf(UTIF.toRGBA8(page), width, height);
  });
};

const draftLines = (lines: readonly PdfLine[], typography: ReturnType<typeof typographyOf>): DraftLine[] =>
  lines.map((line, i) => ({
    ...line,
    heading: typography.isHeading(line, lines[i - 1] ?? null, lines[i + 1] ?? null),
    gapBefore: typography.hasGap(line, lines[i - 1] ?? null),
  }));

/** One for each page, decoded when asked for. */
const picturesOf = (bytes: Uint8Array, limits: ReadingLimits): (() => Picture | Promise<Picture>)[] => {
  const isTiff = bytes[0] === 0x49 || bytes[0] === 0x4d;
  return isTiff ? decodeTiff(bytes, limits) : [() => decodePicture(bytes, limits)];
};

/** Page `number` (from 1) of the picture; null when there is none. */
export const pictureOfPage = async (
  bytes: Uint8Array,
  number: number,
  limits: ReadingLimits,
): Promise<Picture | null> => (await picturesOf(bytes, limits)[number - 1]?.()) ?? null;

export const readImage = async (bytes: Uint8Array, { limits, onProgress }: ImageReading): Promise<DraftText> => {
  const pictures = picturesOf(bytes, limits);
  const recogniser = createRecogniser(null);
  const pages: RecognisedPage[] = [];
  try {
    for (const [i, decode] of pictures.slice(0, limits.ocrPages).entries()) {
      onProgress({ page: i + 1, pages: pictures.length });
      pages.push(await recognisePage(await decode(), { recogniser, width: null }));
    }
  } finally {
    await recogniser.close();
  }
  const typography = typographyOf(pages.flatMap((page) => page.lines));
  const left = pictures.length - pages.length;
  return {
    format: 'image',
    pages: pages.map((page) => ({
      width: page.width,
      height: page.height,
      source: 'ocr',
      turned: page.turned,
      lines: joinHyphens(draftLines(page.lines, typography)),
    })),
    warnings: [
      ...(left > 0
        ? [{ code: 'pages-left-out' as const, message: `${left} pages of the TIFF were not recognised.` }]
        : []),
      ...warningsOfOcr(pages),
    ],
  };
};
