/**
 * File -> the picture of one of its pages, for people to look at beside the text: PDFs and images have one, other formats do not.
 *
 * Lines that were recognised have their places on the page as it was turned for reading, so the picture is turned alike.
 */
import { InputError } from '../../shared/errors.ts';
import type { SourceFile } from '../../shared/model/document.ts';
import { detectFormat } from './detect-format.ts';
import { type Picture, rotate, scale, toPng } from './ocr/picture.ts';
import type { ReadingLimits } from './reading-limits.ts';

export interface PlaceOfPicture {
  /** From 1. */
  readonly page: number;
  /** Degrees clockwise: `turned` of the page that was read. */
  readonly turned: number;
}

/** Sharp enough to read on a screen of double density, small enough to send. */
const pixelsPerPoint = 2;
const longestSide = 1700;

const straightPng = (picture: Picture, turned: number): Uint8Array => {
  const quarters = Math.round(turned / 90) * 90;
  const upright = quarters === 0 ? picture : rotate(picture, quarters);
  const straight = turned === quarters ? upright : rotate(upright, turned - quarters);
  const factor = longestSide / Math.max(straight.width, straight.height);
  return toPng(factor < 1 ? scale(straight, factor) : straight);
};

const ofImage = async (bytes: Uint8Array, { page, turned }: PlaceOfPicture, limits: ReadingLimits) => {
  const { pictureOfPage } = await import('./ocr/read-image.ts');
  const picture = await pictureOfPage(bytes, page, limits);
  return picture && straightPng(picture, turned);
};

const ofPdf = async (bytes: Uint8Array, { page, turned }: PlaceOfPicture, limits: ReadingLimits) => {
  const { openPdf } = await import('./pdf/open-pdf.ts');
  const { renderPage, renderPng } = await import('./pdf/render-page.ts');
  const { document, close } = await openPdf(bytes, { limits, render: true });
  try {
    if (page > document.numPages) return null;
    if (turned === 0) return await renderPng(document, page, { limits, scale: pixelsPerPoint });
    return straightPng(await renderPage(document, page, limits), turned);
  } finally {
    await close();
  }
};

/**
 * PNG; null when the format has no picture or the file has no such page.
 * @throws InputError when the file is at fault: too-large, encrypted, damaged, bomb
 */
export const readPicture = async (
  { bytes, name }: SourceFile,
  place: PlaceOfPicture,
  limits: ReadingLimits,
): Promise<Uint8Array | null> => {
  if (bytes.length > limits.bytes) throw new InputError('too-large', 'The file is larger than the limit allows.');
  const format = detectFormat(bytes, name);
  if (format === 'pdf') return ofPdf(bytes, place, limits);
  if (format === 'image') return ofImage(bytes, place, limits);
  return null;
};
