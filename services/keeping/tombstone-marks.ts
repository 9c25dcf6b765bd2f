/**
 * Marks of tombstones: keyed hashes (HMAC-SHA-256) under a secret that never leaves the data folder. Whoever holds the
 * database alone cannot try addresses against them.
 */
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a person is recognised by: fingerprints of files, addresses and numbers. */
export interface Traits {
  /** SHA-256, hex. */
  readonly fingerprints: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

export interface Marks {
  readonly fileKeys: readonly string[];
  readonly personKeys: readonly string[];
}

export interface Marking {
  /** Under the present secret: what a new tombstone carries. */
  readonly mark: (traits: Traits) => Marks;
  /** Under every secret there is: what is looked for. */
  readonly allMarks: (traits: Traits) => Marks;
}

export const secretFile = (dataDir: string): string => join(dataDir, 'tombstones.key');

/** One secret a line; the first marks, the others (of a machine restored from elsewhere) still recognise. */
const readSecrets = async (dataDir: string): Promise<readonly string[]> =>
  (await readFile(secretFile(dataDir), 'utf8')).split('\n').filter((line) => line !== '');

/** Appears whole or not at all, and of two that make one at the same time the first one counts. */
const makeSecret = async (dataDir: string): Promise<void> => {
  const passing = `${secretFile(dataDir)}.${randomUUID()}`;
  await writeFile(passing, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
  await link(passing, secretFile(dataDir)).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  await rm(passing);
};

/** A number is its digits without the zeros or the plus in front. */
const digitsOf = (phone: string): string => phone.replaceAll(/\D/g, '').replace(/^0+/, '');

const markUnder =
  (secret: string) =>
  ({ fingerprints, emails, phones }: Traits): Marks => {
    const hash = (text: string) => createHmac('sha256', secret).update(text).digest('base64url');
    return {
      fileKeys: fingerprints.map((fingerprint) => hash(`file ${fingerprint}`)),
      personKeys: [
        ...emails.map((email) => hash(`email ${email.trim().toLowerCase()}`)),
        ...phones.map((phone) => hash(`phone ${digitsOf(phone)}`)),
      ],
    };
  };

/** Makes the secret where there is none. @throws what the file system throws */
export const openMarking = async (dataDir: string): Promise<Marking> => {
  const secrets = await readSecrets(dataDir).catch(async (error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    await makeSecret(dataDir);
    return await readSecrets(dataDir);
  });
  const [first] = secrets;
  if (first === undefined) throw new Error('The secret of the tombstones is empty.');
  return {
    mark: markUnder(first),
    allMarks: (traits) => {
      const all = secrets.map((secret) => markUnder(secret)(traits));
      return {
        fileKeys: all.flatMap(({ fileKeys }) => fileKeys),
        personKeys: all.flatMap(({ personKeys }) => personKeys),
      };
    },
  };
};
