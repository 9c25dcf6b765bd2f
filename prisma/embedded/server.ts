import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { type Cluster, databaseUser, writeSettings } from './cluster.ts';
import { EmbeddedError } from './embedded-error.ts';
import { findPostmaster, type Postmaster, removeStalePidFile, stopPostmaster } from './postmaster.ts';

export interface RunningServer {
  /** Of the given database on this server; it need not exist yet. */
  readonly url: (database: string) => string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** A socket path holds 107 bytes on Linux and 103 on macOS, with `/.s.PGSQL.5432` at its end. */
const longestSocketFolder = 85;
const socketPort = 5432;
const startSeconds = 60;
const stopSeconds = 10;

/**
 * Starts the server on its data directory; a server left over there by a killed process is stopped first.
 *
 * The server runs under a small shell that reads from a pipe we hold: when this process ends, however it ends,
 * the pipe closes and the shell stops the server. (Windows has no such shell; the next start stops the left-over.)
 * @throws EmbeddedError `failed`
 */
export const startServer = async (cluster: Cluster): Promise<RunningServer> => {
  const orphan = findPostmaster(cluster.folder);
  if (orphan !== null) await stopPostmaster(cluster.folder, orphan.pid, stopSeconds);
  else removeStalePidFile(cluster.folder);
  const windows = process.platform === 'win32';
  const socketFolder = windows ? null : chooseSocketFolder(cluster);
  writeSettings(cluster, { socketFolder, port: windows ? await freePort() : socketPort });
  const server = windows ? await startOnWindows(cluster) : await startUnderGuard(cluster);
  return {
    pid: server.postmaster.pid,
    url: (database) => urlOf(server.postmaster, cluster.password, database),
    stop: async () => {
      await server.stop();
      if (socketFolder !== null && socketFolder !== cluster.folder)
        rmSync(socketFolder, { recursive: true, force: true });
    },
  };
};

/** Everything is said in the URL, so that PGPORT, PGSSLMODE and their like in somebody's environment change nothing. */
export const urlOf = (postmaster: Postmaster, password: string, database: string): string => {
  const login = `${databaseUser}:${encodeURIComponent(password)}`;
  const query = postmaster.socketFolder === null ? '' : `&host=${encodeURIComponent(postmaster.socketFolder)}`;
  const host = postmaster.socketFolder === null ? '127.0.0.1' : 'localhost';
  return `postgresql://${login}@${host}:${postmaster.port}/${encodeURIComponent(database)}?sslmode=disable${query}`;
};

/** Makes the database unless it exists; two at once are fine. */
export const ensureDatabase = async (server: RunningServer, name: string): Promise<void> => {
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

interface StartedServer {
  readonly postmaster: Postmaster;
  readonly stop: () => Promise<void>;
}

const guard = [
  '"$1" -D "$2" </dev/null >>"$2/server.log" 2>&1 & server=$!',
  'cat >/dev/null 2>&1', // until the pipe closes
  'kill -INT "$server" 2>/dev/null',
  'wait "$server"',
  'if [ -n "$3" ]; then cd / && rm -rf "$3"; fi',
].join('\n');

const startUnderGuard = async (cluster: Cluster): Promise<StartedServer> => {
  const logFile = join(cluster.folder, 'server.log');
  rmSync(logFile, { force: true });
  const removed = cluster.durable ? '' : cluster.folder;
  const child = spawn('/bin/sh', ['-c', guard, 'sh', cluster.programs.postgres, cluster.folder, removed], {
    cwd: cluster.folder,
    // A session of its own: Ctrl-C at the terminal reaches us, and we stop the server when our work is done.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    ...cluster.user,
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  child.unref();
  child.stdin?.on('error', () => undefined);
  unrefStream(child.stdin);
  const postmaster = await untilReady(cluster, child, logFile);
  return {
    postmaster,
    stop: async () => {
      child.ref();
      child.stdin?.end();
      await Promise.race([ended, sleep(stopSeconds * 1000, undefined, { ref: false })]);
      await stopPostmaster(cluster.folder, postmaster.pid, stopSeconds);
    },
  };
};

const unrefStream = (stream: ChildProcess['stdin']): void => {
  if (stream !== null && 'unref' in stream && typeof stream.unref === 'function') stream.unref();
};

const startOnWindows = async (cluster: Cluster): Promise<StartedServer> => {
  const logFile = join(cluster.folder, 'server.log');
  rmSync(logFile, { force: true });
  // pg_ctl gives up the rights of an administrator, with which the server refuses to run.
  const pgCtl = (...args: string[]) => promisify(execFile)(cluster.programs.pgCtl, [...args, '-D', cluster.folder]);
  try {
    await pgCtl('start', '-w', '-t', String(startSeconds), '-s', '-l', logFile);
  } catch (cause) {
    throw new EmbeddedError('failed', `The embedded database did not start. ${lastLines(logFile)}`, { cause });
  }
  const postmaster = findPostmaster(cluster.folder);
  if (postmaster === null)
    throw new EmbeddedError('failed', `The embedded database did not stay. ${lastLines(logFile)}`);
  return {
    postmaster,
    stop: async () => {
      await pgCtl('stop', '-m', 'fast', '-t', String(stopSeconds)).catch(() => undefined);
      await stopPostmaster(cluster.folder, postmaster.pid, stopSeconds);
    },
  };
};

const untilReady = async (cluster: Cluster, child: ChildProcess, logFile: string): Promise<Postmaster> => {
  for (let waited = 0; waited < startSeconds * 1000; waited += 20) {
    const postmaster = findPostmaster(cluster.folder);
    if (postmaster?.ready) return postmaster;
    // The guard outlives a server that gave up, so the log tells us first.
    if (
      child.exitCode !== null ||
      child.signalCode !== null ||
      (postmaster === null && lastLines(logFile).includes('FATAL'))
    )
      break;
    await sleep(20);
  }
  const lines = lastLines(logFile);
  child.stdin?.end();
  throw new EmbeddedError('failed', `The embedded database did not start. ${lines}`);
};

const lastLines = (logFile: string): string => {
  try {
    return readFileSync(logFile, 'utf8').trim().split('\n').slice(-5).join('\n');
  } catch {
    return '';
  }
};

/** The data directory itself where its path fits into a socket address and needs no quoting; else a private folder. */
const chooseSocketFolder = (cluster: Cluster): string => {
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

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
