import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Cluster, databaseUser, writeSettings } from './cluster.ts';
import { EmbeddedError } from './embedded-error.ts';
import { findPostmaster, type Postmaster, removeStalePidFile, stopPostmaster } from './postmaster.ts';
import { chooseSocketFolder } from './socket-folder.ts';
import { freePort, startOnWindows } from './start-on-windows.ts';
import { type StartedServer, startUnderGuard } from './start-under-guard.ts';

export interface RunningServer {
  /** Of the given database on this server; it need not exist yet. */
  readonly url: (database: string) => string;
  readonly pid: number;
  readonly port: number;
  /** Resolves when it runs no more, for whatever reason. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

const socketPort = 5432;
const orphanSeconds = 10;
/**
 * Starts the server on its data directory; a server left over there by a killed process is stopped first.
 * @param options.port where a new server must take the place of one that others know
 * @throws EmbeddedError `failed`
 */
export const startServer = async (
  cluster: Cluster,
  options: { readonly port?: number } = {},
): Promise<RunningServer> => {
  const orphan = findPostmaster(cluster.folder);
  if (orphan !== null) await stopPostmaster(cluster.folder, orphan.pid, orphanSeconds);
  else removeStalePidFile(cluster.folder);
  const windows = process.platform === 'win32';
  const socketFolder = windows ? null : chooseSocketFolder(cluster);
  writeSettings(cluster, { socketFolder, port: options.port ?? (windows ? await freePort() : socketPort) });
  const server = windows ? await startOnWindows(cluster) : await startPatiently(cluster);
  return {
    pid: server.postmaster.pid,
    port: server.postmaster.port,
    ended: server.ended,
    url: (database) => urlOf(server.postmaster, cluster.password, database),
    stop: async () => {
      await server.stop();
      if (socketFolder !== null && socketFolder !== cluster.folder)
        rmSync(socketFolder, { recursive: true, force: true });
    },
  };
};

/** The processes of a server that was killed hold its memory for another moment; nobody may start beside them. */
const startPatiently = async (cluster: Cluster): Promise<StartedServer> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startUnderGuard(cluster);
    } catch (error) {
      const wait = error instanceof EmbeddedError && /shared memory block|is another postmaster/i.test(error.message);
      if (!wait || attempt === 20) throw error;
      await sleep(500);
    }
  }
};

/** Everything is said in the URL, so that PGPORT, PGSSLMODE and their like in somebody's environment change nothing. */
export const urlOf = (postmaster: Postmaster, password: string, database: string): string => {
  const login = `${databaseUser}:${encodeURIComponent(password)}`;
  const query = postmaster.socketFolder === null ? '' : `&host=${encodeURIComponent(postmaster.socketFolder)}`;
  const host = postmaster.socketFolder === null ? '127.0.0.1' : 'localhost';
  return `postgresql://${login}@${host}:${postmaster.port}/${encodeURIComponent(database)}?sslmode=disable${query}`;
};

/** Makes the database unless it exists; two at once are fine. */
export const ensureDatabase = async (server: Pick<RunningServer, 'url'>, name: string): Promise<void> => {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== '42P04' && code !== '23505') throw error;
  } finally {
    await client.end();
  }
};
