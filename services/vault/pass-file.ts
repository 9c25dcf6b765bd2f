/** Bytes -> a whole and synced file on its way into the vault: whatever has its place there is whole. */
import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @param write fills the file and says what became of it
 * @param settle has it leave `incoming`; if it does not, the file is removed
 */
export const passFile = async <Written, Settled>(
  incoming: string,
  write: (target: FileHandle) => Promise<Written>,
  settle: (passing: string, written: Written) => Promise<Settled>,
): Promise<Settled> => {
  await mkdir(incoming, { recursive: true });
  const passing = join(incoming, randomUUID());
  try {
    const target = await open(passing, 'wx', 0o600);
    const written = await write(target)
      .then(async (outcome) => {
        await target.sync();
        return outcome;
      })
      .finally(() => target.close());
    return await settle(passing, written);
  } finally {
    await rm(passing, { force: true });
  }
};

/** Nothing is on its way for so long. */
const longestMs = 3_600_000;

/** Removes what processes that were killed left on its way. */
export const removeLeftOver = async (incoming: string, now: number = Date.now()): Promise<void> => {
  for (const name of await readdir(incoming).catch(() => [])) {
    const file = join(incoming, name);
    const state = await stat(file).catch(() => null);
    if (state?.isFile() && now - state.mtimeMs > longestMs) await rm(file, { force: true });
  }
};
