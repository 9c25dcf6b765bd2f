/**
 * ZIP containers, opened with distrust: what an entry will unpack to is read from the directory and checked against the
 * limits before a byte is expanded, and an entry never gets more room than it declared.
 */
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { InputError } from '../../shared/errors.ts';
import type { ReadingLimits } from './reading-limits.ts';

export interface Archive {
  readonly names: readonly string[];
  /** The entry's bytes, null when there is none of that name. */
  read(name: string): Uint8Array | null;
}

const entryLimit = 64 * 1024 * 1024;
const ratioFrom = 1024 * 1024;

/** Bit 0 of the general purpose flags of the first local header: the entries are encrypted. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4 && ((bytes[6] ?? 0) & 1) === 1;

const listEntries = (bytes: Uint8Array): UnzipFileInfo[] => {
  const entries: UnzipFileInfo[] = [];
  unzipSync(bytes, {
    filter: (entry) => {
      entries.push(entry);
      return false;
    },
  });
  return entries;
};

const check = (entries: readonly UnzipFileInfo[], limits: ReadingLimits): void => {
  if (entries.length > limits.entries * 4)
    throw new InputError('bomb', `The archive has ${entries.length} entries; that is beyond all reason.`);
  const total = entries.reduce((sum, entry) => sum + entry.originalSize, 0);
  if (total > limits.unpackedBytes)
    throw new InputError('bomb', 'The archive would unpack to more than the limit allows.');
  const swollen = entries.some(
    (entry) => entry.originalSize > ratioFrom && entry.originalSize > Math.max(1, entry.size) * limits.ratio,
  );
  if (swollen) throw new InputError('bomb', 'The archive would unpack to far more than it holds.');
};

/**
 * @throws InputError `damaged`, `encrypted`, `bomb`
 */
export const openArchive = (bytes: Uint8Array, limits: ReadingLimits): Archive => {
  if (isEncrypted(bytes)) throw new InputError('encrypted', 'The archive needs a password.');
  let entries: UnzipFileInfo[];
  try {
    entries = listEntries(bytes);
  } catch {
    throw new InputError('damaged', 'The archive is damaged and cannot be opened.');
  }
  check(entries, limits);
  const names = entries.map((entry) => entry.name);
  const read = (name: string): Uint8Array | null => {
    const entry = entries.find((candidate) => candidate.name === name);
    if (!entry) return null;
    if (entry.originalSize > entryLimit) throw new InputError('bomb', 'A part of the archive is too large to unpack.');
    try {
      return unzipSync(bytes, { filter: (candidate) => candidate.name === name })[name] ?? null;
    } catch {
      throw new InputError('damaged', 'A part of the archive is damaged.');
    }
  };
  return { names, read };
};
