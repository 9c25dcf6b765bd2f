import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDatabase } from '../../prisma/client.ts';
import { findPostmaster } from '../../prisma/embedded/postmaster.ts';
import { startEmbedded } from '../../prisma/embedded.ts';
import { applyMigrations } from '../../prisma/migrate.ts';
import { createQueues } from '../../services/queue/create-queues.ts';
import { countStates } from '../../services/store/documents/page-documents.ts';
import { claimDocument } from '../../services/store/documents.ts';
import { postmasterIn } from '../support/postmaster-in.ts';
import { sampleClaim } from '../support/store-samples.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'shortlist95-test-'));
  chmodSync(home, 0o755);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const until = async (condition: () => Promise<boolean>): Promise<void> => {
  while (!(await condition().catch(() => false))) await sleep(50);
};

test('when the server is killed under a running process, it comes back and work goes on', async () => {
  const server = await startEmbedded(home);
  await applyMigrations(server.url);
  const { db, close } = createDatabase(server.url);
  const queues = await createQueues({ postgresUrl: server.url }, { onError: () => undefined, retryAfterMs: 100 });
  const done = new Set<string>();
  const workers = await queues.createWorkers(
    async ({ payload }) => {
      await countStates(db);
      if ('documentId' in payload) done.add(payload.documentId);
    },
    { concurrency: { reading: 2, matching: 1 } },
  );
  await claimDocument(db, sampleClaim('before'));
  const first = randomUUID();
  await queues.enqueue('read-document', { documentId: first });
  await until(async () => done.has(first));

  const postmaster = postmasterIn(join(home, 'postgres'));
  process.kill(postmaster, 'SIGKILL');
  await until(async () => postmasterIn(join(home, 'postgres')) !== postmaster);
  await until(async () => (await countStates(db)).waiting === 1);
  await claimDocument(db, sampleClaim('after'));
  expect((await countStates(db)).waiting).toBe(2);
  const second = randomUUID();
  await until(async () => {
    await queues.enqueue('read-document', { documentId: second });
    return true;
  });
  await until(async () => done.has(second));

  await workers.close();
  await queues.close();
  await close();
  await server.close();
  expect(findPostmaster(join(home, 'postgres'))).toBeNull();
});
