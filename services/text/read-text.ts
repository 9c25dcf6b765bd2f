/**
 * File -> text: pages of numbered lines in the order a person reads them, hidden text kept apart.
 *
 * The bytes decide which reader takes the file; the name is only a hint for Markdown. Each reader hands over a draft,
 * `finishText` gives all of them the same promises.
 */
import { InputError } from '../../shared/errors.ts';
import type { DocumentFormat, DocumentText, SourceFile } from '../../shared/model/document.ts';
import { detectFormat } from './detect-format.ts';
import { readDocx } from './docx/read-docx.ts';
import type { DraftLine, DraftText } from './draft.ts';
import { finishText } from './finish-text.ts';
import { readHtml } from './html/read-html.ts';
import { readOdt } from './odt/read-odt.ts';
import { readMarkdown } from './plain/read-markdown.ts';
import { readPlain } from './plain/read-plain.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { readRtf } from './rtf/read-rtf.ts';
import { readZip } from './zip/read-zip.ts';

export interface ReadTextOptions {
  /** Told before each page that takes long (OCR). */
  readonly onProgress?: (progress: { readonly page: number; readonly pages: number }) => void;
}

export interface Reading {
  readonly limits: ReadingLimits;
  readonly onProgress: (progress: { readonly page: number; readonly pages: number }) => void;
}

type Reader = (file: SourceFile, reading: Reading) => DraftText | Promise<DraftText>;

/** altChunk parts are documents of their own kinds, read as far as they are text. */
const readChunk =
  (limits: ReadingLimits) =>
  (bytes: Uint8Array, name: string): readonly DraftLine[] => {
    const format = detectFormat(bytes, name);
    const readers: Partial<Record<DocumentFormat, () => DraftText>> = {
      html: () => readHtml(bytes, limits),
      rtf: () => readRtf(bytes, limits),
      txt: () => readPlain(bytes),
      docx: () => readDocx(bytes, { limits, readChunk: () => [] }),
    };
    const read = format === null || format === 'encrypted' ? undefined : readers[format];
    return read ? read().pages.flatMap((page) => page.lines) : [];
  };

/** Asked once: even an import that is already there costs a look-up. */
const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loaded: Promise<T> | null = null;
  return () => {
    loaded ??= load();
    return loaded;
  };
};

const pdfReader = once(() => import('./pdf/read-pdf.ts'));
const docReader = once(() => import('./doc/read-doc.ts'));
const emlReader = once(() => import('./mail/read-eml.ts'));
const msgReader = once(() => import('./mail/read-msg.ts'));
const imageReader = once(() => import('./ocr/read-image.ts'));

/** Readers that bring large libraries are loaded when the first file of their kind comes. */
const readers: Readonly<Record<DocumentFormat, Reader>> = {
  pdf: async (file, reading) => (await pdfReader()).readPdf(file.bytes, reading),
  docx: (file, { limits }) => readDocx(file.bytes, { limits, readChunk: readChunk(limits) }),
  doc: async (file) => (await docReader()).readDoc(file.bytes),
  odt: (file, { limits }) => readOdt(file.bytes, limits),
  rtf: (file, { limits }) => readRtf(file.bytes, limits),
  html: (file, { limits }) => readHtml(file.bytes, limits),
  txt: (file) => readPlain(file.bytes),
  md: (file) => readMarkdown(file.bytes),
  eml: async (file, { limits }) => (await emlReader()).readEml(file.bytes, limits),
  msg: async (file, { limits }) => (await msgReader()).readMsg(file.bytes, limits),
  image: async (file, reading) => (await imageReader()).readImage(file.bytes, reading),
  zip: (file, { limits }) => readZip(file.bytes, limits),
};

/** Memory is the business of the reader's keeper; a part of ours that is missing or broken is no fault of the file. */
const isOurs = (error: unknown): boolean => {
  if (error instanceof ReferenceError || error instanceof SyntaxError) return true;
  if (error instanceof RangeError) return /allocation|array length/iu.test(error.message);
  return error instanceof Error && 'code' in error && /MODULE_NOT_FOUND|ENOENT|EACCES|EMFILE/u.test(String(error.code));
};

/**
 * @throws InputError when the file is at fault: empty, too-large, encrypted, damaged, bomb, unknown-format, no-text
 */
export const readText = async (
  file: SourceFile,
  limits: ReadingLimits,
  { onProgress = () => undefined }: ReadTextOptions = {},
): Promise<DocumentText> => {
  if (file.bytes.length === 0) throw new InputError('empty', 'The file is empty.');
  if (file.bytes.length > limits.bytes)
    throw new InputError('too-large', `The file has more than ${Math.round(limits.bytes / 1024 / 1024)} MB.`);
  const format = detectFormat(file.bytes, file.name);
  if (format === 'encrypted') throw new InputError('encrypted', 'The file needs a password.');
  if (format === null) throw new InputError('unknown-format', 'The file is of no format that is read here.');
  let draft: DraftText;
  try {
    draft = await readers[format](file, { limits, onProgress });
  } catch (error) {
    if (error instanceof InputError || isOurs(error)) throw error;
    throw new InputError('damaged', `The file looks like ${format.toUpperCase()} and cannot be read as such.`);
  }
  const text = finishText(draft);
  const characters = text.pages.reduce(
    (sum, page) => sum + page.lines.reduce((all, line) => all + line.text.length, 0),
    0,
  );
  if (characters > limits.characters)
    throw new InputError('too-large', 'The file holds more text than any real document.');
  if (characters === 0 && text.attachments.length === 0)
    throw new InputError('no-text', 'The file holds no text that a person could read.');
  return text;
};
