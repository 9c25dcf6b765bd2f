/**
 * Originals under a key: AES-256-GCM (NIST SP 800-38D), a fresh nonce for each file, written as it streams by.
 *
 *     "SL95ORG1" · first 8 bytes of the key's SHA-256 · 12 bytes nonce · ciphertext · 16 bytes tag
 *
 * The header is sealed along. What a file holds is also bound to its name, which is the SHA-256 of its plain bytes.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const magic = Buffer.from('SL95ORG1');
const idBytes = 8;
const nonceBytes = 12;
const tagBytes = 16;
const headerBytes = magic.length + idBytes + nonceBytes;

/** 32 bytes each, base64: the first one seals, all of them open. */
export type OriginalKeys = readonly string[];

const keyOf = (base64: string): Buffer => Buffer.from(base64, 'base64');
const idOf = (key: Buffer): Buffer => createHash('sha256').update(key).digest().subarray(0, idBytes);

export interface Seal {
  /** Bytes to write before anything else. */
  readonly header: Buffer;
  readonly update: (chunk: Uint8Array) => Buffer;
  /** Bytes to write at the end. */
  readonly end: () => Buffer;
}

/** null without a key: bytes are kept as they are. */
export const createSeal = (keys: OriginalKeys): Seal | null => {
  const [first] = keys;
  if (first === undefined) return null;
  const key = keyOf(first);
  const nonce = randomBytes(nonceBytes);
  const header = Buffer.concat([magic, idOf(key), nonce]);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(header);
  return {
    header,
    update: (chunk) => cipher.update(chunk),
    end: () => Buffer.concat([cipher.final(), cipher.getAuthTag()]),
  };
};

/** The key is not among those configured, or the bytes were altered. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

export const isSealed = (bytes: Buffer): boolean =>
  bytes.length >= headerBytes + tagBytes && bytes.indexOf(magic) === 0;

/** Whether `bytes` are sealed with the first key. */
export const isSealedWithFirst = (bytes: Buffer, [first]: OriginalKeys): boolean =>
  first !== undefined &&
  isSealed(bytes) &&
  idOf(keyOf(first)).equals(bytes.subarray(magic.length, magic.length + idBytes));

/** @throws SealError */
export const openSealed = (bytes: Buffer, keys: OriginalKeys): Buffer => {
  const id = bytes.subarray(magic.length, magic.length + idBytes);
  const key = keys.map(keyOf).find((one) => idOf(one).equals(id));
  if (key === undefined) throw new SealError('An original is sealed with a key that is not in ORIGINALS_KEY.');
  const header = bytes.subarray(0, headerBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, header.subarray(magic.length + idBytes)).setAAD(header);
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(headerBytes, -tagBytes)), decipher.final()]);
  } catch (cause) {
    throw new SealError('An original was altered on disk.', { cause });
  }
};
