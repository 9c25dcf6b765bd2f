/** Seals every original with the first key of ORIGINALS_KEY; afterwards the others can be taken out of it. */
import type { Config } from '../../shared/config.ts';
import { rotateOriginals } from '../intake/rotate-originals.ts';
import { SealError } from '../intake/seal.ts';
import { openVault } from '../vault/open-vault.ts';
import { PlainError } from './usage.ts';

/** @throws PlainError when there is no key, or one is missing. */
export const rotateKey = async (config: Config): Promise<number> => {
  const { originalKeys: keys } = config;
  if (keys.length === 0)
    throw new PlainError('Set ORIGINALS_KEY to the new key, a comma, and the old ones; then run this again.');
  try {
    const { sealed, already } = await rotateOriginals({ vault: openVault(config), keys });
    console.log(`Sealed ${sealed} originals with the first key; ${already} were already.`);
    return 0;
  } catch (error) {
    throw error instanceof SealError ? new PlainError(error.message) : error;
  }
};
