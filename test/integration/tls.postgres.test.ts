/** PostgreSQL and Redis over TLS, as their addresses say, with an authority of one's own; nobody talks to a server it did not sign for. */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nobody } from '../../prisma/embedded/server-user.ts';
import { freePort } from '../../prisma/embedded/start-on-windows.ts';
import { projectFolder } from '../../shared/config.ts';
import { isPostgresAtHand, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { isRedisAtHand, startRedis, type TestRedis } from '../support/redis.ts';

const home = mkdtempSync(join(tmpdir(), 'shortlist95-tls-'));
const [certificate, key] = [join(home, 'server.crt'), join(home, 'server.key')];
let postgres: TestPostgres;
let redis: TestRedis;
let redisUrl: string;

const makeCertificate = (): void => {
  const subject = ['-subj', '/CN=shortlist95 test', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const files = ['-keyout', key, '-out', certificate];
  const made = spawnSync('openssl', [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    ...files,
    ...subject,
  ]);
  if (made.status !== 0) throw new Error(`openssl: ${made.stderr}`);
};

/** The server takes nobody in plain text. */
const prepare = (folder: string): void => {
  for (const file of ['server.crt', 'server.key']) {
    copyFileSync(join(home, file), join(folder, file));
    if (process.getuid?.() === 0) chownSync(join(folder, file), nobody.uid, nobody.gid);
  }
  writeFileSync(join(folder, 'pg_hba.conf'), 'hostssl all all 127.0.0.1/32 trust\n');
};

beforeAll(async () => {
  makeCertificate();
  postgres = await startPostgres(['-c ssl=on'], prepare);
  const port = await freePort();
  const files = ['--tls-cert-file', certificate, '--tls-key-file', key, '--tls-ca-cert-file', certificate];
  redis = await startRedis(['--tls-port', String(port), '--tls-auth-clients', 'no', ...files]);
  redisUrl = `rediss://127.0.0.1:${port}`;
}, 120_000);

afterAll(async () => {
  postgres?.close();
  await redis?.close();
  rmSync(home, { recursive: true, force: true });
});

const environment = () => ({
  ...process.env,
  DATABASE_URL: `${postgres.url}?sslmode=verify-full`,
  REDIS_URL: redisUrl,
  DATA_DIR: join(home, 'data'),
  UPLOADS_DIR: join(home, 'uploads'),
  PORT: '0',
});

/** The first words of a start, or of its end. */
const start = (authority: string | null) => {
  const child = spawn(process.execPath, [join(projectFolder, 'bin', 'shortlist95.mjs'), 'web'], {
    env: { ...environment(), ...(authority === null ? {} : { NODE_EXTRA_CA_CERTS: authority }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words = new Promise<string>((resolve) => {
    let said = '';
    const hear = (part: Buffer) => {
      said += String(part);
      if (said.includes('pages of shortlist95 are at')) resolve(said);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => resolve(said));
  });
  return { child, words };
};

it.skipIf(!isPostgresAtHand() || !isRedisAtHand())('every connection is encrypted', { timeout: 240_000 }, async () => {
  const { child, words } = start(certificate);
  expect(await words).toContain('pages of shortlist95 are at');
  const client = new pg.Client({ connectionString: postgres.url, ssl: { rejectUnauthorized: false } });
  await client.connect();
  const { rows } = await client.query(
    "select s.ssl, count(*)::int as count from pg_stat_ssl s join pg_stat_activity a using (pid) where a.backend_type = 'client backend' and a.pid <> pg_backend_pid() group by 1",
  );
  await client.end();
  expect(rows.map(({ ssl }) => ssl)).toEqual([true]);
  expect(rows[0].count).toBeGreaterThan(0);
  child.kill('SIGKILL');
});

it.skipIf(!isPostgresAtHand() || !isRedisAtHand())(
  'a server of an unknown authority is not talked to',
  { timeout: 240_000 },
  async () => {
    const { words } = start(null);
    expect(await words).toMatch(/DATABASE_URL cannot be used: .*self-signed certificate/);
    const plain = new pg.Client({ connectionString: `${postgres.url}?sslmode=disable` });
    await expect(plain.connect()).rejects.toThrow();
  },
);
