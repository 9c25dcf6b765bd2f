/** What the running instance says of itself in the data folder, for a second start in the same place. */
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const noteSchema = z.object({ pid: z.number(), address: z.string() });
const fileIn = (dataDir: string): string => join(dataDir, 'running.json');

export const writeInstanceNote = async (dataDir: string, address: string): Promise<() => Promise<void>> => {
  await writeFile(fileIn(dataDir), JSON.stringify({ pid: process.pid, address }));
  return () => rm(fileIn(dataDir), { force: true });
};

/** Where the pages of process `pid` (null: of whichever runs) are; null when it did not say (or a killed one before it did). */
export const readInstanceAddress = (dataDir: string, pid: number | null): string | null => {
  try {
    const note = noteSchema.safeParse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
    return note.success && (pid === null || note.data.pid === pid) ? note.data.address : null;
  } catch {
    return null;
  }
};
