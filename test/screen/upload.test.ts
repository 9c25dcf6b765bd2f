/** Files sent by a form: taken in as the folder takes them. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTakeUpload } from '../../services/cli/parts/take-upload.ts';
import { pageDocuments } from '../../services/store/documents/page-documents.ts';
import { loadDocument } from '../../services/store/documents.ts';
import { createFolderVault } from '../../services/vault/folder-vault.ts';
import type { Enqueue } from '../../shared/jobs.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { buildTestScreen } from '../support/screen.ts';

const maxBytes = 2_000;
let database: TestDatabase;
let app: FastifyInstance;
let dataDir: string;
const queued: unknown[] = [];
const enqueue: Enqueue = async (name, payload) => {
  queued.push([name, payload]);
};

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'shortlist95 upload '));
  const { db } = database;
  const intake = { pollMs: 1, settleMs: 1, patienceMs: 1, maxBytes, statusFiles: false };
  const takeUpload = createTakeUpload({ vault: createFolderVault(dataDir), originalKeys: [], intake } as never, {
    db,
    enqueue,
  });
  app = await buildTestScreen({ db, enqueue, takeUpload, largestUpload: maxBytes });
}, 120_000);
afterAll(async () => {
  await app.close();
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

const send = (folder: string, files: readonly (readonly [name: string, content: string])[]) => {
  const boundary = randomUUID();
  const parts = [
    `--${boundary}\r\nContent-Disposition: form-data; name="folder"\r\n\r\n${folder}\r\n`,
    ...files.map(
      ([name, content]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n${content}\r\n`,
    ),
  ];
  return app.inject({
    method: 'POST',
    url: '/intake/files',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: `${parts.join('')}--${boundary}--\r\n`,
  });
};

it('are kept, claimed and put on the queue, and show on the page', async () => {
  const sent = await send('cvs', [
    ['Łucja <b>CV.txt', 'Ada Brandt, MES Engineer'],
    ['../../evil.txt', 'Bo Lindgren, SCADA'],
  ]);
  expect([sent.statusCode, sent.headers.location]).toEqual([303, '/intake']);
  const { rows } = await pageDocuments(database.db);
  expect(rows.map(({ fileName, folder, state }) => [fileName, folder, state]).sort()).toEqual([
    ['evil.txt', 'cvs', 'waiting'],
    ['Łucja <b>CV.txt', 'cvs', 'waiting'],
  ]);
  expect(queued).toEqual(rows.map(({ id }) => ['read-document', { documentId: id }]).reverse());
  const [first] = rows;
  expect(await readFile(join(dataDir, first?.archivePath ?? ''), 'utf8')).toMatch(/Ada|Bo/);
  const { body } = await app.inject({ url: '/intake' });
  expect(body).toContain('Łucja &lt;b>CV');
});

it('of the same bytes are told as such', async () => {
  await send('', [['again.txt', 'Ada Brandt, MES Engineer']]);
  const { rows } = await pageDocuments(database.db, { search: 'again' });
  const [again] = rows;
  expect(again).toMatchObject({ state: 'duplicate', folder: null });
  expect(await loadDocument(database.db, again?.duplicateOf ?? randomUUID())).toMatchObject({ state: 'waiting' });
});

it('that are too large, empty or none of ours are not taken, and the page says so', async () => {
  const sent = await send('cvs', [
    ['large.txt', 'x'.repeat(maxBytes + 1)],
    ['empty.txt', ''],
    ['half.pdf.part', 'half'],
    ['good.txt', 'Cem Example, MES'],
    ['', ''],
  ]);
  expect(sent.headers.location).toBe('/intake?refused=size&refused=empty&refused=name');
  const { rows } = await pageDocuments(database.db);
  expect(rows[0]).toMatchObject({ fileName: 'good.txt' });
  expect(rows).toHaveLength(4);
  const { body } = await app.inject({ url: sent.headers.location ?? '' });
  expect(body.match(/role="alert"/g)).toHaveLength(3);
});
