import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDropBook } from '../../services/cli/parts/open-intake.ts';
import { keepBytes } from '../../services/intake/keep-original.ts';
import { loadCandidateOf } from '../../services/store/candidates.ts';
import { loadDocument } from '../../services/store/documents.ts';
import { listOutdated } from '../../services/store/outdated.ts';
import { readText } from '../../services/text/read-text.ts';
import { defaultLimits } from '../../services/text/reading-limits.ts';
import { createFolderVault } from '../../services/vault/folder-vault.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import { findAgain } from '../../workers/find-again.ts';
import { keepPool } from '../../workers/keep-pool.ts';
import type { Line } from '../../workers/line.ts';
import { findNounsWith } from '../../workers/nouns/find-nouns.ts';
import { readDocument } from '../../workers/read-document.ts';
import { rematchAll } from '../../workers/rematch-all.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const lexicon = loadLexicon();
const cv =
  'Runa Askeland\nruna.askeland@example.com\n\nWork experience\n\n03/2019 - present Engineer, Tindbrygg\nI configured Zyxomes for two filling lines and trained the operators.\n\nEducation\n\nBachelor 2013';

let database: TestDatabase;
let dataDir = '';
let documentId = '';
const asked: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'shortlist95 again '));
});
afterAll(async () => {
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

const lineOf = (known: typeof lexicon, changes: Partial<Line> = {}): Line => ({
  db: database.db,
  enqueue: async (name, payload) =>
    void asked.push(`${name} ${'documentId' in payload ? payload.documentId : ''}`.trim()),
  lexicon: known,
  versions: { lexicon: known.version, rules: 'rules-1' },
  readerVersion: 'reader-1',
  pool: keepPool({ db: database.db, lexicon: known, threads: 1 }),
  read: (file) => readText(file, defaultLimits),
  find: findNounsWith(known),
  dataDir,
  vault: createFolderVault(dataDir),
  today: () => '2026-01-31',
  ...changes,
});

const readOnce = async (): Promise<void> => {
  const bytes = new TextEncoder().encode(cv);
  const kept = await keepBytes(bytes, createFolderVault(dataDir));
  ({ documentId } = await createDropBook(database.db).claim({
    ...kept,
    fileName: 'runa.txt',
    size: bytes.length,
    folder: 'cvs',
    modified: new Date('2026-01-10'),
    parentId: null,
    claimKey: 'one',
  }));
  await readDocument({ documentId }, lineOf(lexicon));
};

const candidate = async () => {
  const found = await loadCandidateOf(database.db, documentId);
  if (found === null) throw new Error('no candidate');
  return found;
};

/** As if somebody had added a product to products.yml. */
const product = lexicon.products.find(({ id }) => id === 'apriso');
const extended: typeof lexicon = Object.freeze({
  ...lexicon,
  version: 'lexicon-2',
  products: [
    ...lexicon.products,
    ...(product ? [{ ...product, id: 'zyxomes', name: 'Zyxomes', aliases: ['Zyxomes'], names: [], modules: [] }] : []),
  ],
});

it('finds again, before the rankings, what another lexicon has read, and leaves the file alone', async () => {
  await readOnce();
  expect((await candidate()).signals.platforms.map(({ id }) => id)).not.toContain('zyxomes');
  const line = lineOf(extended, { read: () => Promise.reject(new Error('the file is not opened again')) });
  asked.length = 0;
  await rematchAll({ trigger: 'nightly' }, line);
  expect(asked).toEqual([`find-again ${documentId}`, 'keep-retention', 'tell-of-run']);
  expect(await findAgain({ documentId }, line)).toBe('done');
  const found = await candidate();
  expect(found.signals.platforms.find(({ id }) => id === 'zyxomes')?.handsOn).toBe(true);
  expect(found.versions.lexicon).toBe('lexicon-2');
  expect((await listOutdated(database.db, line)).findings).toEqual([]);
});

it('keeps the revision of what comes out as before, however often it runs', async () => {
  const before = await candidate();
  const line = lineOf({ ...extended, version: 'lexicon-3' });
  expect((await listOutdated(database.db, line)).findings).toEqual([documentId]);
  expect(await findAgain({ documentId }, line)).toBe('unchanged');
  expect(await findAgain({ documentId }, line)).toBe('unchanged');
  const after = await candidate();
  expect(after.revision).toBe(before.revision);
  expect(after.versions.lexicon).toBe('lexicon-3');
});

it('reads the file again only when the reader has changed', async () => {
  const line = lineOf({ ...extended, version: 'lexicon-4' }, { readerVersion: 'reader-2' });
  asked.length = 0;
  await rematchAll({ trigger: 'nightly' }, line);
  expect(asked).toEqual([`read-document ${documentId}`, 'keep-retention', 'tell-of-run']);
  expect((await loadDocument(database.db, documentId))?.state).toBe('waiting');
  expect(await readDocument({ documentId }, line)).toBe('done');
  expect((await loadDocument(database.db, documentId))?.readerVersion).toBe('reader-2');
});
