/** What a file is by its first bytes and its parts; its name decides nothing but Markdown. */
import type { DocumentFormat } from '../../shared/model/document.ts';
import { cutBetween } from './cut-between.ts';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, i) => bytes[i] === byte);

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to);

const contains = (bytes: Uint8Array, text: string, encoding: BufferEncoding): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, encoding));

const isImage = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
  startsWith(bytes, 0xff, 0xd8, 0xff) ||
  startsWith(bytes, 0x49, 0x49, 0x2a, 0) ||
  startsWith(bytes, 0x4d, 0x4d, 0, 0x2a);

const zipKind = (bytes: Uint8Array): DocumentFormat => {
  if (contains(bytes, 'word/document', 'latin1') || contains(bytes, 'wordprocessingml', 'latin1')) return 'docx';
  if (contains(bytes, 'opendocument.text', 'latin1')) return 'odt';
  return contains(bytes, 'word/', 'latin1') && contains(bytes, '[Content_Types].xml', 'latin1') ? 'docx' : 'zip';
};

/** Old Office and Outlook files share one container; the names of its streams tell them apart. */
const compoundKind = (bytes: Uint8Array): DocumentFormat | 'encrypted' | null => {
  if (contains(bytes, 'EncryptedPackage', 'utf16le')) return 'encrypted';
  if (contains(bytes, 'WordDocument', 'utf16le')) return 'doc';
  return contains(bytes, '__substg1.0_', 'utf16le') || contains(bytes, '__properties_version', 'utf16le')
    ? 'msg'
    : null;
};

const headerNames =
  /^(?:from|to|cc|subject|date|received|return-path|mime-version|message-id|delivered-to|content-type|x-[\w-]+|reply-to|sender|von|an)$/iu;

/** RFC 5322 begins with header fields; two known ones make a mail. */
const isMail = (head: string): boolean => {
  const block = head.replace(/^(?:\ufeff|\s)+/u, '').split(/\r?\n\r?\n/u)[0] ?? '';
  const names = block.split(/\r?\n/u).flatMap((line) => /^([!-9;-~]{2,40}):/u.exec(line)?.[1] ?? []);
  const known = names.filter((name) => headerNames.test(name));
  const technical = names.some((name) =>
    /^(?:mime-version|message-id|received|return-path|content-type)$/iu.test(name),
  );
  return known.length >= 3 && technical;
};

const isHtml = (head: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body)\b/iu.test(
    cutBetween(head, { open: '<!--', close: '-->' }).rest,
  );

const isMarkdown = (name: string, head: string): boolean => {
  if (/\.(?:md|markdown)$/iu.test(name)) return true;
  const headings = head.match(/^#{1,4} \S/gmu)?.length ?? 0;
  const marks = (head.match(/\*\*[^*\n]{2,60}\*\*/gu)?.length ?? 0) + (head.match(/\]\(https?:/gu)?.length ?? 0);
  return headings >= 2 || (headings >= 1 && marks >= 2);
};

/** UTF-16 without a mark shows as every second byte being zero. */
const seemsUtf16 = (bytes: Uint8Array): boolean => {
  let zeros = 0;
  const length = Math.min(bytes.length, 2000);
  for (let i = 0; i < length; i += 1) if (bytes[i] === 0) zeros += 1;
  return zeros > length * 0.3 && zeros < length * 0.65;
};

/** Text has no control characters but line ends, tabs and page breaks. */
const seemsText = (bytes: Uint8Array): boolean => {
  let odd = 0;
  const length = Math.min(bytes.length, 20_000);
  for (let i = 0; i < length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1;
  }
  return odd <= length * 0.002;
};

/** 'encrypted' for Office files with a password, null for what nobody here reads. */
export const detectFormat = (bytes: Uint8Array, name: string): DocumentFormat | 'encrypted' | null => {
  const head = latin(bytes, 0, 4096);
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) return zipKind(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return compoundKind(bytes);
  if (isImage(bytes)) return 'image';
  if (/^(?:\u00ef\u00bb\u00bf)?\s*\{\\rtf/u.test(head)) return 'rtf';
  const marked = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  if (!marked && !seemsUtf16(bytes) && !seemsText(bytes)) return null;
  const plain = marked || seemsUtf16(bytes) ? head.replaceAll('\0', '') : head;
  if (isHtml(plain.replace(/^(?:\u00ff\u00fe|\u00fe\u00ff|\u00ef\u00bb\u00bf)/u, ''))) return 'html';
  if (isMail(plain)) return 'eml';
  return isMarkdown(name, plain) ? 'md' : 'txt';
};
