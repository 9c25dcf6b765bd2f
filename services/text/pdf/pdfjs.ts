/**
 * pdf.js, its worker code in the same thread.
 *
 * The legacy build brings polyfills, and on Node 20 one of them replaces Array.prototype.push for the whole process by a
 * version many times slower (it mends an error message nobody needs). The original is put back.
 */
const { push } = Array.prototype;

/** Importing the worker's module registers it; pdf.js then starts no worker and looks for no file. */
await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string);
export const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');

if (Array.prototype.push !== push)
  Object.defineProperty(Array.prototype, 'push', {
    value: push,
    writable: true,
    configurable: true,
    enumerable: false,
  });
