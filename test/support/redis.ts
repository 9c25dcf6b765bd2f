import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '../../prisma/embedded/start-on-windows.ts';

export interface TestRedis {
  readonly url: string;
  /** Killed, and started with nothing in it; only for a private one. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Whether there is a Redis to test with: one the environment names, or a program to start our own. */
export const isRedisAtHand = (): boolean =>
  Boolean(process.env.TEST_REDIS_URL) || spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * The Redis that TEST_REDIS_URL names, or a private one on a free port; never one that merely runs on this machine.
 * @param settings only for a private one, e.g. `['--maxmemory-policy', 'allkeys-lru']`
 */
export const startRedis = async (settings: readonly string[] = []): Promise<TestRedis> => {
  const named = process.env.TEST_REDIS_URL;
  if (named && settings.length === 0)
    return {
      url: named,
      restart: async () => {
        throw new Error('This Redis is not ours.');
      },
      close: async () => undefined,
    };
  const folder = mkdtempSync(join(tmpdir(), 'shortlist95-redis-'));
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'];
  const start = (): ChildProcess => spawn('redis-server', [...args, ...settings], { stdio: 'ignore' });
  let server = start();
  const url = `redis://127.0.0.1:${port}`;
  await untilReady(url);
  return {
    url,
    restart: async () => {
      await stop(server, 'SIGKILL');
      server = start();
      await untilReady(url);
    },
    close: async () => {
      await stop(server, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const untilReady = async (url: string): Promise<void> => {
  const client = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => undefined);
  await client.ping();
  client.disconnect();
};

const stop = async (server: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
  server.kill(signal);
  while (server.exitCode === null && server.signalCode === null) await sleep(10);
};
