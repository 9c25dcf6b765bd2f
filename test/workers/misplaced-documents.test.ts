import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDropBook } from '../../services/cli/parts/open-intake.ts';
import { keepBytes } from '../../services/intake/keep-original.ts';
import { type FolderHint, loadDocument } from '../../services/store/documents.ts';
import { readText } from '../../services/text/read-text.ts';
import { defaultLimits } from '../../services/text/reading-limits.ts';
import { createFolderVault } from '../../services/vault/folder-vault.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import { keepPool } from '../../workers/keep-pool.ts';
import type { Line } from '../../workers/line.ts';
import { findNounsWith } from '../../workers/nouns/find-nouns.ts';
import { readDocument } from '../../workers/read-document.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { versions } from '../support/store-samples.ts';

const lexicon = loadLexicon();

const cv =
  'Runa Askeland\nruna.askeland@example.com\n\nWork experience\n\n03/2019 - present MES Engineer, Tindbrygg\nI configured the line modules and trained the operators.\n08/2013 - 02/2019 Technician, Skarvik\n\nEducation\n\nBachelor 2013\n\nLanguages\n\nNorwegian, English';
const brief =
  'MES Engineer\n\nYour tasks\n\n- You will configure the line modules with our team\n\nRequirements\n\n- You have three years of experience\n\nWe offer\n\n- A permanent contract. Please send us your application.';
const thinBrief =
  'MES Engineer, packaging lines, Drammen\n\nRequirements\n\n- three years with line modules\n\nWe offer\n\n- shifts';
const unusual = 'Runa Askeland, Drammen. Packaging lines, line modules, operators trained, a plant in Skarvik.';

let database: TestDatabase;
let dataDir = '';
let drops = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'shortlist95 misplaced '));
});
afterAll(async () => {
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});
beforeEach(async () => {
  await database.db.document.deleteMany();
});

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

/** As the intake does it; read only when the intake would have it read. */
const drop = async (text: string, folder: Exclude<FolderHint, null>, options: { readonly read?: boolean } = {}) => {
  drops += 1;
  const bytes = new TextEncoder().encode(text);
  const { documentId, unread } = await createDropBook(database.db).claim({
    ...(await keepBytes(bytes, createFolderVault(dataDir))),
    fileName: `drop ${drops}.txt`,
    size: bytes.length,
    folder,
    modified: new Date('2026-01-31'),
    parentId: null,
    claimKey: `drop ${drops}`,
  });
  if (unread && options.read !== false) await readDocument({ documentId }, line());
  return { documentId, unread };
};

const standing = async (documentId: string) => {
  const document = await loadDocument(database.db, documentId);
  return {
    state: document?.state,
    reason: document?.reason?.code ?? null,
    person: document?.candidateId !== null,
    role: document?.briefId !== null,
  };
};

describe('a brief among the CVs', () => {
  it.each([
    ['clear', brief],
    ['thin', thinBrief],
  ])('goes to review and never into the pool, be it %s', async (_, text) => {
    const { documentId } = await drop(text, 'cvs');
    expect(await standing(documentId)).toEqual({
      state: 'review',
      reason: 'brief-among-cvs',
      person: false,
      role: false,
    });
    expect((await loadDocument(database.db, documentId))?.reason?.advice).toContain('briefs folder');
  });

  it('becomes a role when it is dropped into the right folder afterwards', async () => {
    const { documentId } = await drop(brief, 'cvs');
    expect((await drop(brief, 'briefs')).unread).toBe(true);
    expect(await standing(documentId)).toEqual({ state: 'ready', reason: null, person: false, role: true });
  });

  it('becomes a role when it lies in both folders before it is read', async () => {
    const { documentId } = await drop(brief, 'cvs', { read: false });
    await drop(brief, 'briefs');
    expect(await standing(documentId)).toEqual({ state: 'ready', reason: null, person: false, role: true });
  });

  it('stays in review when it is dropped among the CVs again', async () => {
    const { documentId } = await drop(brief, 'cvs');
    expect((await drop(brief, 'cvs')).unread).toBe(false);
    expect(await standing(documentId)).toMatchObject({ state: 'review', person: false });
  });
});

describe('a CV among the briefs', () => {
  it('goes to review and never becomes a role', async () => {
    const { documentId } = await drop(cv, 'briefs');
    expect(await standing(documentId)).toEqual({
      state: 'review',
      reason: 'cv-among-briefs',
      person: false,
      role: false,
    });
  });

  it('becomes a candidate when it is dropped into the right folder afterwards', async () => {
    const { documentId } = await drop(cv, 'briefs');
    await drop(cv, 'cvs');
    expect(await standing(documentId)).toEqual({ state: 'ready', reason: null, person: true, role: false });
  });
});

it('loses nobody whose CV only looks unusual', async () => {
  const { documentId } = await drop(unusual, 'cvs');
  expect(await standing(documentId)).toMatchObject({ person: true, role: false });
});

it('does not read again what is in use when a copy comes into another folder', async () => {
  const { documentId } = await drop(cv, 'cvs');
  expect((await drop(cv, 'briefs')).unread).toBe(false);
  expect(await standing(documentId)).toMatchObject({ state: 'ready', person: true });
});
