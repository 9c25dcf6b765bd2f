/**
 * pdf.js, its worker code in the same thread.
 *
 * The legacy build brings polyfills, and on Node 20 one of them replaces Array.prototype.push for the whole process by a
 * version many times slower (it mends an error message nobody needs). The original is put back.
 */
import { createLoopbackPort, type LoopbackPort } from './loopback-port.ts';

const { push } = Array.prototype;

/** Importing the worker's module registers it; pdf.js then starts no worker and looks for no file. */
const { WorkerMessageHandler } = (await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string)) as {
  readonly WorkerMessageHandler: { initializeFromPort(port: LoopbackPort): void };
};
export const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');

/** pdf.js's worker for one document; to be destroyed with it. */
export const createPdfWorker = () => {
  const port = createLoopbackPort();
  WorkerMessageHandler.initializeFromPort(port);
  return pdfjs.PDFWorker.create({ port: port as unknown as Worker, verbosity: pdfjs.VerbosityLevel.ERRORS });
};

if (Array.prototype.push !== push)
  Object.defineProperty(Array.prototype, 'push', {
    value: push,
    writable: true,
    configurable: true,
    enumerable: false,
  });

/**
 * What a browser would make of a font file. pdf.js hands every font over to it; without one it would write each font out as
 * text, which costs more than reading the page.
 */
if (!('FontFace' in globalThis)) Object.assign(globalThis, { FontFace: function NoFont() {} });
