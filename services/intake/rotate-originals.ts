/** Every original -> sealed with the first key, whichever it was sealed with before, or none. */
import { randomUUID } from 'node:crypto';
import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openOriginal } from './open-original.ts';
import { createSeal, isSealedWithFirst, type OriginalKeys } from './seal.ts';

interface Place {
  readonly dataDir: string;
  readonly keys: OriginalKeys;
}

const sealAnew = async (archivePath: string, { dataDir, keys }: Place): Promise<void> => {
  const plain = await openOriginal(archivePath, { dataDir, keys });
  const seal = createSeal(keys);
  if (seal === null) return;
  const passing = join(dataDir, 'originals', 'incoming', randomUUID());
  const target = await open(passing, 'wx', 0o600);
  try {
    await target.writeFile(Buffer.concat([seal.header, seal.update(plain), seal.end()]));
    await target.sync();
  } finally {
    await target.close();
  }
  // Erased meanwhile? Then it must not come back.
  const there = await readFile(join(dataDir, archivePath)).catch(() => null);
  if (there === null) await rm(passing);
  else await rename(passing, join(dataDir, archivePath));
};

const listOriginals = async (dataDir: string): Promise<readonly string[]> => {
  const folders = (await readdir(join(dataDir, 'originals'))).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort();
  const lists = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(dataDir, 'originals', folder))).map((name) => ['originals', folder, name].join('/')),
    ),
  );
  return lists.flat();
};

/**
 * Can be stopped and run again at any time: each file is replaced at once and whole.
 * @throws SealError when a key is missing that sealed one of them
 */
export const rotateOriginals = async (place: Place): Promise<{ readonly sealed: number; readonly already: number }> => {
  let sealed = 0;
  let already = 0;
  for (const archivePath of await listOriginals(place.dataDir)) {
    const bytes = await readFile(join(place.dataDir, archivePath));
    if (isSealedWithFirst(bytes, place.keys)) already += 1;
    else {
      await sealAnew(archivePath, place);
      sealed += 1;
    }
  }
  return { sealed, already };
};
