/** What a person says on the intake page, from the button to the pool. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { keepBytes } from '../../services/intake/keep-original.ts';
import { claimDocument, type FolderHint, loadDocument, saveRejected } from '../../services/store/documents.ts';
import { readText } from '../../services/text/read-text.ts';
import { defaultLimits } from '../../services/text/reading-limits.ts';
import { createFolderVault } from '../../services/vault/folder-vault.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import { keepPool } from '../../workers/keep-pool.ts';
import type { Line } from '../../workers/line.ts';
import { findNounsWith } from '../../workers/nouns/find-nouns.ts';
import { readDocument } from '../../workers/read-document.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { buildTestScreen } from '../support/screen.ts';
import { versions } from '../support/store-samples.ts';

const brief =
  'MES Engineer\n\nYour tasks\n\n- You will configure the line modules with our team\n\nRequirements\n\n- You have three years of experience\n\nWe offer\n\n- A permanent contract. Please send us your application.';
const letter =
  'Dear Sir or Madam,\n\nI hereby apply for the position you advertised. I would be glad to hear from you.\n\nYours faithfully\nRuna Askeland';

const lexicon = loadLexicon();
let database: TestDatabase;
let dataDir = '';
let app: FastifyInstance;
let queued: string[] = [];

const line = (): Line => ({
  db: database.db,
  enqueue: async () => undefined,
  lexicon,
  versions,
  read: (file) => readText(file, defaultLimits),
  find: findNounsWith(lexicon),
  dataDir,
  vault: createFolderVault(dataDir),
  readerVersion: 'r1',
  pool: keepPool({ db: database.db, lexicon, threads: 1 }),
  today: () => '2026-01-31',
});

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'shortlist95 decisions '));
  app = await buildTestScreen({
    db: database.db,
    enqueue: async (name, payload) => {
      if ('documentId' in payload) queued.push(`${name} ${payload.documentId}`);
    },
  });
});
afterAll(async () => {
  await app.close();
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});
beforeEach(async () => {
  queued = [];
  await database.db.document.deleteMany();
});

const drop = async (text: string, folder: FolderHint): Promise<string> => {
  const bytes = new TextEncoder().encode(text);
  const kept = await keepBytes(bytes, createFolderVault(dataDir));
  const { document } = await claimDocument(database.db, {
    ...kept,
    fileName: 'drop.txt',
    size: bytes.length,
    folder,
    modified: null,
    parentId: null,
    claimKey: null,
  });
  return document.id;
};

const read = (documentId: string) => readDocument({ documentId }, line());

const press = (documentId: string, as: string, headers: Readonly<Record<string, string>> = {}) =>
  app.inject({
    method: 'POST',
    url: `/intake/${documentId}/decision`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams({ as, from: '0' }).toString(),
  });

const standing = async (documentId: string) => {
  const document = await loadDocument(database.db, documentId);
  return {
    state: document?.state,
    kind: document?.kind,
    person: document?.candidateId !== null,
    role: document?.briefId !== null,
  };
};

it('offers the three answers for what waits for a look, and takes each as said', async () => {
  const id = await drop(brief, 'cvs');
  await read(id);
  const { body } = await app.inject('/intake');
  for (const label of ['Take as CV', 'Take as brief', 'Not needed']) expect(body).toContain(label);

  const answer = await press(id, 'brief');
  expect(answer.statusCode).toBe(303);
  expect(answer.headers.location).toBe('/intake');
  expect(queued).toEqual([`read-document ${id}`]);
  await read(id);
  expect(await standing(id)).toEqual({ state: 'ready', kind: 'brief', person: false, role: true });

  await press(id, 'cv');
  await read(id);
  expect(await standing(id)).toEqual({ state: 'ready', kind: 'cv', person: true, role: false });

  await press(id, 'other');
  await read(id);
  expect(await standing(id)).toEqual({ state: 'ready', kind: 'other', person: false, role: false });
  expect((await app.inject('/intake')).body).toContain('Not needed, as somebody said.');
});

it('keeps the word of a person when the document is read again', async () => {
  const id = await drop(brief, 'cvs');
  await read(id);
  await press(id, 'brief');
  await read(id);
  await database.db.document.update({ where: { id }, data: { state: 'waiting' } });
  await read(id);
  expect(await standing(id)).toMatchObject({ state: 'ready', role: true });
});

it('lets a rejected file be tried again, and taken for what the text does not look like', async () => {
  const id = await drop(letter, 'cvs');
  await saveRejected(database.db, id, { code: 'not-a-cv', message: 'This seems to be a cover letter.', advice: '' });
  expect((await app.inject('/intake')).body).toContain('Try again');
  await press(id, 'again');
  expect(await loadDocument(database.db, id)).toMatchObject({ state: 'waiting', decidedKind: null, reason: null });
  await saveRejected(database.db, id, { code: 'not-a-cv', message: 'This seems to be a cover letter.', advice: '' });
  await press(id, 'cv');
  await read(id);
  expect(await standing(id)).toEqual({ state: 'ready', kind: 'cv', person: true, role: false });
});

it('leaves alone what is being read and what is a copy', async () => {
  const id = await drop(brief, 'cvs');
  const copy = await drop(brief, 'briefs');
  for (const each of [id, copy]) expect((await press(each, 'cv')).statusCode).toBe(303);
  expect(queued).toEqual([]);
  expect(await loadDocument(database.db, id)).toMatchObject({ state: 'waiting', decidedKind: null });
  expect(await loadDocument(database.db, copy)).toMatchObject({ state: 'duplicate', decidedKind: null });
});

it('takes no form from another site, and none that makes no sense', async () => {
  const id = await drop(brief, 'cvs');
  await read(id);
  expect((await press(id, 'brief', { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
  expect((await press(id, 'brief', { origin: 'https://elsewhere.example.com' })).statusCode).toBe(403);
  expect((await press(id, 'passport')).statusCode).toBe(404);
  expect((await press('nobody', 'cv')).statusCode).toBe(404);
  expect(await standing(id)).toMatchObject({ state: 'review' });
  expect((await press(id, 'brief', { origin: 'http://localhost:9500', host: 'localhost:9500' })).statusCode).toBe(303);
});
