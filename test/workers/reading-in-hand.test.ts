import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { createDropBook } from '../../services/cli/parts/open-intake.ts';
import { keepBytes } from '../../services/intake/keep-original.ts';
import { loadDocument } from '../../services/store/documents.ts';
import { listUnfinished } from '../../services/store/unfinished.ts';
import { readText } from '../../services/text/read-text.ts';
import { defaultLimits } from '../../services/text/reading-limits.ts';
import { createFolderVault } from '../../services/vault/folder-vault.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import { keepPool } from '../../workers/keep-pool.ts';
import { findNounsWith } from '../../workers/nouns/find-nouns.ts';
import { readDocument } from '../../workers/read-document.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const lexicon = loadLexicon();
const cv = 'Runa Askeland\nruna.askeland@example.com\n\nWork experience\n\n03/2019 - present MES Engineer, Tindbrygg\n';

let database: TestDatabase;
let dataDir = '';

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'shortlist95 in hand '));
});
afterEach(() => vi.useRealTimers());
afterAll(async () => {
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

const unfinished = async (): Promise<readonly string[]> => {
  const quietSeconds = { documents: 60, roles: 60 };
  return (await listUnfinished(database.db, { quietSeconds, limit: 10 })).documents;
};

it('is said while a document is read, however long that takes, so that nobody else takes it up', async () => {
  const bytes = new TextEncoder().encode(cv);
  const vault = createFolderVault(dataDir);
  const claimed = await createDropBook(database.db).claim({
    ...(await keepBytes(bytes, vault)),
    fileName: 'runa.txt',
    size: bytes.length,
    folder: 'cvs',
    modified: new Date('2026-01-10'),
    parentId: null,
    claimKey: 'one',
  });
  const { documentId } = claimed;
  const told: (readonly string[])[] = [];
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const state = await readDocument(
    { documentId },
    {
      db: database.db,
      enqueue: async () => undefined,
      lexicon,
      versions: { lexicon: lexicon.version, rules: 'rules-1' },
      readerVersion: 'reader-1',
      pool: keepPool({ db: database.db, lexicon, threads: 1 }),
      read: async (file) => {
        await database.db.$executeRaw`update documents set updated_at = now() - interval '2 minutes'`;
        told.push(await unfinished());
        vi.advanceTimersByTime(15_000);
        await vi.waitFor(async () => expect(await unfinished()).toEqual([]), 20_000);
        return await readText(file, defaultLimits);
      },
      find: findNounsWith(lexicon),
      dataDir,
      vault,
      today: () => '2026-01-31',
    },
  );
  expect(told).toEqual([[documentId]]);
  expect(state).toBe('done');
  expect((await loadDocument(database.db, documentId))?.state).toBe('ready');
  expect(vi.getTimerCount()).toBe(0);
});
