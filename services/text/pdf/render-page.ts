/** A PDF page -> its picture, as a person would see it. */
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { greyOf, type Picture } from '../ocr/picture.ts';
import type { ReadingLimits } from '../reading-limits.ts';

/** What OCR wants. */
const scanScale = 300 / 72;

const drawPage = async (
  document: PDFDocumentProxy,
  number: number,
  options: { readonly limits: ReadingLimits; readonly scale: number },
): Promise<Canvas> => {
  const { limits, scale } = options;
  const page = await document.getPage(number);
  const whole = page.getViewport({ scale: 1 });
  const most = Math.sqrt(Math.min(limits.pixels, 14_000_000) / Math.max(1, whole.width * whole.height));
  const viewport = page.getViewport({ scale: Math.min(scale, most) });
  const canvas = createCanvas(Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height)));
  await page.render({
    canvas: canvas as unknown as HTMLCanvasElement,
    canvasContext: canvas.getContext('2d') as unknown as CanvasRenderingContext2D,
    viewport,
    background: '#ffffff',
  }).promise;
  page.cleanup();
  return canvas;
};

/** Grey, as OCR wants it. */
export const renderPage = async (
  document: PDFDocumentProxy,
  number: number,
  limits: ReadingLimits,
): Promise<Picture> => {
  const canvas = await drawPage(document, number, { limits, scale: scanScale });
  const { width, height } = canvas;
  return greyOf(canvas.getContext('2d').getImageData(0, 0, width, height).data, width, height);
};

/** PNG in colours, in `scale` pixels per point at most. */
export const renderPng = async (
  document: PDFDocumentProxy,
  number: number,
  options: { readonly limits: ReadingLimits; readonly scale: number },
): Promise<Uint8Array> => (await drawPage(document, number, options)).toBuffer('image/png');
