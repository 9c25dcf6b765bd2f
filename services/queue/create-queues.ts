/**
 * Jobs from where work arises to where it is done: a typed `enqueue` on one side, one function that runs a job on
 * the other. BullMQ in between stays in this folder.
 */
import { type Job as BullJob, UnrecoverableError } from 'bullmq';
import {
  type Enqueue,
  type JobName,
  type JobPayload,
  jobNames,
  jobs,
  type QueueName,
  queueNames,
} from '../../shared/jobs.ts';
import { type AnyQueue, type Backend, openPostgresBackend, openRedisBackend } from './backend.ts';

/** A job as its runner sees it. */
export type RunningJob = {
  readonly [N in JobName]: {
    readonly name: N;
    readonly payload: JobPayload<N>;
    readonly id: string;
    /** From 1. */
    readonly attempt: number;
    readonly lastAttempt: boolean;
  };
}[JobName];

/** May be called twice for the same job. What it throws is retried with growing pauses, then kept as failed. */
export type RunJob = (job: RunningJob) => Promise<unknown>;

export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

export interface Workers {
  /** Takes no new job; resolves when the running ones are through. */
  readonly pause: () => Promise<void>;
  readonly resume: () => void;
  /** Lets running jobs finish for so long, then leaves them to whoever works next. */
  readonly close: (options?: { readonly seconds?: number }) => Promise<void>;
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

/** Jobs without a priority go first; this is for those that can wait. */
const unhurried = 10;
const sweepEveryMs = 60_000;
/** A killed worker's job is taken up again after at most so long (and one interval of looking). */
const lockMs = 30_000;
const lookForStalledMs = 10_000;

/** @throws Error in plain words when the store of jobs cannot be reached or is not fit */
export const createQueues = async (place: QueuePlace, settings: QueueSettings): Promise<Queues> => {
  const backend =
    'redisUrl' in place
      ? await openRedisBackend(place.redisUrl, place.prefix ?? 'shortlist95')
      : await openPostgresBackend(place.postgresUrl, place.schema ?? 'bullmq');
  const queues = openQueues(backend, settings);
  const all = Object.values(queues);
  await Promise.all(all.map((queue) => queue.waitUntilReady()));
  return {
    enqueue: enqueueOn(queues),
    createWorkers: (run, options) => createWorkers(backend, { run, ...options, ...settings }),
    schedule: (nightly) => schedule(queues, nightly),
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
    close: async () => {
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

const createWorkers = async (
  backend: Backend,
  options: QueueSettings & { readonly run: RunJob; readonly concurrency: Readonly<Record<QueueName, number>> },
): Promise<Workers> => {
  const workers = queueNames.map((name) => {
    const worker = backend.createWorker(name, (job) => options.run(runningJobOf(job)), {
      concurrency: options.concurrency[name],
      lockDuration: lockMs,
      stalledInterval: lookForStalledMs,
      maxStalledCount: 3,
    });
    worker.on('error', options.onError);
    return worker;
  });
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  return {
    pause: async () => {
      await Promise.all(workers.map((worker) => worker.pause()));
    },
    resume: () => {
      for (const worker of workers) worker.resume();
    },
    close: async ({ seconds = 20 } = {}) => {
      await Promise.all(workers.map((worker) => closeWithin(worker, seconds * 1000)));
    },
  };
};

const closeWithin = async (
  worker: { readonly close: (force?: boolean) => Promise<void>; readonly pause: (force?: boolean) => Promise<void> },
  milliseconds: number,
): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, milliseconds, 'late');
  });
  // `close` cannot be forced once it waits, so we wait with `pause` and close afterwards.
  const outcome = await Promise.race([worker.pause(), limit]);
  clearTimeout(timer);
  await worker.close(outcome === 'late');
};

const runningJobOf = (job: BullJob): RunningJob => {
  const name = jobNames.find((known) => known === job.name);
  if (name === undefined) throw new UnrecoverableError(`Nobody knows the job "${job.name}".`);
  const payload = jobs[name].payload.safeParse(job.data);
  if (!payload.success)
    throw new UnrecoverableError(`The payload of ${name} is not what it should be: ${payload.error}`);
  const attempt = job.attemptsMade + 1;
  return {
    name,
    payload: payload.data,
    id: job.id ?? '',
    attempt,
    lastAttempt: attempt >= (job.opts.attempts ?? 1),
  } as RunningJob;
};

const schedule = async (
  queues: Readonly<Record<QueueName, AnyQueue>>,
  nightly: { readonly pattern: string; readonly timeZone: string } | null,
): Promise<void> => {
  const queue = queues[jobs['rematch-all'].queue];
  const opts = { priority: unhurried, removeOnComplete: { count: 100 } };
  // Set anew, a schedule forgets a run that was due while nobody worked; so only when it changes.
  const known = await queue.getJobScheduler('rematch-all');
  if (nightly === null) await queue.removeJobScheduler('rematch-all');
  else if (known?.pattern !== nightly.pattern || known.tz !== nightly.timeZone)
    await queue.upsertJobScheduler(
      'rematch-all',
      { pattern: nightly.pattern, tz: nightly.timeZone },
      { name: 'rematch-all', data: { trigger: 'nightly' }, opts },
    );
  await queues[jobs.sweep.queue].upsertJobScheduler(
    'sweep',
    { every: sweepEveryMs },
    { name: 'sweep', data: {}, opts: { removeOnComplete: { count: 10 }, removeOnFail: { count: 100 } } },
  );
};

const countsOf = async (queue: AnyQueue): Promise<QueueCounts> => {
  const counts = await queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed');
  const { waiting = 0, prioritized = 0, active = 0, delayed = 0, failed = 0 } = counts;
  return { waiting: waiting + prioritized, active, delayed, failed };
};
