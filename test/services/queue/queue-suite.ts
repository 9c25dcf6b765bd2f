import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createQueues, type QueuePlace, type Queues } from '../../../services/queue/create-queues.ts';
import type { RunningJob, Workers } from '../../../services/queue/create-workers.ts';

const concurrency = { reading: 2, matching: 1 };

/** What every place for jobs must do alike. `freshPlace` gives one that holds no jobs. */
export const describeQueues = (where: string, freshPlace: () => Promise<QueuePlace>): void => {
  describe(`queues on ${where}`, () => {
    let place: QueuePlace;
    let queues: Queues;
    let workers: Workers[];
    let ran: RunningJob[];
    const errors: Error[] = [];

    const open = (): Promise<Queues> =>
      createQueues(place, { onError: (error) => errors.push(error), retryAfterMs: 50, attempts: 3 });

    const work = async (run: (job: RunningJob) => Promise<void> = async () => undefined): Promise<Workers> => {
      const started = await queues.createWorkers(
        async (job) => {
          ran.push(job);
          await run(job);
        },
        { concurrency },
      );
      workers.push(started);
      return started;
    };

    beforeEach(async () => {
      place = await freshPlace();
      queues = await open();
      workers = [];
      ran = [];
    });

    afterEach(async () => {
      await Promise.all(workers.map((started) => started.close({ seconds: 5 })));
      await queues.close();
    });

    test('a job reaches its runner with its payload', async () => {
      const documentId = randomUUID();
      await work();
      await queues.enqueue('read-document', { documentId });
      await until(() => ran.length === 1);
      expect(ran[0]).toMatchObject({ name: 'read-document', payload: { documentId }, attempt: 1, lastAttempt: false });
    });

    test('a wrong payload does not get onto a queue', async () => {
      await expect(queues.enqueue('read-document', { documentId: 'Jane Doe' })).rejects.toThrow('Invalid UUID');
      expect((await queues.counts()).reading.waiting).toBe(0);
    });

    test('the same work asked for again while it waits is done once', async () => {
      const briefId = randomUUID();
      for (let times = 0; times < 5; times++) await queues.enqueue('rank-role', { briefId, runId: null });
      await queues.enqueue('rank-role', { briefId: randomUUID(), runId: null });
      await work();
      await until(async () => ran.length === 2 && (await isIdle(queues)));
      expect(ran).toHaveLength(2);
    });

    test('work asked for while it runs is done once more', async () => {
      const briefId = randomUUID();
      await work(async () => {
        if (ran.length > 1) return;
        for (let times = 0; times < 3; times++) await queues.enqueue('rank-role', { briefId, runId: null });
      });
      await queues.enqueue('rank-role', { briefId, runId: null });
      await until(async () => ran.length >= 2 && (await isIdle(queues)));
      expect(ran).toHaveLength(2);
    });

    test('work that failed for good can be asked for again', async () => {
      const documentId = randomUUID();
      let broken = true;
      await work(async () => {
        if (broken) throw new Error('out of order');
      });
      await queues.enqueue('read-document', { documentId });
      await until(async () => (await queues.counts()).reading.failed === 1);
      expect(ran.map(({ attempt, lastAttempt }) => [attempt, lastAttempt])).toEqual([
        [1, false],
        [2, false],
        [3, true],
      ]);
      broken = false;
      await queues.enqueue('read-document', { documentId });
      await until(async () => ran.length === 4 && (await isIdle(queues)));
      expect((await queues.counts()).reading.failed).toBe(1);
    });

    test('urgent work goes before the rest', async () => {
      const ids = Array.from({ length: 4 }, () => randomUUID());
      for (const briefId of ids) await queues.enqueue('rank-role', { briefId, runId: null });
      const urgent = randomUUID();
      await queues.enqueue('rank-role', { briefId: urgent, runId: null }, { urgent: true });
      await work();
      await until(() => ran.length === 5);
      expect(ran.map(({ payload }) => 'briefId' in payload && payload.briefId)).toEqual([urgent, ...ids]);
    });

    test('a paused queue keeps its jobs', async () => {
      await work();
      await queues.pause();
      await queues.enqueue('read-document', { documentId: randomUUID() });
      await sleep(300);
      expect(ran).toEqual([]);
      expect((await queues.counts()).reading.waiting).toBe(1);
      await queues.resume();
      await until(() => ran.length === 1);
    });

    test('closing lets the running job finish', async () => {
      let finished = false;
      const started = await work(async () => {
        await sleep(400);
        finished = true;
      });
      await queues.enqueue('read-document', { documentId: randomUUID() });
      await until(() => ran.length === 1);
      await started.close();
      expect(finished).toBe(true);
    });

    test('a job that outlasts the time for closing does not hold the process', async () => {
      const started = await work(() => new Promise(() => undefined));
      await queues.enqueue('read-document', { documentId: randomUUID() });
      await until(() => ran.length === 1);
      await started.close({ seconds: 0.2 });
      expect((await queues.counts()).reading.active).toBe(1);
    });

    test('the sweeper comes by itself and the nightly run waits for its hour, however often they are scheduled', async () => {
      const nightly = { pattern: '0 2 * * *', timeZone: 'Europe/Vienna' };
      await queues.schedule(nightly);
      await queues.schedule(nightly);
      await work();
      await until(() => ran.length === 1);
      expect(ran.map(({ name }) => name)).toEqual(['sweep']);
      // The next sweep and the next night.
      expect((await queues.counts()).matching.delayed).toBe(2);
      await queues.schedule(null);
      expect((await queues.counts()).matching.delayed).toBe(1);
    });

    test('a nightly run becomes a job', async () => {
      await queues.schedule({ pattern: '* * * * * *', timeZone: 'UTC' });
      await work();
      await until(() => ran.some(({ name }) => name === 'rematch-all'));
      await queues.schedule(null);
      expect(ran.find(({ name }) => name === 'rematch-all')?.payload).toEqual({ trigger: 'nightly' });
    });

    test('a pattern that is none is refused', async () => {
      await expect(queues.schedule({ pattern: 'every night', timeZone: 'UTC' })).rejects.toThrow();
    });

    test('two processes that start at once find the same jobs', async () => {
      const other = await open();
      await other.enqueue('read-document', { documentId: randomUUID() });
      await other.close();
      await work();
      await until(() => ran.length === 1);
    });
  });
};

const isIdle = async (queues: Queues): Promise<boolean> =>
  Object.values(await queues.counts()).every(({ waiting, active, delayed }) => waiting + active + delayed === 0);

const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await condition())) await sleep(20);
};
