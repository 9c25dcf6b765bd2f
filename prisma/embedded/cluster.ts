import { execFile } from 'node:child_process';
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedError } from './embedded-error.ts';
import { type PostgresPrograms, postgresMajor } from './postgres-programs.ts';
import type { ServerUser } from './server-user.ts';

export const databaseUser = 'shortlist95';

/** A data directory of PostgreSQL and everything needed to run it. */
export interface Cluster {
  readonly folder: string;
  readonly programs: PostgresPrograms;
  readonly user: ServerUser | null;
  readonly password: string;
  /** null: the data is to survive power cuts. Else the folder that goes with the server, for tests and one-off runs. */
  readonly disposable: string | null;
}

/**
 * Makes the data directory unless it is there already. It appears under its name only when it is whole.
 * @throws EmbeddedError `wrong-version`, `failed`
 */
export const ensureCluster = async (cluster: Cluster): Promise<void> => {
  const versionFile = join(cluster.folder, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const version = readFileSync(versionFile, 'utf8').trim();
    if (version === postgresMajor) return;
    throw new EmbeddedError(
      'wrong-version',
      `The data in ${cluster.folder} was made by PostgreSQL ${version}; this shortlist95 brings PostgreSQL ${postgresMajor}. Start the release that made it and take a backup, then restore it here.`,
    );
  }
  const half = `${cluster.folder}.new`;
  rmSync(half, { recursive: true, force: true });
  await initialise(cluster, half);
  // An empty folder may stand in the way, e.g. one that was made to see whether it can be reached.
  rmSync(cluster.folder, { recursive: true, force: true });
  renameSync(half, cluster.folder);
};

const initialise = async (cluster: Cluster, folder: string): Promise<void> => {
  mkdirSync(folder, { mode: 0o700 });
  const passwordFile = join(folder, '..', `.password-${process.pid}`);
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  if (cluster.user !== null)
    for (const path of [folder, passwordFile]) chownSync(path, cluster.user.uid, cluster.user.gid);
  try {
    await promisify(execFile)(
      cluster.programs.initdb,
      [
        ...['-D', folder, '-U', databaseUser, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
        // The built-in provider sorts and folds case the same way on every system.
        ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
        ...(cluster.disposable === null ? [] : ['--no-sync']),
      ],
      { cwd: folder, timeout: 120_000, ...cluster.user },
    );
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    const output = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : String(cause);
    throw new EmbeddedError('failed', `The embedded database could not be created: ${output}`, { cause });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  appendFileSync(join(folder, 'postgresql.conf'), `\ninclude 'shortlist95.conf'\n`);
};

/** Rewritten at every start, so a newer release brings its own settings. */
export const writeSettings = (
  cluster: Cluster,
  listen: { readonly socketFolder: string | null; readonly port: number },
): void => {
  const settings: Record<string, string | number> = {
    listen_addresses: listen.socketFolder === null ? "'127.0.0.1'" : "''",
    port: listen.port,
    unix_socket_directories: `'${listen.socketFolder ?? ''}'`,
    unix_socket_permissions: '0700',
    max_connections: 80,
    // All that lists and searches of 100,000 people touch; pages of it are taken when they are first needed.
    shared_buffers: "'256MB'",
    max_wal_size: "'512MB'",
    jit: 'off',
    timezone: "'UTC'",
    log_timezone: "'UTC'",
    // Server logs must never hold a line of a CV: no statements, no details of rows.
    log_min_messages: 'warning',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(cluster.disposable === null ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const text = Object.entries(settings).map(([name, value]) => `${name} = ${value}\n`);
  const file = join(cluster.folder, 'shortlist95.conf');
  writeFileSync(file, text.join(''), { mode: 0o600 });
  if (cluster.user !== null) chownSync(file, cluster.user.uid, cluster.user.gid);
};
