/** The only way to a kept original's bytes: as they came, whether they are sealed or not. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Vault } from '../vault/vault.ts';
import { isSealed, type OriginalKeys, openSealed, SealError } from './seal.ts';

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * @param archivePath ends with the SHA-256 of the bytes
 * @throws SealError when no key fits or the bytes are not those that were kept; what the disk or the store throws
 */
export const openOriginal = async (
  archivePath: string,
  { vault, keys = [] }: { readonly vault: Vault; readonly keys?: OriginalKeys },
): Promise<Uint8Array<ArrayBuffer>> => {
  const bytes = await vault.read(archivePath);
  if (bytes === null) throw new Error('The original is not where it was kept.');
  // Somebody may drop a file that only begins like a sealed one: its bytes are what its name says.
  if (!isSealed(bytes) || digestOf(bytes) === basename(archivePath)) return new Uint8Array(bytes);
  const plain = openSealed(bytes, keys);
  if (digestOf(plain) !== basename(archivePath)) throw new SealError('An original was put in another’s place.');
  return new Uint8Array(plain);
};
