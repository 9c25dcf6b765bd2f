/** The database the configuration asks for, up to date: the embedded one of the data folder, or a server elsewhere. */
import { createDatabase, type Database } from '../../../prisma/client.ts';
import { takeInstanceLock } from '../../../prisma/embedded/instance-lock.ts';
import { connectEmbedded, EmbeddedError, startEmbedded } from '../../../prisma/embedded.ts';
import { applyMigrations } from '../../../prisma/migrate.ts';
import { PlainError } from '../usage.ts';
import { readInstanceAddress } from './instance-note.ts';

export interface Storage {
  readonly url: string;
  readonly db: Database;
  /** What the person at the terminal may want to know. */
  readonly notes: readonly string[];
  readonly close: () => Promise<void>;
}

export interface StoragePlace {
  readonly dataDir: string;
  /** null: embedded. */
  readonly databaseUrl: string | null;
}

/** Migrates and connects; `closing` is what was opened before and closes after it. */
export const connectStorage = async (
  url: string,
  closing: { readonly notes?: readonly string[]; readonly close?: () => Promise<void> } = {},
): Promise<Storage> => {
  try {
    await applyMigrations(url);
    const { db, close } = createDatabase(url);
    return {
      url,
      db,
      notes: closing.notes ?? [],
      close: async () => {
        await close();
        await closing.close?.();
      },
    };
  } catch (error) {
    await closing.close?.();
    throw error;
  }
};

/** The address of a database may hold a password: the reason is told, the address is not. */
const connectGiven = async (url: string, closing: { readonly close?: () => Promise<void> } = {}): Promise<Storage> => {
  try {
    return await connectStorage(url, closing);
  } catch (error) {
    const reason = error instanceof Error ? error.message || ('code' in error ? String(error.code) : error.name) : '';
    throw new PlainError(`The database at DATABASE_URL cannot be used: ${reason.replaceAll(url, 'DATABASE_URL')}`);
  }
};

/** A second start of the same folder says where the first one is. */
const alreadyRunning = (error: unknown, dataDir: string): unknown => {
  if (!(error instanceof EmbeddedError && error.code === 'already-running')) return error;
  const address = error.pid === null ? null : readInstanceAddress(dataDir, error.pid);
  const where = address === null ? '' : ` Its pages are at ${address}.`;
  return new PlainError(
    `${error.message}${where}\nUse that one, stop it first, or set DATA_DIR and UPLOADS_DIR to start another.`,
  );
};

/**
 * For the one process that has the data folder to itself.
 * @throws PlainError when another process has it, or DATABASE_URL does not answer; EmbeddedError.
 */
export const openOwnStorage = async (place: StoragePlace): Promise<Storage> => {
  try {
    return await openLocked(place);
  } catch (error) {
    throw alreadyRunning(error, place.dataDir);
  }
};

const openLocked = async ({ dataDir, databaseUrl }: StoragePlace): Promise<Storage> => {
  if (databaseUrl === null) {
    const server = await startEmbedded(dataDir);
    return await connectStorage(server.url, server);
  }
  const lock = await takeInstanceLock(dataDir);
  return await connectGiven(databaseUrl, { close: async () => lock.release() });
};

/** For a process beside others: the shared server, or the embedded one that another process runs; null when none does. */
export const joinStorage = async ({ dataDir, databaseUrl }: StoragePlace): Promise<Storage | null> => {
  if (databaseUrl !== null) return await connectGiven(databaseUrl);
  const running = connectEmbedded(dataDir);
  return running === null ? null : await connectStorage(running);
};
