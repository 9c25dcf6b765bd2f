/**
 * A file in the upload folder -> a synced copy in the originals, named after the SHA-256 of its bytes.
 *
 * The copy is made under a passing name and settled at the end, so that whatever carries a fingerprint's name is whole.
 * The bytes are hashed as they pass: what is fingerprinted is what is kept.
 */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { passFile } from '../vault/pass-file.ts';
import type { Vault } from '../vault/vault.ts';
import { headBytes, looksComplete, tailBytes } from './looks-complete.ts';
import { bearsStamp } from './scan-folder.ts';
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

export interface KeepingOptions {
  readonly vault: Vault;
  readonly stamp: string;
  readonly mustBeComplete: boolean;
  /** Sealed with the first one; none: kept as it is. */
  readonly keys?: OriginalKeys;
}

const keepOpen = async (source: FileHandle, options: KeepingOptions): Promise<Keeping> => {
  const state = await source.stat({ bigint: true });
  if (!state.isFile() || !bearsStamp(state, options.stamp)) return { outcome: 'changed' };
  if (options.mustBeComplete && !(await isComplete(source, Number(state.size)))) return { outcome: 'incomplete' };
  const { incoming, settle } = options.vault;
  return await passFile(
    incoming,
    (target) => copyHashing(source, target, createSeal(options.keys ?? [])),
    async (passing, fingerprint): Promise<Keeping> => {
      if (!bearsStamp(await source.stat({ bigint: true }), options.stamp)) return { outcome: 'changed' };
      const archivePath = originalPath(fingerprint);
      await settle(passing, archivePath);
      return { outcome: 'kept', fingerprint, archivePath };
    },
  );
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

/** As they lie in the vault. */
export const sealedBytes = (bytes: Uint8Array, keys: OriginalKeys): Uint8Array => {
  const seal = createSeal(keys);
  return seal === null ? bytes : Buffer.concat([seal.header, seal.update(bytes), seal.end()]);
};

/** Keeps bytes that came inside another file. */
export const keepBytes = async (
  bytes: Uint8Array,
  { incoming, settle }: Vault,
  { keys = [] }: { readonly keys?: OriginalKeys | undefined } = {},
): Promise<{ fingerprint: string; archivePath: string }> => {
  const fingerprint = createHash('sha256').update(bytes).digest('hex');
  const archivePath = originalPath(fingerprint);
  await passFile(
    incoming,
    (target) => target.writeFile(sealedBytes(bytes, keys)),
    (passing) => settle(passing, archivePath),
  );
  return { fingerprint, archivePath };
};
