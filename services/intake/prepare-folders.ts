/** Makes the folders the product lives in and tries whether they may be used, before anything depends on it. */
import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, open, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';

export interface FolderProblem {
  readonly folder: string;
  readonly problem: string;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);

const whoAmI = (): string => {
  try {
    return `user ${userInfo().username} (uid ${userInfo().uid})`;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
};

/** Reads, writes and removes there; the only test that holds on every kind of mount. */
const tryFolder = async (folder: string): Promise<FolderProblem | null> => {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    const trial = join(folder, `.shortlist95-${randomUUID()}`);
    await (await open(trial, 'wx')).close();
    await rm(trial);
    return null;
  } catch (error) {
    return { folder, problem: `${folder} cannot be read and written by ${whoAmI()}: ${codeOf(error)}` };
  }
};

export const prepareFolders = async (folders: {
  readonly uploadsDir: string;
  readonly dataDir: string;
}): Promise<{ readonly uploads: readonly FolderProblem[]; readonly data: readonly FolderProblem[] }> => {
  const test = async (paths: readonly string[]) =>
    (await Promise.all(paths.map(tryFolder))).filter((problem) => problem !== null);
  return {
    data: await test([join(folders.dataDir, 'originals')]),
    uploads: await test([join(folders.uploadsDir, 'cvs'), join(folders.uploadsDir, 'briefs')]),
  };
};
