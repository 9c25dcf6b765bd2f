import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { processIdentity } from '../../prisma/embedded/process-identity.ts';
import { connectEmbedded, startEmbedded } from '../../prisma/embedded.ts';
import { postmasterIn } from '../support/postmaster-in.ts';

const isRoot = process.getuid?.() === 0;
const nobody = isRoot ? { uid: 65534, gid: 65534 } : {};

let home: string;
let children: ChildProcess[];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'shortlist95-test-'));
  chmodSync(home, 0o777);
  children = [];
});

afterEach(async () => {
  for (const child of children) await end(child);
  rmSync(home, { recursive: true, force: true });
});

interface Words {
  readonly url?: string | null;
  readonly notes?: readonly string[];
  readonly error?: string;
  readonly message?: string;
  readonly pid?: number;
}

/** Another process that starts a server; `says` is its first word. */
const launch = async (
  kind: 'embedded' | 'throwaway' | 'connect',
  folder: string,
  options: { readonly uid?: number; readonly gid?: number; readonly env?: Record<string, string> } = {},
): Promise<{ readonly child: ChildProcess; readonly says: Words }> => {
  const script = join(import.meta.dirname, '..', 'support', 'embedded-process.ts');
  const { env = {}, ...user } = options;
  const child = spawn(process.execPath, ['--import', 'tsx', script, kind, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
    ...user,
  });
  children.push(child);
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([once(lines, 'line'), once(child, 'exit')]);
  return { child, says: JSON.parse(String(line)) };
};

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.stdin?.end();
  await once(child, 'exit');
};

const kill = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGKILL');
  await once(child, 'exit');
};

const query = async (url: string | null | undefined, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url ?? '' });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await sleep(20);
};

const remember = (url: string | null | undefined) =>
  query(url, "create table kept (word text); insert into kept values ('still here')");
const recall = (url: string | null | undefined) => query(url, 'select word from kept');
const pointerIn = (folder: string): { readonly elsewhere: string } =>
  JSON.parse(readFileSync(join(folder, 'embedded.json'), 'utf8'));
const kept = [{ word: 'still here' }];

const guardOf = (postmaster: number): number =>
  Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(postmaster)], { encoding: 'utf8' }));

test('data is there again at the next start', async () => {
  const first = await startEmbedded(home);
  await remember(first.url);
  expect(connectEmbedded(home)).toBe(first.url);
  await first.close();
  expect(connectEmbedded(home)).toBeNull();
  const second = await startEmbedded(home);
  expect(await recall(second.url)).toEqual(kept);
  expect(await query(second.url, 'show fsync')).toEqual([{ fsync: 'on' }]);
  expect(await query(second.url, "select lower('ÄÉŁ') as word")).toEqual([{ word: 'äéł' }]);
  await second.close();
});

test.each([
  ['spaces, quotes and signs', `it's "my" $HOME; 100 % ünïcode`],
  ['a path too long for a socket', `${'deep/'.repeat(30)}data`],
])('works below %s', async (_what, name) => {
  const folder = join(home, name);
  const server = await startEmbedded(folder);
  await remember(server.url);
  expect(connectEmbedded(folder)).toBe(server.url);
  await server.close();
  const again = await startEmbedded(folder);
  expect(await recall(again.url)).toEqual(kept);
  await again.close();
});

test("works for an ordinary user, whatever that user's PostgreSQL variables say", async () => {
  const env = {
    PGPORT: '1',
    PGHOST: '192.0.2.1',
    PGSSLMODE: 'require',
    PGDATA: '/nowhere',
    PGUSER: 'other',
    TZ: 'Asia/Tokyo',
  };
  const { child, says } = await launch('embedded', join(home, 'data'), { ...nobody, env });
  expect(says).toMatchObject({ notes: [] });
  expect(await query(says.url, 'show timezone')).toEqual([{ TimeZone: 'UTC' }]);
  await end(child);
});

test('a second start in the same folder is told so and breaks nothing', async () => {
  const { child, says } = await launch('embedded', home);
  await expect(startEmbedded(home)).rejects.toMatchObject({
    code: 'already-running',
    pid: child.pid,
    message: `shortlist95 is already running in this folder (process ${child.pid}).`,
  });
  expect(await query(says.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect((await launch('connect', home)).says.url).toBe(says.url);
});

test('of several that start at once in a fresh folder, one runs', async () => {
  const launched = await Promise.all([1, 2, 3, 4].map(() => launch('embedded', home)));
  expect(launched.filter(({ says }) => says.url)).toHaveLength(1);
  expect(launched.filter(({ says }) => says.error === 'already-running')).toHaveLength(3);
});

test('after kill -9 its server stops by itself, and the next start has all data', async () => {
  const { child, says } = await launch('embedded', home);
  await remember(says.url);
  await kill(child);
  expect(connectEmbedded(home)).toBeNull();
  const next = await startEmbedded(home);
  expect(await recall(next.url)).toEqual(kept);
  await next.close();
});

test('a server left over by kill -9 of everything around it is known as ours and replaced', async () => {
  const { child, says } = await launch('embedded', home);
  await remember(says.url);
  const orphan = postmasterIn(join(home, 'postgres'));
  process.kill(guardOf(orphan), 'SIGKILL');
  await kill(child);
  expect(processIdentity(orphan)).not.toBeNull();
  const next = await startEmbedded(home);
  expect(await recall(next.url)).toEqual(kept);
  expect(processIdentity(orphan)).toBeNull();
  await next.close();
});

test('kill -9 of the server, too, loses nothing that was committed', async () => {
  const { child, says } = await launch('embedded', home);
  await remember(says.url);
  const postmaster = postmasterIn(join(home, 'postgres'));
  process.kill(postmaster, 'SIGKILL');
  await kill(child);
  const next = await startEmbedded(home);
  expect(await recall(next.url)).toEqual(kept);
  await next.close();
});

test('other programs that got the numbers of dead ones are neither believed nor touched', async () => {
  const first = await startEmbedded(home);
  await remember(first.url);
  const pidFile = join(home, 'postgres', 'postmaster.pid');
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  await first.close();
  // Same user as the server, or PostgreSQL would ignore it anyhow.
  const other = spawn('sleep', ['60'], { stdio: 'ignore', ...nobody });
  children.push(other);
  writeFileSync(pidFile, [other.pid, ...lines.slice(1)].join('\n'));
  writeFileSync(join(home, 'instance.lock'), JSON.stringify({ pid: other.pid, identity: 'of another boot:1' }));
  expect(connectEmbedded(home)).toBeNull();
  const second = await startEmbedded(home);
  expect(await recall(second.url)).toEqual(kept);
  await second.close();
  expect(other.exitCode).toBeNull();
  other.kill();
});

test('a first start that was killed half-way does not stand in the way', async () => {
  mkdirSync(join(home, 'postgres.new', 'base'), { recursive: true });
  writeFileSync(join(home, 'instance.lock'), '{"pid":');
  mkdirSync(join(home, 'instance.lock.guard'));
  const server = await startEmbedded(home);
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.close();
});

test('a data folder that was moved keeps its data', async () => {
  const first = await startEmbedded(join(home, 'old place'));
  await remember(first.url);
  await first.close();
  renameSync(join(home, 'old place'), join(home, 'new place'));
  const second = await startEmbedded(join(home, 'new place'));
  expect(await recall(second.url)).toEqual(kept);
  await second.close();
  expect(existsSync(join(home, 'old place'))).toBe(false);
});

test('data of another major version is refused in plain words', async () => {
  mkdirSync(join(home, 'postgres'));
  writeFileSync(join(home, 'postgres', 'PG_VERSION'), '16\n');
  await expect(startEmbedded(home)).rejects.toMatchObject({ code: 'wrong-version' });
  await expect(startEmbedded(home)).rejects.toThrow('was made by PostgreSQL 16');
});

describe('throwaway servers', () => {
  const leftovers = (): readonly string[] =>
    readdirSync(home).filter((name) => name.startsWith('shortlist95-throwaway-'));
  const env = (): Record<string, string> => ({ TMPDIR: home });

  test('leave nothing behind when closed', async () => {
    const { child, says } = await launch('throwaway', '', { env: env() });
    expect(await query(says.url, 'show fsync')).toEqual([{ fsync: 'off' }]);
    expect(leftovers()).toHaveLength(1);
    await end(child);
    expect(leftovers()).toEqual([]);
  });

  test('of a killed process stop at once and are swept by the next one', async () => {
    const { child } = await launch('throwaway', '', { env: env() });
    const folder = join(home, leftovers()[0] ?? '', 'pg');
    await kill(child);
    await until(() => !existsSync(folder));
    const next = await launch('throwaway', '', { env: env() });
    expect(leftovers()).toHaveLength(1);
    await end(next.child);
    expect(leftovers()).toEqual([]);
  });

  test('of a process that was killed with everything around it are stopped and swept, living ones are not', async () => {
    const living = await launch('throwaway', '', { env: env() });
    const [ours] = leftovers();
    const { child } = await launch('throwaway', '', { env: env() });
    const folder = leftovers().find((name) => name !== ours) ?? '';
    const orphan = postmasterIn(join(home, folder, 'pg'));
    process.kill(guardOf(orphan), 'SIGKILL');
    await kill(child);
    await launch('throwaway', '', { env: env() });
    expect(leftovers()).not.toContain(folder);
    expect(processIdentity(orphan)).toBeNull();
    expect(await query(living.says.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe.runIf(isRoot)('as root', () => {
  test('the server runs as somebody else', async () => {
    const server = await startEmbedded(home);
    const pid = postmasterIn(join(home, 'postgres'));
    expect(execFileSync('ps', ['-o', 'uid=', '-p', String(pid)], { encoding: 'utf8' }).trim()).toBe('65534');
    await server.close();
  });

  test('below a folder that only root may enter, data is kept elsewhere and found again', async () => {
    const secret = join(home, 'only root');
    mkdirSync(secret, { mode: 0o700 });
    const first = await startEmbedded(join(secret, 'data'));
    expect(first.notes.join()).toContain('the database is kept in /var/lib/shortlist95/');
    await remember(first.url);
    await first.close();
    const second = await startEmbedded(join(secret, 'data'));
    expect(await recall(second.url)).toEqual(kept);
    await second.close();

    // Moved, the folder takes its database along; a copy gets one of its own and leaves the first alone.
    renameSync(join(secret, 'data'), join(secret, 'moved'));
    const third = await startEmbedded(join(secret, 'moved'));
    expect(await recall(third.url)).toEqual(kept);
    cpSync(join(secret, 'moved', 'embedded.json'), join(secret, 'copy', 'embedded.json'));
    const copy = await startEmbedded(join(secret, 'copy'));
    await expect(recall(copy.url)).rejects.toThrow('does not exist');
    expect(await recall(third.url)).toEqual(kept);
    await Promise.all([third.close(), copy.close()]);
    for (const folder of ['moved', 'copy'])
      rmSync(join(pointerIn(join(secret, folder)).elsewhere, '..'), { recursive: true });
  });

  test('data of an ordinary user stays usable for that user', async () => {
    const data = join(home, 'data');
    const theirs = await launch('embedded', data, nobody);
    await remember(theirs.says.url);
    await end(theirs.child);
    const ours = await startEmbedded(data);
    expect(await recall(ours.url)).toEqual(kept);
    await ours.close();
    const again = await launch('embedded', data, nobody);
    expect(await recall(again.says.url)).toEqual(kept);
    await end(again.child);
  });

  test("an ordinary user is told that the data is root's", async () => {
    const server = await startEmbedded(home);
    await server.close();
    const { says } = await launch('embedded', home, { uid: 12_345, gid: 12_345 });
    expect(says).toMatchObject({ error: 'not-accessible' });
    expect(says.message).toContain('belongs to another user');
  });
});
