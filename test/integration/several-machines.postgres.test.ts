/**
 * One page and two workers as processes of their own, on a real PostgreSQL and a real Redis: what is dropped is read once
 * and ranked as on one machine though a worker is killed in the middle and Redis forgets everything.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabase } from '../../prisma/client.ts';
import { rankFolders } from '../../services/cli/parts/rank-folders.ts';
import { countStates } from '../../services/store/documents/page-documents.ts';
import { loadOpenBriefIds, pageRoles } from '../../services/store/roles.ts';
import { loadShortlist } from '../../services/store/shortlists.ts';
import { listUnfinished } from '../../services/store/unfinished.ts';
import { projectFolder, readConfig } from '../../shared/config.ts';
import { createLog } from '../../shared/log.ts';
import { createEmptyDatabaseOn } from '../support/database.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';

const samples = join(projectFolder, 'samples');
const home = mkdtempSync(join(tmpdir(), 'shortlist95-machines-'));
const uploads = join(home, 'uploads');
const started: ChildProcess[] = [];
let redis: TestRedis;
let databaseUrl: string;

const run = (command: 'web' | 'worker'): ChildProcess => {
  const child = spawn(process.execPath, [join(projectFolder, 'bin', 'shortlist95.mjs'), command], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      REDIS_URL: redis.url,
      DATA_DIR: join(home, 'data'),
      UPLOADS_DIR: uploads,
      PORT: '0',
      SETTLE_MS: '100',
      POLL_MS: '100',
      LOG_LEVEL: 'silent',
      // What a killed worker had in hand is taken up again after twice this and a minute.
      READER_TIMEOUT_MS: '15000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  return child;
};

const saysReady = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready`)));
  });

const drop = (kind: 'cvs' | 'briefs'): void => {
  for (const name of readdirSync(join(samples, kind)))
    copyFileSync(join(samples, kind, name), join(uploads, kind, name));
};

beforeAll(async () => {
  databaseUrl = await createEmptyDatabaseOn(process.env.TEST_DATABASE_URL ?? '');
  redis = await startRedis(['--maxmemory-policy', 'noeviction']);
}, 60_000);

afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await redis?.close();
  rmSync(home, { recursive: true, force: true });
});

it('loses nothing and reads nothing twice when a worker is killed and Redis is emptied', {
  timeout: 420_000,
}, async () => {
  const [web, first, second] = [run('web'), run('worker'), run('worker')];
  await Promise.all([web, first, second].map(saysReady));
  const { db, close } = createDatabase(databaseUrl);
  drop('cvs');
  drop('briefs');
  const total = readdirSync(join(samples, 'cvs')).length + readdirSync(join(samples, 'briefs')).length;
  await expect.poll(async () => (await countStates(db)).ready, { timeout: 120_000 }).toBeGreaterThan(1);
  first.kill('SIGKILL');
  const client = new Redis(redis.url);
  await client.flushall();
  client.disconnect();
  await expect.poll(async () => (await countStates(db)).ready, { timeout: 240_000, interval: 500 }).toBe(total);
  await expect
    .poll(
      async () => (await listUnfinished(db, { quietSeconds: { documents: 0, roles: 0 }, limit: 10 })).roles.length,
      { timeout: 120_000 },
    )
    .toBe(0);

  const undisturbed = await rankFolders(
    { cvs: join(samples, 'cvs'), briefs: join(samples, 'briefs'), top: null },
    readConfig({}),
    createLog('silent'),
  );
  const { rows } = await pageRoles(db, {});
  expect((await loadOpenBriefIds(db)).length).toBe(readdirSync(join(samples, 'briefs')).length);
  for (const brief of undisturbed?.result.briefs ?? []) {
    const id = rows.find(({ fileName }) => fileName === brief.file)?.briefId ?? '';
    const list = await loadShortlist(db, id);
    expect(list?.entries.map(({ candidate, fit }) => [candidate.fileName, fit.total])).toEqual(
      brief.shortlist.map(({ file, score }) => [file, score]),
    );
  }
  await close();
});
