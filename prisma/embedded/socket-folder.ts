import { createHash } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cluster } from './cluster.ts';

/** A socket path holds 107 bytes on Linux and 103 on macOS, with `/.s.PGSQL.5432` at its end. */
const longestSocketFolder = 85;

/** The data directory itself where its path fits into a socket address and needs no quoting; else a private folder. */
export const chooseSocketFolder = (cluster: Cluster): string => {
  if (Buffer.byteLength(cluster.folder) <= longestSocketFolder && /^[\w/.-]+$/.test(cluster.folder))
    return cluster.folder;
  const name = createHash('sha256').update(cluster.folder).digest('hex').slice(0, 12);
  const parent = tmpdir().length <= 50 ? tmpdir() : '/tmp';
  const folder = join(parent, `shortlist95-${name}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch {
    if (!isPrivate(folder, cluster)) return own(mkdtempSync(`${folder}-`), cluster);
  }
  return own(folder, cluster);
};

/** A folder of that name that somebody else put there is not used. */
const isPrivate = (folder: string, cluster: Cluster): boolean => {
  const stats = lstatSync(folder);
  const uid = cluster.user?.uid ?? process.getuid?.();
  return stats.isDirectory() && (stats.uid === uid || stats.uid === process.getuid?.()) && (stats.mode & 0o077) === 0;
};

const own = (folder: string, cluster: Cluster): string => {
  if (cluster.user !== null) chownSync(folder, cluster.user.uid, cluster.user.gid);
  return folder;
};
