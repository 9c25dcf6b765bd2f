/** From a quote on the candidate's page to its place in the original. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPictures } from '../../services/cli/parts/open-pictures.ts';
import { keepBytes } from '../../services/intake/keep-original.ts';
import { saveDecision } from '../../services/store/documents/save-decision.ts';
import { claimDocument, loadDocument } from '../../services/store/documents.ts';
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

const lexicon = loadLexicon();
let database: TestDatabase;
let dataDir = '';
let app: FastifyInstance;
let pictures: ReturnType<typeof openPictures>;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'shortlist95 original '));
  const reader = { threads: 1, memoryMb: 2048, timeoutMs: 60_000, maxBytes: defaultLimits.bytes };
  pictures = openPictures({ vault: createFolderVault(dataDir), reader });
  app = await buildTestScreen({ db: database.db, pictureOf: pictures.pictureOf });
});
afterAll(async () => {
  await app.close();
  await pictures.close();
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

const take = async (file: string, kind: 'cv' | 'brief'): Promise<string> => {
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../golden/text', file)));
  const claim = { fileName: file, size: bytes.length, modified: null, parentId: null, claimKey: null };
  const kept = await keepBytes(bytes, createFolderVault(dataDir));
  const { document } = await claimDocument(database.db, { ...claim, ...kept, folder: 'cvs' });
  const line: Line = {
    db: database.db,
    enqueue: async () => undefined,
    lexicon,
    versions,
    read: (source) => readText(source, defaultLimits),
    find: findNounsWith(lexicon),
    dataDir,
    vault: createFolderVault(dataDir),
    readerVersion: 'r1',
    pool: keepPool({ db: database.db, lexicon, threads: 1 }),
    today: () => '2026-01-31',
  };
  await readDocument({ documentId: document.id }, line);
  if (await saveDecision(database.db, document.id, kind)) await readDocument({ documentId: document.id }, line);
  const read = await loadDocument(database.db, document.id);
  return kind === 'cv' ? `/candidates/${read?.candidateId}` : `/roles/${read?.briefId}`;
};

it('leads from a quote to its line on the picture of the page', async () => {
  const person = await take('pdf-side-bar-left/source.pdf', 'cv');
  const { body } = await app.inject(person);
  const link = new RegExp(`href="(${person}/original\\?line=(\\d+)-(\\d+))#quoted"`).exec(body);
  expect(link).not.toBeNull();
  const page = await app.inject(link?.[1] ?? '');
  expect(page.statusCode).toBe(200);
  expect(page.body.match(/class="quoted"/g)).toHaveLength(1);
  expect(page.body).toMatch(new RegExp(`<li value="${link?.[3]}" id="quoted"><mark>[^<]+</mark>`));
  expect(page.body).not.toMatch(/\sstyle=|<script(?! src)/);

  const picture = `${person}/original/pages/${link?.[2]}`;
  expect(page.body).toContain(`href="${picture}"`);
  const shown = await app.inject(picture);
  expect(shown.headers['content-type']).toBe('image/png');
  expect(shown.rawPayload.subarray(1, 4).toString()).toBe('PNG');
  const again = await app.inject({ url: picture, headers: { 'if-none-match': String(shown.headers.etag) } });
  expect(again.statusCode).toBe(304);
});

it('shows the lines alone where the format has no pages to look at', async () => {
  const role = await take('docx-tables/source.docx', 'brief');
  const { body } = await app.inject(`${role}/original?line=1-2`);
  expect(body).toContain('<mark>');
  expect(body).not.toContain('<svg class="page"');
  expect((await app.inject(`${role}/original/pages/1`)).statusCode).toBe(404);
});

it('says how the text was read, and what is hidden in the file', async () => {
  const person = await take('pdf-hidden-white-on-white/source.pdf', 'cv');
  const { body } = await app.inject(person);
  expect(body).toContain('How it was read');
  expect(body).toMatch(/<dt>Language<\/dt><dd>\w/);
  expect(body).toContain('In the colour of its background, page 1');
});

it('has nothing at addresses that make no sense', async () => {
  const person = await take('pdf-one-column/source.pdf', 'cv');
  for (const address of ['?page=99', '?line=99-1']) {
    expect((await app.inject(`${person}/original${address}`)).statusCode).toBe(404);
  }
  expect((await app.inject(`${person}/original?line=nonsense`)).statusCode).toBe(200);
  expect((await app.inject('/candidates/nobody/original')).statusCode).toBe(404);
  expect((await app.inject(`${person}/original/pages/0`)).statusCode).toBe(404);
});
