/**
 * Jobs from where work arises to where it is done: a typed `enqueue` on one side, one function that runs a job on
 * the other. BullMQ in between stays in this folder.
 */
import type { FastifyPluginCallback } from 'fastify';
import { type Enqueue, type JobName, jobs, type QueueName } from '../../shared/jobs.ts';
import { type AnyQueue, type Backend, openPostgresBackend, openRedisBackend } from './backend.ts';
import { createWorkers, type RunJob, type Workers } from './create-workers.ts';
import { createQueueBoard } from './queue-board.ts';
import { schedule, unhurried } from './schedule.ts';

export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

export interface Queues {
  readonly enqueue: Enqueue;
  readonly createWorkers: (
    run: RunJob,
    options: { readonly concurrency: Readonly<Record<QueueName, number>> },
  ) => Promise<Workers>;
  /** Nightly rematch by cron pattern and time zone (null: none), and the sweeper. Calling it again changes nothing. */
  readonly schedule: (nightly: { readonly pattern: string; readonly timeZone: string } | null) => Promise<void>;
  readonly counts: () => Promise<Readonly<Record<QueueName, QueueCounts>>>;
  /** Stops all workers of all machines from taking jobs until `resume`. */
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  /** The queues as a page, mounted at `path`. */
  readonly board: (path: string) => FastifyPluginCallback;
  readonly close: () => Promise<void>;
}

export type QueuePlace =
  | { readonly redisUrl: string; readonly prefix?: string }
  | { readonly postgresUrl: string; readonly schema?: string };

export interface QueueSettings {
  /** Told of lost connections and the like; the queue itself goes on trying. */
  readonly onError: (error: Error) => void;
  /** Pause before the second attempt; doubles with each further one. */
  readonly retryAfterMs?: number;
  readonly attempts?: number;
}

const keepEveryMs = 60_000;

/** @throws Error in plain words when the store of jobs cannot be reached or is not fit */
export const createQueues = async (place: QueuePlace, settings: QueueSettings): Promise<Queues> => {
  const backend =
    'redisUrl' in place
      ? await openRedisBackend(place.redisUrl, place.prefix ?? 'shortlist95')
      : await openPostgresBackend(place.postgresUrl, place.schema ?? 'bullmq');
  const queues = openQueues(backend, settings);
  const all = Object.values(queues);
  await Promise.all(all.map((queue) => queue.waitUntilReady()));
  let keeper: NodeJS.Timeout | undefined;
  return {
    enqueue: enqueueOn(queues),
    createWorkers: (run, { concurrency }) => createWorkers(backend, { run, concurrency, onError: settings.onError }),
    schedule: async (nightly) => {
      await schedule(queues, nightly);
      // A Redis that was emptied has forgotten its schedules, the sweeper's among them.
      clearInterval(keeper);
      keeper = setInterval(() => schedule(queues, nightly).catch(settings.onError), keepEveryMs).unref();
    },
    counts: async () => {
      const [reading, matching] = await Promise.all([countsOf(queues.reading), countsOf(queues.matching)]);
      return { reading, matching };
    },
    pause: async () => {
      await Promise.all(all.map((queue) => queue.pause()));
    },
    resume: async () => {
      await Promise.all(all.map((queue) => queue.resume()));
    },
    board: (path) => createQueueBoard(all, path),
    close: async () => {
      clearInterval(keeper);
      await Promise.all(all.map((queue) => queue.close()));
      await backend.close();
    },
  };
};

const openQueues = (backend: Backend, settings: QueueSettings): Readonly<Record<QueueName, AnyQueue>> => {
  const open = (name: QueueName): AnyQueue => {
    const queue = backend.createQueue(name, {
      defaultJobOptions: {
        attempts: settings.attempts ?? 5,
        backoff: { type: 'exponential', delay: settings.retryAfterMs ?? 2_000 },
        removeOnComplete: { age: 24 * 3600, count: 1_000 },
        removeOnFail: { age: 14 * 24 * 3600, count: 5_000 },
      },
    });
    queue.on('error', settings.onError);
    return queue;
  };
  return { reading: open('reading'), matching: open('matching') };
};

const enqueueOn =
  (queues: Readonly<Record<QueueName, AnyQueue>>): Enqueue =>
  async (name, payload, options = {}) => {
    const data = jobs[name].payload.parse(payload);
    await queues[jobs[name].queue].add(name, data, {
      // Not a jobId: that would be taken for ever by a job that is kept because it failed. Work that arrives while
      // its job runs makes the job run once more.
      deduplication: { id: subjectOf(name, data), keepLastIfActive: true },
      ...(options.urgent ? {} : { priority: unhurried }),
    });
  };

const subjectOf = (name: JobName, data: Readonly<Record<string, unknown>>): string => {
  const { about } = jobs[name];
  return about === null ? name : `${name}.${data[about]}`;
};

const countsOf = async (queue: AnyQueue): Promise<QueueCounts> => {
  const counts = await queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed');
  const { waiting = 0, prioritized = 0, active = 0, delayed = 0, failed = 0 } = counts;
  return { waiting: waiting + prioritized, active, delayed, failed };
};
