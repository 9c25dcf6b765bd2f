/**
 * Opens a PDF with pdf.js on a leash: no evaluation, no fetching, no worker, nothing printed, all its data files from the
 * package on disk. Faults come out as InputErrors.
 */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { InputError } from '../../../shared/errors.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { createPdfWorker, pdfjs } from './pdfjs.ts';

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string): string => join(home, name) + sep;

/** Takes the fonts that pdf.js wants to show and forgets them: we need their widths, not their shapes. */
const fontsNobodySees = { fonts: { add: () => undefined, delete: () => undefined } };

export interface OpenOptions {
  readonly limits: ReadingLimits;
  /** Also prepares glyph shapes, which only rendering needs. */
  readonly render?: boolean;
}

const inputErrorOf = (error: unknown): unknown => {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new InputError('encrypted', 'The PDF needs a password.');
  if (['InvalidPDFException', 'FormatError', 'XRefParseException', 'UnknownErrorException'].includes(name))
    return new InputError('damaged', 'The PDF is damaged and cannot be opened.');
  return error;
};

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  close(): Promise<void>;
}

export const openPdf = async (bytes: Uint8Array, { limits, render = false }: OpenOptions): Promise<OpenPdf> => {
  const worker = createPdfWorker();
  const task = pdfjs.getDocument({
    worker,
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableFontFace: render,
    fontExtraProperties: false,
    stopAtErrors: false,
    maxImageSize: limits.pixels,
    standardFontDataUrl: folder('standard_fonts'),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    ...(render ? {} : { ownerDocument: fontsNobodySees as unknown as HTMLDocument }),
  });
  const close = async (): Promise<void> => {
    await task.destroy();
    worker.destroy();
  };
  try {
    const document = await task.promise;
    if (document.numPages > limits.pages)
      throw new InputError('too-large', `The PDF has ${document.numPages} pages; at most ${limits.pages} are read.`);
    return { document, close };
  } catch (error) {
    await close();
    throw inputErrorOf(error);
  }
};
