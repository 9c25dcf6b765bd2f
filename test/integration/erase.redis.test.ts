/** No word about a person ever stands in Redis: not in what waits, and not in what failed over them. */
import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createQueues } from '../../services/queue/create-queues.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';

const words = ['Runa Askeland', 'runa.askeland@example.com', 'Historian of the Skarvik plant'];
let redis: TestRedis;
let client: Redis;
beforeAll(async () => {
  redis = await startRedis(['--maxmemory-policy', 'noeviction']);
  client = new Redis(redis.url);
});
afterAll(async () => {
  client.disconnect();
  await redis.close();
});

const contentOf = async (key: string): Promise<unknown> => {
  switch (await client.type(key)) {
    case 'hash':
      return await client.hgetall(key);
    case 'list':
      return await client.lrange(key, '0', '-1');
    case 'set':
      return await client.smembers(key);
    case 'zset':
      return await client.zrange(key, '0', '-1');
    case 'stream':
      return await client.xrange(key, '-', '+');
    default:
      return await client.get(key);
  }
};

const keysWithWords = async (): Promise<readonly string[]> => {
  const keys = await client.keys('*');
  const texts = await Promise.all(keys.map(async (key) => `${key} ${JSON.stringify(await contentOf(key))}`));
  return keys.filter((_, at) => words.some((word) => texts[at]?.includes(word)));
};

it('finds nobody in any key', async () => {
  await client.hset('control', 'field', words[0] ?? '');
  expect(await keysWithWords()).toEqual(['control']);
  await client.del('control');
  const settings = { onError: () => undefined, attempts: 1 };
  const queues = await createQueues({ redisUrl: redis.url }, settings);
  const failing = () => Promise.reject(new Error(`unexpected: ${words.join(' ')}`));
  const workers = await queues.createWorkers(failing, { concurrency: { reading: 1, matching: 1 } });
  await queues.enqueue('read-document', { documentId: randomUUID() });
  await expect.poll(async () => (await queues.counts()).reading.failed, { timeout: 20_000 }).toBe(1);
  await workers.close();
  await queues.enqueue('read-document', { documentId: randomUUID() });
  expect((await client.keys('*')).length).toBeGreaterThan(3);
  expect(await keysWithWords()).toEqual([]);
  await queues.close();
});
