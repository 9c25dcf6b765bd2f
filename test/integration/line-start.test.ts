import { type ChildProcess, spawn } from 'node:child_process';
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../shared/config.ts';

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const main = join(projectFolder, 'services', 'cli', 'main.ts');
const samples = join(projectFolder, 'samples');

let home = '';
const started: ChildProcess[] = [];

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

const run = (words: readonly string[], environment: Readonly<Record<string, string>> = {}): Run => {
  const child = spawn(process.execPath, ['--import', loader, main, ...words], {
    cwd: projectFolder,
    env: {
      ...process.env,
      DATA_DIR: join(home, 'data'),
      UPLOADS_DIR: join(home, 'uploads'),
      SETTLE_MS: '200',
      POLL_MS: '100',
      ...environment,
    },
  });
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += String(chunk);
    });
  }
  return { child, output: () => output, ended: new Promise((resolve) => child.on('exit', resolve)) };
};

const until = async (what: string, holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 900; tries += 1) {
    if (await holds()) return;
    await sleep(100);
  }
  throw new Error(`waited in vain until ${what}`);
};

const startReady = async (environment: Readonly<Record<string, string>> = {}) => {
  const one = run(['start'], environment);
  await until('it is ready', () => one.output().includes('ready at') || one.child.exitCode !== null);
  return one;
};

const status = async (): Promise<string> => {
  const one = run(['status']);
  await one.ended;
  return one.output();
};

const drop = async (kind: 'cvs' | 'briefs'): Promise<void> => {
  for (const name of await readdir(join(samples, kind))) {
    await copyFile(join(samples, kind, name), join(home, 'uploads', kind, name));
  }
};

/** A port somebody else has, on the address `start` listens on. */
const occupy = async (): Promise<{ server: Server; port: string }> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { server, port: String(typeof address === 'object' ? address?.port : '') };
};

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'shortlist95 start '));
});
afterAll(async () => {
  for (const child of started) if (child.exitCode === null) child.kill('SIGKILL');
  await sleep(500);
  await rm(home, { recursive: true, force: true });
});

describe('start, from the terminal', () => {
  it('loses and doubles nothing when it is killed in the middle of the work', async () => {
    const first = await startReady();
    await drop('briefs');
    await drop('cvs');
    await until('some files are taken', async () => (await readdir(join(home, 'uploads', 'cvs'))).length < 6);
    first.child.kill('SIGKILL');
    await first.ended;

    await startReady();
    await until('all is read and ranked', async () => {
      const now = await status();
      return now.includes(' 13 ready') && (now.match(/10 ranked/g) ?? []).length === 3;
    });
    expect(await status()).toContain('0 waiting, 0 reading, 13 ready, 0 rejected, 0 duplicate, 0 review');
    expect(await readdir(join(home, 'uploads', 'cvs'))).toEqual([]);
  }, 240_000);

  it('tells a second start where the first one is, and leaves it alone', async () => {
    const second = run(['start']);
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(/already running.*http:\/\/127\.0\.0\.1:\d+/);
    expect(second.output()).not.toContain('    at ');
    expect(await status()).toContain('is running here');
  }, 60_000);

  it('matches again on request, in the running instance', async () => {
    const again = run(['rematch']);
    expect(await again.ended).toBe(0);
    expect(again.output()).toContain('3 roles, 0 pairs scored, 30 as before, 0 shortlists changed');
  }, 60_000);

  it('stops in order on a signal, and answers commands without an instance', async () => {
    const running = started.find(
      (child) => child.spawnargs.at(-1) === 'start' && child.exitCode === null && !child.killed,
    );
    const ended = new Promise((resolve) => running?.on('exit', resolve));
    running?.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(await status()).toMatch(/not running here[\s\S]*13 ready/);
  }, 60_000);

  it('refuses a port that was asked for and is taken', async () => {
    const { server, port } = await occupy();
    const one = await startReady({ PORT: port });
    expect(await one.ended).toBe(1);
    expect(one.output()).toContain(`Port ${port} on 127.0.0.1 is taken`);
    server.close();
  }, 60_000);
});

describe('wrong words', () => {
  it('end with code 2 and the usage', async () => {
    const one = run(['rank', '--cvs', '/nowhere', '--briefs', samples]);
    expect(await one.ended).toBe(2);
    expect(one.output()).toContain('/nowhere is not a folder');
  });

  it('in the environment end with code 1 and every fault', async () => {
    const one = run(['status'], { PORT: 'x', NIGHTLY_CRON: 'y' });
    expect(await one.ended).toBe(1);
    expect(one.output()).toMatch(/PORT[\s\S]*NIGHTLY_CRON/);
  });
});
