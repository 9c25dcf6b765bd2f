/** Makes the folders people drop into and tries whether they may be used. */
import { join } from 'node:path';
import { type FolderProblem, tryFolder } from '../vault/try-folder.ts';

/** What keeps them from being used. */
export const prepareUploads = async (uploadsDir: string): Promise<readonly FolderProblem[]> =>
  (await Promise.all(['cvs', 'briefs'].map((name) => tryFolder(join(uploadsDir, name))))).filter(
    (problem) => problem !== null,
  );
