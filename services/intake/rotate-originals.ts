/** Every original -> sealed with the first key, whichever it was sealed with before, or none. */

import { passFile } from '../vault/pass-file.ts';
import type { Vault } from '../vault/vault.ts';
import { sealedBytes } from './keep-original.ts';
import { openOriginal } from './open-original.ts';
import { isSealedWithFirst, type OriginalKeys } from './seal.ts';

interface Place {
  readonly vault: Vault;
  readonly keys: OriginalKeys;
}

const sealAnew = async (archivePath: string, { vault, keys }: Place): Promise<void> => {
  const plain = await openOriginal(archivePath, { vault, keys });
  await passFile(
    vault.incoming,
    (target) => target.writeFile(sealedBytes(plain, keys)),
    async (passing) => {
      // Erased meanwhile? Then it must not come back.
      if ((await vault.read(archivePath)) !== null) await vault.settle(passing, archivePath);
    },
  );
};

/**
 * Can be stopped and run again at any time: each file is replaced at once and whole.
 * @throws SealError when a key is missing that sealed one of them
 */
export const rotateOriginals = async (place: Place): Promise<{ readonly sealed: number; readonly already: number }> => {
  let sealed = 0;
  let already = 0;
  for await (const archivePath of place.vault.list()) {
    const bytes = await place.vault.read(archivePath);
    if (bytes === null) continue;
    if (isSealedWithFirst(bytes, place.keys)) already += 1;
    else {
      await sealAnew(archivePath, place);
      sealed += 1;
    }
  }
  return { sealed, already };
};
