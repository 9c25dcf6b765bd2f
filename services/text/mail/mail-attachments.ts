/** Attached files -> those that may be documents; signature pictures and files nobody reads are left out, with a warning. */
import type { Attachment, ReadingWarning } from '../../../shared/model/document.ts';
import { detectFormat } from '../detect-format.ts';
import type { ReadingLimits } from '../reading-limits.ts';

export interface AttachedFile extends Attachment {
  /** Shown inside the body: a logo or a signature when it is small. */
  readonly inline: boolean;
}

const smallestPicture = 60_000;

const isDocument = (file: AttachedFile, limits: ReadingLimits): boolean => {
  if (file.bytes.length === 0 || file.bytes.length > limits.bytes) return false;
  const format = detectFormat(file.bytes, file.name);
  if (format === null) return false;
  if (/\.(?:ics|vcf|vcard|asc|sig|p7s|p7m|xml|json|css|js)$/iu.test(file.name)) return false;
  return format !== 'image' || (!file.inline && file.bytes.length >= smallestPicture);
};

export const attachedDocuments = (
  files: readonly AttachedFile[],
  limits: ReadingLimits,
): { attachments: Attachment[]; warnings: ReadingWarning[] } => {
  const kept = files.filter((file) => isDocument(file, limits)).slice(0, limits.entries);
  const left = files.filter((file) => !file.inline).length - kept.filter((file) => !file.inline).length;
  return {
    attachments: kept.map(({ name, bytes }) => ({ name, bytes })),
    warnings:
      left > 0
        ? [{ code: 'attachment-left-out', message: `${left} attached files are no documents and were left out.` }]
        : [],
  };
};
