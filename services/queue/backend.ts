/**
 * Where BullMQ keeps its jobs: Redis or PostgreSQL. Nothing else in the project sees the difference.
 */
import { createPostgresBackend, type Processor, Queue, type QueueOptions, Worker, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';

type AnyQueue = Pick<
  Queue,
  | 'add'
  | 'close'
  | 'getJobCounts'
  | 'getJobScheduler'
  | 'getWaiting'
  | 'isPaused'
  | 'on'
  | 'pause'
  | 'removeJobScheduler'
  | 'resume'
  | 'upsertJobScheduler'
  | 'waitUntilReady'
>;
type AnyWorker = Pick<Worker, 'close' | 'on' | 'pause' | 'resume' | 'waitUntilReady'>;

export interface Backend {
  readonly createQueue: (name: string, options: Omit<QueueOptions, 'connection'>) => AnyQueue;
  readonly createWorker: (
    name: string,
    processor: Processor,
    options: Omit<WorkerOptions, 'connection'> & { readonly concurrency: number },
  ) => AnyWorker;
  readonly close: () => Promise<void>;
}

export type { AnyQueue, AnyWorker };

/**
 * Jobs in a schema of their own beside our tables.
 * Makes or updates BullMQ's tables first; processes that start at once wait for each other.
 */
export const openPostgresBackend = async (url: string, schema: string): Promise<Backend> => {
  const connection = {
    connectionString: url,
    schema,
    application_name: 'shortlist95 queue',
    // Twice as fast, and safe here: what a power cut takes is run again or enqueued again by the sweeper.
    options: '-c synchronous_commit=off',
  };
  const migration = new Queue(
    'migration',
    { connection: { ...connection, max: 1, migrate: true } },
    createPostgresBackend,
  );
  try {
    await migration.waitUntilReady();
  } finally {
    await migration.close();
  }
  return {
    createQueue: (name, options) =>
      new Queue(
        name,
        { ...options, connection: { ...connection, max: 4 } },
        createPostgresBackend,
      ) as unknown as AnyQueue,
    createWorker: (name, processor, options) =>
      new Worker(
        name,
        processor,
        { ...options, connection: { ...connection, max: Math.min(options.concurrency, 4) + 1 } },
        createPostgresBackend,
      ) as unknown as AnyWorker,
    close: async () => undefined,
  };
};

const connectSeconds = 10;

/**
 * Jobs in Redis under a prefix.
 * @throws Error in plain words when Redis cannot be reached or would throw jobs away to make room
 */
export const openRedisBackend = async (url: string, prefix: string): Promise<Backend> => {
  await checkRedis(url);
  // Workers wait on their connection for ever (null); BullMQ makes the second connection this needs from the first.
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  connection.on('error', () => undefined);
  return {
    createQueue: (name, options) => new Queue(name, { ...options, connection, prefix }),
    createWorker: (name, processor, options) => new Worker(name, processor, { ...options, connection, prefix }),
    close: async () => connection.disconnect(),
  };
};

const checkRedis = async (url: string): Promise<void> => {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: connectSeconds * 1000,
    maxRetriesPerRequest: 1,
    retryStrategy: () => null,
  });
  // The rejection only says that the connection is closed; why, comes as an event.
  const faults: Error[] = [];
  redis.on('error', (fault) => faults.push(fault));
  try {
    await redis.connect();
    refuseEviction(await redis.info('memory'));
  } catch (cause) {
    if (cause instanceof EvictionError) throw cause;
    const fault = faults[0] ?? cause;
    const reason = fault instanceof Error ? fault.message : String(fault);
    throw new Error(`The Redis at REDIS_URL cannot be used: ${reason}`, { cause });
  } finally {
    redis.disconnect();
  }
};

class EvictionError extends Error {}

const refuseEviction = (memory: string): void => {
  const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1];
  if (policy === undefined || policy === 'noeviction') return;
  throw new EvictionError(
    `The Redis at REDIS_URL would throw jobs away when its memory is full (maxmemory-policy is ${policy}). ` +
      'Set maxmemory-policy to noeviction, or leave REDIS_URL unset to keep jobs in PostgreSQL.',
  );
};
