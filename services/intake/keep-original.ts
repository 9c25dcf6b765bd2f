/**
 * A file in the upload folder -> a synced copy in the originals, named after the SHA-256 of its bytes.
 *
 * The copy is made under a passing name and renamed at the end, so that whatever carries a fingerprint's name is whole.
 * The bytes are hashed as they pass: what is fingerprinted is what is kept.
 */
import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { headBytes, looksComplete, tailBytes } from './looks-complete.ts';
import { stampOf } from './scan-folder.ts';
import { createSeal, type OriginalKeys, type Seal } from './seal.ts';

export type Keeping =
  | { readonly outcome: 'kept'; readonly fingerprint: string; readonly archivePath: string }
  /** Changed between the look at it and the end of the copy: look again later. */
  | { readonly outcome: 'changed' }
  | { readonly outcome: 'incomplete' };

export const originalPath = (fingerprint: string): string =>
  ['originals', fingerprint.slice(0, 2), fingerprint].join('/');

const chunkBytes = 1 << 18;

const copyHashing = async (source: FileHandle, target: FileHandle, seal: Seal | null): Promise<string> => {
  const hash = createHash('sha256');
  if (seal !== null) await target.writeFile(seal.header);
  const chunk = Buffer.alloc(chunkBytes);
  for (let position = 0; ; ) {
    const { bytesRead } = await source.read(chunk, 0, chunk.length, position);
    if (bytesRead === 0) break;
    const part = chunk.subarray(0, bytesRead);
    hash.update(part);
    await target.writeFile(seal === null ? part : seal.update(part));
    position += bytesRead;
  }
  if (seal !== null) await target.writeFile(seal.end());
  return hash.digest('hex');
};

const readAt = async (file: FileHandle, from: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
};

const isComplete = async (file: FileHandle, size: number): Promise<boolean> => {
  const tail = Math.min(size, tailBytes);
  return looksComplete(await readAt(file, 0, Math.min(size, headBytes)), await readAt(file, size - tail, tail));
};

/** A rename is only safe on disk when its folder is; some systems cannot sync a folder, and that is all right. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
};

const settleInPlace = async (passing: string, dataDir: string, fingerprint: string): Promise<string> => {
  const archivePath = originalPath(fingerprint);
  const place = join(dataDir, archivePath);
  await mkdir(dirname(place), { recursive: true });
  await rename(passing, place);
  await syncFolder(dirname(place));
  return archivePath;
};

export interface KeepingOptions {
  readonly dataDir: string;
  readonly stamp: string;
  readonly mustBeComplete: boolean;
  /** Sealed with the first one; none: kept as it is. */
  readonly keys?: OriginalKeys;
}

const keepOpen = async (source: FileHandle, options: KeepingOptions): Promise<Keeping> => {
  const state = await source.stat({ bigint: true });
  if (!state.isFile() || stampOf(state) !== options.stamp) return { outcome: 'changed' };
  if (options.mustBeComplete && !(await isComplete(source, Number(state.size)))) return { outcome: 'incomplete' };
  const incoming = join(options.dataDir, 'originals', 'incoming');
  await mkdir(incoming, { recursive: true });
  const passing = join(incoming, randomUUID());
  try {
    const target = await open(passing, 'wx', 0o600);
    const fingerprint = await copyHashing(source, target, createSeal(options.keys ?? []))
      .then(async (digest) => {
        await target.sync();
        return digest;
      })
      .finally(() => target.close());
    if (stampOf(await source.stat({ bigint: true })) !== options.stamp) return { outcome: 'changed' };
    return { outcome: 'kept', fingerprint, archivePath: await settleInPlace(passing, options.dataDir, fingerprint) };
  } finally {
    await rm(passing, { force: true });
  }
};

/**
 * @param options.stamp what the file looked like when it was judged to stand still.
 * @throws the file system's error (no space, no permission): nothing has changed then, and it may be tried again.
 */
export const keepOriginal = async (location: Buffer, options: KeepingOptions): Promise<Keeping> => {
  // A link put in the file's place after the scan must not lead us elsewhere, nor a pipe keep us waiting.
  const source = await open(location, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  return await keepOpen(source, options).finally(() => source.close());
};

/** Keeps bytes that came inside another file. */
export const keepBytes = async (
  bytes: Uint8Array,
  dataDir: string,
  { keys = [] }: { readonly keys?: OriginalKeys | undefined } = {},
): Promise<{ fingerprint: string; archivePath: string }> => {
  const fingerprint = createHash('sha256').update(bytes).digest('hex');
  const incoming = join(dataDir, 'originals', 'incoming');
  await mkdir(incoming, { recursive: true });
  const passing = join(incoming, randomUUID());
  const target = await open(passing, 'wx', 0o600);
  const seal = createSeal(keys);
  await target
    .writeFile(seal === null ? bytes : Buffer.concat([seal.header, seal.update(bytes), seal.end()]))
    .then(() => target.sync())
    .finally(() => target.close());
  return { fingerprint, archivePath: await settleInPlace(passing, dataDir, fingerprint) };
};
