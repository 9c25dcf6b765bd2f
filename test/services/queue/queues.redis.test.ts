import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createQueues } from '../../../services/queue/create-queues.ts';
import { startRedis, type TestRedis } from '../../support/redis.ts';
import { describeQueues } from './queue-suite.ts';

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.close());

const settings = { onError: () => undefined };

describeQueues('Redis', async () => ({ redisUrl: redis.url, prefix: `test-${randomUUID()}` }));

test('a Redis that would throw jobs away is refused', async () => {
  const forgetful = await startRedis(['--maxmemory-policy', 'allkeys-lru']);
  await expect(createQueues({ redisUrl: forgetful.url }, settings)).rejects.toThrow(
    'would throw jobs away when its memory is full (maxmemory-policy is allkeys-lru)',
  );
  await forgetful.close();
});

test('a Redis that is not there is said to be so', async () => {
  await expect(createQueues({ redisUrl: 'redis://127.0.0.1:1' }, settings)).rejects.toThrow(
    'The Redis at REDIS_URL cannot be used: connect ECONNREFUSED',
  );
});
