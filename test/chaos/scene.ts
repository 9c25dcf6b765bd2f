/** What is disturbed, and how: the parts on servers of their own, or all in one process on the embedded database. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { connectEmbedded } from '../../prisma/embedded.ts';
import { startPostgres } from '../support/postgres.ts';
import { postmasterIn } from '../support/postmaster-in.ts';
import { startRedis } from '../support/redis.ts';
import { startProcesses } from './processes.ts';

export interface Scene {
  readonly uploads: string;
  readonly dataDir: string;
  /** null while nothing answers there. */
  readonly databaseUrl: () => string | null;
  /** By name, the likelier ones several times. */
  readonly disturbances: readonly { readonly name: string; readonly happen: () => Promise<void> | void }[];
  readonly endedAlone: () => number;
  readonly close: () => Promise<void>;
}

const makeHome = (): { home: string; environment: Record<string, string>; uploads: string; dataDir: string } => {
  const home = mkdtempSync(join(tmpdir(), 'shortlist95-chaos-'));
  chmodSync(home, 0o755);
  const [uploads, dataDir] = [join(home, 'uploads'), join(home, 'data')];
  for (const folder of ['cvs', 'briefs']) mkdirSync(join(uploads, folder), { recursive: true });
  const environment = {
    DATA_DIR: dataDir,
    UPLOADS_DIR: uploads,
    PORT: '0',
    SETTLE_MS: '200',
    POLL_MS: '200',
    LOG_LEVEL: 'silent',
    READER_THREADS: '1',
    READING_CONCURRENCY: '2',
    // What a killed worker had in hand is taken up again after four times this and a minute, should the queue be lost as
    // well. Less would turn sound documents down where much else keeps the machine busy.
    READER_TIMEOUT_MS: '180000',
  };
  return { home, environment, uploads, dataDir };
};

/** Three workers and two webs over one folder, one PostgreSQL and one Redis. */
export const openServers = async (): Promise<Scene> => {
  const { home, environment, uploads, dataDir } = makeHome();
  const postgres = await startPostgres();
  const redis = await startRedis(['--maxmemory-policy', 'noeviction']);
  const commands = ['worker', 'worker', 'worker', 'web', 'web'] as const;
  const processes = startProcesses(commands, { ...environment, DATABASE_URL: postgres.url, REDIS_URL: redis.url });
  const flush = async (): Promise<void> => {
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
  };
  const kills = commands.map((command, place) => ({
    name: `${command} killed`,
    happen: () => processes.kill(place),
  }));
  return {
    uploads,
    dataDir,
    databaseUrl: () => postgres.url,
    disturbances: [
      ...kills,
      ...kills,
      { name: 'Redis flushed', happen: flush },
      { name: 'Redis killed and started empty', happen: redis.restart },
      { name: 'PostgreSQL restarted', happen: () => postgres.restart('fast') },
      { name: 'PostgreSQL crashed', happen: () => postgres.restart('immediate') },
    ],
    endedAlone: processes.endedAlone,
    close: async () => {
      await processes.close();
      await redis.close();
      postgres.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
};

/** `npm start` alone, with nothing else on the machine. */
export const openEmbedded = async (): Promise<Scene> => {
  const { home, environment, uploads, dataDir } = makeHome();
  const alone = { DATABASE_URL: '', REDIS_URL: '' };
  const processes = startProcesses(['start'], { ...environment, ...alone });
  const kill = { name: 'process killed', happen: () => processes.kill(0) };
  const killDatabase = {
    name: 'database killed',
    happen: () => {
      if (connectEmbedded(dataDir) !== null) process.kill(postmasterIn(join(dataDir, 'postgres')), 'SIGKILL');
    },
  };
  return {
    uploads,
    dataDir,
    databaseUrl: () => connectEmbedded(dataDir),
    disturbances: [kill, killDatabase],
    endedAlone: processes.endedAlone,
    close: async () => {
      await processes.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
};
