/** No word about a person ever stands in Redis: not in what waits, and not in what failed over them. */
import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { erase } from '../../services/keeping/erase.ts';
import { createQueues } from '../../services/queue/create-queues.ts';
import { createLog } from '../../shared/log.ts';
import type { JobInHand } from '../../workers/run-job.ts';
import { runJob } from '../../workers/run-job.ts';
import { createDesk } from '../support/desk.ts';
import { rules } from '../support/person-rules.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';
import { tablesWith } from '../support/traces.ts';

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

it('holds nothing of somebody who is erased while their jobs are queued, and those jobs come to nothing', async () => {
  const desk = await createDesk();
  const queues = await createQueues({ redisUrl: redis.url }, { onError: () => undefined, attempts: 1 });
  try {
    const { db } = desk.database;
    const cv = `Curriculum vitae\n${words[0]}\n${words[1]}\n\nWork experience\n\n03/2019 - present MES Engineer, Skarvik\n${words[2]}.\n\nEducation\n\nBachelor 2013`;
    const documentId = await desk.drop(cv, { name: `${words[0]}.txt`, folder: 'cvs' });
    const candidateId = await desk.candidateOf(documentId);
    await queues.enqueue('read-document', { documentId }, { urgent: true });
    await queues.enqueue('find-again', { documentId });
    await queues.enqueue('settle-person', { candidateId });
    expect(await tablesWith(db, words)).not.toEqual([]);
    expect(await keysWithWords()).toEqual([]);

    const place = { db, dataDir: desk.line.dataDir, vault: desk.line.vault, uploadsDir: null, rules };
    await erase({ candidateId }, place, { by: null, why: 'asked' });
    expect(await keysWithWords()).toEqual([]);
    const outcomes: string[] = [];
    const workers = await queues.createWorkers(
      async (job) => {
        outcomes.push(await runJob(job as JobInHand<typeof job.name>, desk.line, createLog('silent')));
      },
      { concurrency: { reading: 1, matching: 1 } },
    );
    // The first test left a job for a document that never was.
    await expect.poll(() => outcomes.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(3);
    await workers.close();
    expect(outcomes).not.toContain('review');
    expect(await tablesWith(db, words)).toEqual([]);
    expect(await keysWithWords()).toEqual([]);
  } finally {
    await queues.close();
    await desk.close();
  }
});
