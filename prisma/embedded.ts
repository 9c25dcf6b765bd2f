/**
 * A PostgreSQL of our own: nothing to install, nothing to configure, nothing shared with other servers on the machine.
 *
 * Why we drive the programs ourselves: place, user, socket and left-over servers are what goes wrong on real machines,
 * and the wrapper library that carries the programs decides all four for us.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Cluster, ensureCluster } from './embedded/cluster.ts';
import { EmbeddedError } from './embedded/embedded-error.ts';
import { runningInstance, takeInstanceLock } from './embedded/instance-lock.ts';
import { findPrograms, systemFolder } from './embedded/postgres-programs.ts';
import { findPostmaster } from './embedded/postmaster.ts';
import { ensureDatabase, startServer, urlOf } from './embedded/server.ts';
import { canEnter, chooseServerUser, type ServerUser } from './embedded/server-user.ts';

export { EmbeddedError } from './embedded/embedded-error.ts';
export { runningInstance } from './embedded/instance-lock.ts';

export const databaseName = 'shortlist95';

export interface EmbeddedServer {
  readonly url: string;
  /** What a person may want to know, e.g. that data had to be placed elsewhere. Plain sentences. */
  readonly notes: readonly string[];
  readonly close: () => Promise<void>;
}

/** Where this data folder keeps its database; written once, at the first start. */
interface Pointer {
  readonly folder: string;
  readonly password: string;
}

/**
 * Starts the database of this data folder and holds the folder for this process.
 * @throws EmbeddedError; `already-running` carries the process that holds the folder
 */
export const startEmbedded = async (dataFolder: string): Promise<EmbeddedServer> => {
  mkdirSync(dataFolder, { recursive: true });
  const home = realpathSync(dataFolder);
  const lock = await takeInstanceLock(home);
  try {
    const { cluster, notes } = placeCluster(home);
    await ensureCluster(cluster);
    const server = await startServer(cluster);
    await ensureDatabase(server, databaseName);
    return {
      url: server.url(databaseName),
      notes,
      close: async () => {
        await server.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
};

/** The URL of the database that runs in this data folder; null when none does. Starts nothing. */
export const connectEmbedded = (dataFolder: string): string | null => {
  // A server whose process was killed may answer for another moment: nobody should begin anything with it.
  if (runningInstance(dataFolder) === null) return null;
  const pointer = readPointer(realpathSync(dataFolder));
  const postmaster = pointer && findPostmaster(pointer.folder);
  return postmaster?.ready ? urlOf(postmaster, pointer?.password ?? '', databaseName) : null;
};

const placeCluster = (home: string): { readonly cluster: Cluster; readonly notes: readonly string[] } => {
  const known = readPointer(home);
  const user = chooseServerUser([known?.folder ?? join(home, 'postgres'), home]);
  const pointer = known ?? makePointer(home, user);
  if (!canEnter(join(pointer.folder, '..'), user)) throw notAccessible(pointer.folder);
  if (user === null && existsSync(pointer.folder)) checkOwner(pointer.folder);
  const programs = findPrograms(user);
  const notes: string[] = [];
  if (!pointer.folder.startsWith(home))
    notes.push(
      `PostgreSQL cannot run as root and its user cannot enter ${home}: the database is kept in ${pointer.folder}.`,
    );
  if (programs.copiedTo !== null)
    notes.push(`PostgreSQL's programs were copied to ${programs.copiedTo} for the same reason.`);
  return { cluster: { folder: pointer.folder, programs, user, password: pointer.password, disposable: null }, notes };
};

const makePointer = (home: string, user: ServerUser | null): Pointer => {
  const pointer = { folder: placeFor(home, user), password: randomBytes(24).toString('base64url') };
  const file = join(home, 'embedded.json');
  writeFileSync(`${file}.new`, JSON.stringify(pointer, null, 2), { mode: 0o600 });
  if (user !== null && user.uid !== 65534) chownSync(`${file}.new`, user.uid, user.gid);
  renameSync(`${file}.new`, file);
  return pointer;
};

const placeFor = (home: string, user: ServerUser | null): string => {
  if (canEnter(home, user)) return join(home, 'postgres');
  const folder = join(systemFolder, createHash('sha256').update(home).digest('hex').slice(0, 12));
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  for (const path of [systemFolder, folder]) chmodSync(path, 0o755);
  if (!canEnter(folder, user)) throw notAccessible(folder);
  return join(folder, 'postgres');
};

const readPointer = (home: string): Pointer | null => {
  try {
    const pointer: unknown = JSON.parse(readFileSync(join(home, 'embedded.json'), 'utf8'));
    return isPointer(pointer) ? pointer : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') throw notAccessible(home, error);
    return null;
  }
};

const isPointer = (value: unknown): value is Pointer =>
  typeof value === 'object' &&
  value !== null &&
  'folder' in value &&
  typeof value.folder === 'string' &&
  'password' in value &&
  typeof value.password === 'string';

const checkOwner = (folder: string): void => {
  try {
    readFileSync(join(folder, 'PG_VERSION'));
  } catch (cause) {
    throw notAccessible(folder, cause);
  }
};

const notAccessible = (folder: string, cause?: unknown): EmbeddedError =>
  new EmbeddedError(
    'not-accessible',
    `The database in ${folder} belongs to another user of this machine, perhaps because shortlist95 was first started as root. Start it as that user again, or give the folder to yourself.`,
    { cause },
  );
