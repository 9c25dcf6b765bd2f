import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from './cluster.ts';
import { EmbeddedError } from './embedded-error.ts';
import { findPrograms, systemFolder } from './postgres-programs.ts';
import { canEnter, chooseServerUser, nobody, type ServerUser } from './server-user.ts';

/** What `embedded.json` in a data folder says of its database; written once, at the first start. */
export interface Pointer {
  /** The data folder this was written for: another one means that somebody moved or copied it. */
  readonly home: string;
  /** Where the database is when it could not be in the data folder; null: beside this file. */
  readonly elsewhere: string | null;
  readonly password: string;
}

export interface PlacedCluster {
  readonly cluster: Cluster;
  /** Plain sentences for the person at the terminal. */
  readonly notes: readonly string[];
}

/**
 * Decides where a data folder's database lives, whom it runs as and with which programs.
 * @throws EmbeddedError `not-accessible`, `unsupported`
 */
export const placeCluster = (home: string): PlacedCluster => {
  const known = readPointer(home);
  const user = chooseServerUser([known === null ? join(home, 'postgres') : clusterFolder(home, known), home]);
  const pointer = known ?? {
    home,
    elsewhere: elsewhereFor(home, user),
    password: randomBytes(24).toString('base64url'),
  };
  if (known?.home !== home) writePointer({ ...pointer, home }, user);
  const folder = clusterFolder(home, pointer);
  const parent = join(folder, '..');
  if (!canEnter(parent, user)) throw notEnterable(parent);
  if (user === null && existsSync(folder)) checkOwner(folder);
  const programs = findPrograms(user);
  const notes: string[] = [];
  if (pointer.elsewhere !== null)
    notes.push(`PostgreSQL cannot run as root and its user cannot enter ${home}: the database is kept in ${folder}.`);
  if (programs.copiedTo !== null)
    notes.push(`PostgreSQL's programs were copied to ${programs.copiedTo} for the same reason.`);
  return { cluster: { folder, programs, user, password: pointer.password, disposable: null }, notes };
};

export const clusterFolder = (home: string, pointer: Pointer): string => pointer.elsewhere ?? join(home, 'postgres');

/** null before the first start, and in a copy whose original still owns the database it points to. */
export const readPointer = (home: string): Pointer | null => {
  const pointer = parsePointer(join(home, 'embedded.json'));
  if (pointer === null || pointer.elsewhere === null || pointer.home === home) return pointer;
  return parsePointer(join(pointer.home, 'embedded.json'))?.elsewhere === pointer.elsewhere ? null : pointer;
};

const parsePointer = (file: string): Pointer | null => {
  try {
    const pointer: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isPointer(pointer) ? pointer : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') throw notOurs(file, error);
    return null;
  }
};

const isPointer = (value: unknown): value is Pointer =>
  typeof value === 'object' &&
  value !== null &&
  'home' in value &&
  typeof value.home === 'string' &&
  'elsewhere' in value &&
  (value.elsewhere === null || typeof value.elsewhere === 'string') &&
  'password' in value &&
  typeof value.password === 'string';

const writePointer = (pointer: Pointer, user: ServerUser | null): void => {
  const file = join(pointer.home, 'embedded.json');
  writeFileSync(`${file}.new`, JSON.stringify(pointer, null, 2), { mode: 0o600 });
  // Who owns the data must be able to start it without being root.
  if (user !== null && user.uid !== nobody.uid) chownSync(`${file}.new`, user.uid, user.gid);
  renameSync(`${file}.new`, file);
};

const elsewhereFor = (home: string, user: ServerUser | null): string | null => {
  if (canEnter(home, user)) return null;
  const folder = join(systemFolder, createHash('sha256').update(home).digest('hex').slice(0, 12));
  mkdirSync(folder, { recursive: true });
  // Whatever the umask of the person who starts it.
  for (const path of [systemFolder, folder]) chmodSync(path, 0o755);
  return join(folder, 'postgres');
};

const checkOwner = (folder: string): void => {
  try {
    readFileSync(join(folder, 'PG_VERSION'));
  } catch (cause) {
    throw notOurs(folder, cause);
  }
};

const notOurs = (folder: string, cause: unknown): EmbeddedError =>
  new EmbeddedError(
    'not-accessible',
    `The database in ${folder} belongs to another user of this machine, perhaps because shortlist95 was first started as root. Start it as that user again, or give the folder to yourself.`,
    { cause },
  );

const notEnterable = (folder: string): EmbeddedError =>
  new EmbeddedError(
    'not-accessible',
    `PostgreSQL cannot run as root, and the user it runs as instead cannot enter ${folder}. Allow everybody to enter it (chmod a+x, for the folders above it, too), or start shortlist95 as an ordinary user.`,
  );
