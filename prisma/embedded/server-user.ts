import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** Whom PostgreSQL runs as when we are root (it refuses to be root itself). */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** "nobody" on every Linux; needs no entry in the list of users. */
export const nobody: ServerUser = { uid: 65534, gid: 65534 };

/**
 * null: as ourselves. As root: the owner of the first of these folders that exists and is not root's
 * (so that `sudo npm start` leaves data the person can use later), else nobody.
 */
export const chooseServerUser = (folders: readonly string[]): ServerUser | null => {
  if (process.getuid?.() !== 0) return null;
  for (const folder of folders) {
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (stats !== undefined && stats.uid !== 0) return { uid: stats.uid, gid: stats.gid };
  }
  return nobody;
};

/** Whether that user can get into the folder; asked of the system, because access lists and mounts have a say too. */
export const canEnter = (folder: string, user: ServerUser | null): boolean =>
  user === null ||
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { cwd: '/', stdio: 'ignore', ...user }).status === 0;
