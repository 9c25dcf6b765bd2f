/** A PostgreSQL server of Debian's packages for a test alone: on a free port, in a temporary folder, gone afterwards. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nobody } from '../../prisma/embedded/server-user.ts';
import { freePort } from '../../prisma/embedded/start-on-windows.ts';

export interface TestPostgres {
  readonly url: string;
  /** `immediate`: as if the machine had lost power. */
  readonly restart: (how: 'fast' | 'immediate') => void;
  readonly close: () => void;
}

const home = '/usr/lib/postgresql';

/** null when there is none. */
const findPrograms = (): string | null => {
  try {
    const [newest] = readdirSync(home).sort((a, b) => Number(b) - Number(a));
    return newest === undefined ? null : join(home, newest, 'bin');
  } catch {
    return null;
  }
};

export const isPostgresAtHand = (): boolean => findPrograms() !== null;

/** PostgreSQL refuses to be root. */
const user = process.getuid?.() === 0 ? nobody : null;

/** @param prepare may put files into the folder of the data, before the server starts. */
export const startPostgres = async (
  settings: readonly string[] = [],
  prepare: (folder: string) => void = () => undefined,
): Promise<TestPostgres> => {
  const programs = findPrograms();
  if (programs === null) throw new Error('There is no PostgreSQL here.');
  const folder = mkdtempSync(join(tmpdir(), 'shortlist95-postgres-'));
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (user !== null) chownSync(data, user.uid, user.gid);
  const run = (program: string, args: readonly string[]): void => {
    const { status, stderr } = spawnSync(join(programs, program), args, {
      ...user,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
  };
  run('initdb', ['-D', data, '-A', 'trust', '-U', 'postgres']);
  prepare(data);
  const port = await freePort();
  const options = [`-p ${port}`, '-k ""', '-c listen_addresses=127.0.0.1', '-c fsync=off', '-c max_connections=200'];
  const start = ['-D', data, '-w', '-l', join(data, 'log'), '-o', [...options, ...settings].join(' '), 'start'];
  run('pg_ctl', start);
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    restart: (how) => {
      run('pg_ctl', ['-D', data, '-w', '-m', how, 'stop']);
      run('pg_ctl', start);
    },
    close: () => {
      run('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
