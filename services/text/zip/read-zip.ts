/**
 * ZIP folder -> the documents in it, each to become a document of its own. Archives in archives are opened here, down to the
 * depth limit, so an archive never hands on another archive.
 */
import { InputError } from '../../../shared/errors.ts';
import type { Attachment } from '../../../shared/model/document.ts';
import { openArchive } from '../archive.ts';
import { detectFormat } from '../detect-format.ts';
import type { DraftText } from '../draft.ts';
import type { ReadingLimits } from '../reading-limits.ts';

const isNoise = (name: string): boolean =>
  name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/)|~\$|Thumbs\.db$|desktop\.ini$)/iu.test(name);

interface Budget {
  entries: number;
  bytes: number;
  left: number;
}

const open = (
  bytes: Uint8Array,
  { limits, depth, budget }: { limits: ReadingLimits; depth: number; budget: Budget },
): Attachment[] => {
  if (depth > limits.depth) throw new InputError('bomb', 'The archive holds archives in archives in archives.');
  const archive = openArchive(bytes, limits);
  const names = archive.names.filter((name) => !isNoise(name));
  budget.entries += names.length;
  if (budget.entries > limits.entries)
    throw new InputError('too-large', `The archive holds more than ${limits.entries} files.`);
  return names.flatMap((name) => {
    const content = archive.read(name);
    if (content === null || content.length === 0 || content.length > limits.bytes) {
      budget.left += 1;
      return [];
    }
    budget.bytes += content.length;
    if (budget.bytes > limits.unpackedBytes)
      throw new InputError('bomb', 'The archive unpacks to more than the limit allows.');
    const format = detectFormat(content, name);
    if (format === 'zip') return open(content, { limits, depth: depth + 1, budget });
    if (format === null) {
      budget.left += 1;
      return [];
    }
    return [{ name: name.split('/').at(-1) ?? name, bytes: content }];
  });
};

export const readZip = (bytes: Uint8Array, limits: ReadingLimits): DraftText => {
  const budget: Budget = { entries: 0, bytes: 0, left: 0 };
  const attachments = open(bytes, { limits, depth: 1, budget });
  if (attachments.length === 0) throw new InputError('no-text', 'The archive holds no document that is read here.');
  return {
    format: 'zip',
    pages: [],
    attachments,
    warnings:
      budget.left > 0
        ? [
            {
              code: 'attachment-left-out',
              message: `${budget.left} files of the archive are no documents and were left out.`,
            },
          ]
        : [],
  };
};
