/** Seals every original with the first key of ORIGINALS_KEY; afterwards the others can be taken out of it. */
import type { Config } from '../../shared/config.ts';
import { rotateOriginals } from '../intake/rotate-originals.ts';
import { SealError } from '../intake/seal.ts';
import { PlainError } from './usage.ts';

/** @throws PlainError when there is no key, or one is missing. */
export const rotateKey = async ({ dataDir, originalKeys }: Config): Promise<number> => {
  if (originalKeys.length === 0)
    throw new PlainError('Set ORIGINALS_KEY to the new key, a comma, and the old ones; then run this again.');
  try {
    const { sealed, already } = await rotateOriginals({ dataDir, keys: originalKeys });
    console.log(`Sealed ${sealed} originals with the first key; ${already} were already.`);
    return 0;
  } catch (error) {
    throw error instanceof SealError ? new PlainError(error.message) : error;
  }
};
