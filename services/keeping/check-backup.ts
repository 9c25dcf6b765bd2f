/** Reads a backup from end to end before anything depends on it. */
import { createHash } from 'node:crypto';
import {
  isOriginal,
  type Manifest,
  manifestName,
  manifestSchema,
  type Opening,
  openingName,
  openingSchema,
  secretName,
  tableOf,
} from './archive/manifest.ts';
import { readArchive, wholeOf } from './archive/read-archive.ts';

/** The file is no backup, or not whole; its message is for the person at the terminal. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

const known = (name: string): boolean =>
  name === openingName || name === secretName || tableOf(name) !== null || isOriginal(name);

const readAll = async (from: string) => {
  const digests = new Map<string, string>();
  let opening: Opening | null = null;
  let manifest: Manifest | null = null;
  for await (const { name, bytes } of readArchive(from)) {
    if (opening === null || name === manifestName) {
      const whole = await wholeOf(bytes);
      const content: unknown = JSON.parse(whole.toString('utf8'));
      if (opening === null) opening = openingSchema.parse(content);
      else manifest = manifestSchema.parse(content);
      if (name !== manifestName) digests.set(name, createHash('sha256').update(whole).digest('hex'));
      continue;
    }
    if (!known(name)) throw new Error('a file that does not belong');
    const hash = createHash('sha256');
    for await (const part of bytes) hash.update(part);
    digests.set(name, hash.digest('hex'));
  }
  return { opening, manifest, digests };
};

/** @throws BackupError */
export const checkBackup = async (
  from: string,
): Promise<{ readonly opening: Opening; readonly manifest: Manifest }> => {
  const { opening, manifest, digests } = await readAll(from).catch((cause: unknown) => {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new BackupError(missing ? `There is no file ${from}.` : `${from} is no whole backup of shortlist95.`, {
      cause,
    });
  });
  if (opening === null || manifest === null) throw new BackupError(`${from} ends before its manifest.`);
  const wanted = Object.entries(manifest.files);
  if (wanted.length !== digests.size || wanted.some(([name, sha256]) => digests.get(name) !== sha256))
    throw new BackupError(`${from} is damaged: a checksum does not agree.`);
  return { opening, manifest };
};
