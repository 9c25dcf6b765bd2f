import { type Job as BullJob, UnrecoverableError } from 'bullmq';
import { type JobName, type JobPayload, jobNames, jobs, type QueueName, queueNames } from '../../shared/jobs.ts';
import type { AnyWorker, Backend } from './backend.ts';
import { withoutWords } from './without-words.ts';

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

export interface Workers {
  /** Takes no new job; resolves when the running ones are through. */
  readonly pause: () => Promise<void>;
  readonly resume: () => void;
  /** Lets running jobs finish for so long, then leaves them to whoever works next. */
  readonly close: (options?: { readonly seconds?: number }) => Promise<void>;
}

/** A killed worker's job is taken up again after at most so long (and one interval of looking). */
const lockMs = 30_000;
const lookForStalledMs = 10_000;

export const createWorkers = async (
  backend: Backend,
  options: {
    readonly run: RunJob;
    readonly concurrency: Readonly<Record<QueueName, number>>;
    readonly onError: (error: Error) => void;
  },
): Promise<Workers> => {
  const workers = queueNames.map((name) => {
    const worker = backend.createWorker(name, (job) => runSilently(job, options.run), {
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

const runSilently = async (job: BullJob, run: RunJob): Promise<unknown> => {
  try {
    return await run(runningJobOf(job));
  } catch (error) {
    throw withoutWords(error);
  }
};

const closeWithin = async (worker: AnyWorker, milliseconds: number): Promise<void> => {
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
