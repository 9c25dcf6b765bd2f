import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';

export interface TestRedis {
  readonly url: string;
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
  if (named && settings.length === 0) return { url: named, close: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'shortlist95-redis-'));
  const port = await freePort();
  const server = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no', ...settings],
    { stdio: 'ignore' },
  );
  const url = `redis://127.0.0.1:${port}`;
  await untilReady(url);
  return {
    url,
    close: async () => {
      await stop(server);
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

const stop = async (server: ChildProcess): Promise<void> => {
  server.kill('SIGTERM');
  while (server.exitCode === null && server.signalCode === null) await sleep(10);
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
