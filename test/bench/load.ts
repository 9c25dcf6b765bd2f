/**
 * Documents through the queue: how many a minute by one, two and four worker processes, and what memory they take. On
 * PostgreSQL and Redis of Debian's packages, started for this run alone.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase } from '../../prisma/client.ts';
import { applyMigrations } from '../../prisma/migrate.ts';
import { wireIntake } from '../../services/cli/parts/open-intake.ts';
import { scanFolder } from '../../services/intake/scan-folder.ts';
import { createQueues } from '../../services/queue/create-queues.ts';
import { countStates } from '../../services/store/documents/page-documents.ts';
import { createFolderVault } from '../../services/vault/folder-vault.ts';
import { projectFolder } from '../../shared/config.ts';
import { createLog } from '../../shared/log.ts';
import { writeDocuments } from '../chaos/write-documents.ts';
import { startPostgres } from '../support/postgres.ts';
import { startRedis } from '../support/redis.ts';

export interface LoadFigure {
  readonly workers: number;
  readonly documents: number;
  readonly perMinute: number;
  /** Processor time of all workers and their readers for a document, in milliseconds; null where the system does not tell. */
  readonly processorMs: number | null;
  /** Largest resident memory of one worker (its readers apart), in MB: after a quarter, half and all of the documents. */
  readonly memoryMb: readonly number[];
}

const memoryOf = ({ pid }: ChildProcess): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
};

/** Of a process and of its children that have ended, in clock ticks of 10 ms. */
const ticksOf = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);
};

const childrenOf = (pid: number): readonly number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

const processorMs = (workers: readonly ChildProcess[]): number =>
  10 * workers.flatMap(({ pid = 0 }) => [pid, ...childrenOf(pid)]).reduce((sum, pid) => sum + ticksOf(pid), 0);

const measureWith = async (workers: number, documents: number): Promise<LoadFigure> => {
  const home = mkdtempSync(join(tmpdir(), 'shortlist95-load-'));
  const postgres = await startPostgres();
  const redis = await startRedis(['--maxmemory-policy', 'noeviction']);
  await applyMigrations(postgres.url);
  const { db, close } = createDatabase(postgres.url);
  const queues = await createQueues({ redisUrl: redis.url }, { onError: () => undefined });
  const children: ChildProcess[] = [];
  try {
    const folder = join(home, 'uploads');
    writeDocuments(folder, { cvs: documents, briefs: 0, seed: 95 });
    const { look } = wireIntake(
      {
        scan: () => scanFolder(folder),
        release: async () => true,
        rule: { settleMs: 0, patienceMs: 0, maxBytes: 1e8 },
        vault: createFolderVault(join(home, 'data')),
        log: createLog('silent'),
      },
      { db, enqueue: queues.enqueue, mode: 'once' },
    );
    await look();
    for (let at = 0; at < workers; at += 1)
      children.push(
        spawn(process.execPath, ['--import', 'tsx', join(projectFolder, 'services/cli/main.ts'), 'worker'], {
          env: {
            ...process.env,
            DATABASE_URL: postgres.url,
            REDIS_URL: redis.url,
            DATA_DIR: join(home, 'data'),
            READER_THREADS: '1',
            READING_CONCURRENCY: '2',
            LOG_LEVEL: 'silent',
          },
          stdio: 'ignore',
        }),
      );
    const doneNow = async (): Promise<number> => {
      const { waiting, reading, duplicate, ...done } = await countStates(db);
      return Object.values(done).reduce((sum, count) => sum + count, 0);
    };
    // Starting is not reading: the clock runs from the first twentieth on.
    const warm = Math.ceil(documents / 20);
    while ((await doneNow()) < warm) await sleep(200);
    const [begun, from, spent] = [await doneNow(), performance.now(), processorMs(children)];
    const memoryMb: number[] = [];
    for (const share of [0.25, 0.5, 1]) {
      while ((await doneNow()) < documents * share) await sleep(200);
      memoryMb.push(Math.max(...children.map(memoryOf)));
    }
    const read = documents - begun;
    const perMinute = (read / (performance.now() - from)) * 60_000;
    return { workers, documents, perMinute, processorMs: (processorMs(children) - spent) / read, memoryMb };
  } finally {
    for (const child of children) child.kill('SIGKILL');
    await queues.close();
    await close();
    await redis.close();
    postgres.close();
    rmSync(home, { recursive: true, force: true });
  }
};

export const measureLoad = async (documents: number): Promise<readonly LoadFigure[]> => {
  const figures: LoadFigure[] = [];
  for (const workers of [1, 2, 4]) figures.push(await measureWith(workers, documents));
  return figures;
};

export const showLoad = (figures: readonly LoadFigure[]): string =>
  figures
    .map(
      ({ workers, documents, perMinute, processorMs: ms, memoryMb }) =>
        `  ${workers} worker processes, ${documents} documents: ${Math.round(perMinute)} a minute, ${Math.round(ms ?? 0)} ms of processor time each, ${memoryMb.join(' → ')} MB`,
    )
    .join('\n');
