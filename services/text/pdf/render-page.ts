/** A PDF page -> a grey picture, as a person would see it. */
import { createCanvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { greyOf, type Picture } from '../ocr/picture.ts';
import type { ReadingLimits } from '../reading-limits.ts';

const dotsPerPoint = 300 / 72;

export const renderPage = async (
  document: PDFDocumentProxy,
  number: number,
  limits: ReadingLimits,
): Promise<Picture> => {
  const page = await document.getPage(number);
  const whole = page.getViewport({ scale: 1 });
  const most = Math.sqrt(Math.min(limits.pixels, 14_000_000) / Math.max(1, whole.width * whole.height));
  const viewport = page.getViewport({ scale: Math.min(dotsPerPoint, most) });
  const width = Math.max(1, Math.floor(viewport.width));
  const height = Math.max(1, Math.floor(viewport.height));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  await page.render({
    canvas: canvas as unknown as HTMLCanvasElement,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
    background: '#ffffff',
  }).promise;
  const { data } = context.getImageData(0, 0, width, height);
  page.cleanup();
  return greyOf(data, width, height);
};
