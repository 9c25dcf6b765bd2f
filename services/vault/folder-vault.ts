/** Originals in the data folder. */
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { tryFolder } from './try-folder.ts';
import type { Vault } from './vault.ts';

const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const orNull = (error: unknown): null => {
  if (isGone(error)) return null;
  throw error;
};

/** A rename is only safe on disk when its folder is; some systems cannot sync a folder, and that is all right. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
};

async function* list(dataDir: string): AsyncGenerator<string> {
  const home = join(dataDir, 'originals');
  const folders = ((await readdir(home).catch(orNull)) ?? []).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort();
  for (const folder of folders)
    for (const name of (await readdir(join(home, folder))).sort()) yield ['originals', folder, name].join('/');
}

export const createFolderVault = (dataDir: string): Vault => ({
  // On the same file system as the originals, so that a rename settles it.
  incoming: join(dataDir, 'originals', 'incoming'),
  settle: async (passing, archivePath) => {
    const place = join(dataDir, archivePath);
    await mkdir(dirname(place), { recursive: true });
    await rename(passing, place);
    await syncFolder(dirname(place));
  },
  read: (archivePath) => readFile(join(dataDir, archivePath)).catch(orNull),
  open: async (archivePath) => {
    const handle = await open(join(dataDir, archivePath), 'r').catch(orNull);
    if (handle === null) return null;
    return { size: (await handle.stat()).size, bytes: handle.createReadStream() as AsyncIterable<Buffer> };
  },
  remove: (archivePath) => rm(join(dataDir, archivePath), { force: true }),
  list: () => list(dataDir),
  findProblem: async () => (await tryFolder(join(dataDir, 'originals')))?.problem ?? null,
});
