/** Pictures of the pages of kept originals, made on demand in a reader of its own and kept nowhere. */
import type { Config } from '../../../shared/config.ts';
import { InputError } from '../../../shared/errors.ts';
import { openOriginal } from '../../intake/open-original.ts';
import type { PictureOf } from '../../screen/screen-options.ts';
import { createReaderPool } from '../../text/reader-pool.ts';
import { defaultLimits } from '../../text/reading-limits.ts';
import type { Vault } from '../../vault/vault.ts';

/** Somebody sits before the screen: rather no picture than a long wait. */
const patienceMs = 6_000;

export interface Pictures {
  readonly pictureOf: PictureOf;
  readonly close: () => Promise<void>;
}

export const openPictures = ({
  vault,
  originalKeys = [],
  reader,
}: Pick<Config, 'reader'> & { readonly vault: Vault } & Partial<Pick<Config, 'originalKeys'>>): Pictures => {
  const { maxBytes, memoryMb } = reader;
  const limits = { ...defaultLimits, bytes: maxBytes };
  const pool = createReaderPool({ threads: 1, memoryMb, timeoutMs: patienceMs, limits });
  const pictureOf: PictureOf = async ({ archivePath, fileName }, place) => {
    const bytes = await openOriginal(archivePath, { vault, keys: originalKeys }).catch(() => null);
    if (bytes === null) return null;
    try {
      return await pool.show({ name: fileName, bytes, modified: null }, place);
    } catch (error) {
      if (error instanceof InputError) return null;
      throw error;
    }
  };
  return { pictureOf, close: pool.close };
};
