/** Whether a folder may be used: tried before anything depends on it. */
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
export const tryFolder = async (folder: string): Promise<FolderProblem | null> => {
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
