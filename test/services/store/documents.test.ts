import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { countStates, pageDocuments } from '../../../services/store/documents/page-documents.ts';
import { replaceInLine } from '../../../services/store/documents/save-decision.ts';
import {
  claimDocument,
  loadDocument,
  loadText,
  saveReady,
  saveRejected,
  saveText,
  startReading,
} from '../../../services/store/documents.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { sampleClaim, sampleText } from '../../support/store-samples.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => database.db.document.deleteMany());

const reason = { code: 'encrypted', message: 'The file needs a password.', advice: 'Ask for a copy without one.' };

test('the same bytes are new once and identical afterwards, under any name', async () => {
  const { db } = database;
  const first = await claimDocument(db, sampleClaim('aa'));
  const second = await claimDocument(db, sampleClaim('aa', { fileName: 'other name.pdf' }));
  expect(first.outcome).toBe('new');
  expect(second).toMatchObject({
    outcome: 'identical',
    document: { state: 'duplicate', fileName: 'other name.pdf', duplicateOf: first.document.id },
    first: { id: first.document.id, state: 'waiting' },
  });
});

test('of many claims of the same bytes at once, one is new', async () => {
  const claims = Array.from({ length: 12 }, (_, index) => sampleClaim('bb', { fileName: `copy ${index}.pdf` }));
  const outcomes = await Promise.all(claims.map((claim) => claimDocument(database.db, claim)));
  expect(outcomes.filter(({ outcome }) => outcome === 'new')).toHaveLength(1);
  expect(await countStates(database.db)).toMatchObject({ waiting: 1, duplicate: 11 });
});

test('the same drop claimed again, as after a crash, is the same row', async () => {
  const claim = sampleClaim('cc', { claimKey: `/${'deep/'.repeat(800)}cc.pdf 42 1700000000` });
  const outcomes = await Promise.all([1, 2, 3].map(() => claimDocument(database.db, claim)));
  expect(new Set(outcomes.map(({ document }) => document.id)).size).toBe(1);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'new']);
});

test('a document goes from waiting to its end and back in line', async () => {
  const { db } = database;
  const { document } = await claimDocument(db, sampleClaim('dd'));
  expect(await startReading(db, document.id)).toMatchObject({ state: 'reading', attempts: 1 });
  await saveRejected(db, document.id, reason);
  expect(await loadDocument(db, document.id)).toMatchObject({ state: 'rejected', reason });
  expect(await startReading(db, document.id)).toBeNull();
  await replaceInLine(db, document.id, { folder: 'briefs' });
  expect(await loadDocument(db, document.id)).toMatchObject({
    state: 'waiting',
    reason: null,
    folder: 'briefs',
    attempts: 0,
  });
  await saveReady(db, document.id);
  expect(await loadDocument(db, document.id)).toMatchObject({ state: 'ready', reason: null });
});

test('texts come back as they were, without attachments and without what PostgreSQL cannot hold', async () => {
  const { db } = database;
  const { document } = await claimDocument(db, sampleClaim('ee'));
  const reading = { kind: 'cv', readerVersion: 'r1' } as const;
  await saveText(db, document.id, { ...reading, text: sampleText('Müller\0 a\uD800b', '工程师 🏭') });
  await saveText(db, document.id, { ...reading, text: sampleText('Müller\0 a\uD800b', '工程师 🏭') });
  const text = await loadText(db, document.id);
  expect(text).toEqual({ ...sampleText('Müller a\uFFFDb', '工程师 🏭'), attachments: [] });
  expect(await loadDocument(db, document.id)).toMatchObject({ kind: 'cv', readerVersion: 'r1' });
});

test('pages are newest first, by state and name', async () => {
  const { db } = database;
  for (const bytes of ['p1', 'p2', 'p3', 'p4']) await claimDocument(db, sampleClaim(bytes));
  const { document } = await claimDocument(db, sampleClaim('p5', { fileName: 'Lebenslauf 100%_ÄÖ.docx' }));
  await saveReady(db, document.id);
  const page = await pageDocuments(db, { states: ['waiting'], from: 1, size: 2 });
  expect(page.total).toBe(4);
  expect(page.rows.map(({ fileName }) => fileName)).toEqual(['p3.pdf', 'p2.pdf']);
  expect((await pageDocuments(db, { search: '100%_äö' })).rows.map(({ id }) => id)).toEqual([document.id]);
  expect((await pageDocuments(db, { search: '1_0' })).total).toBe(0);
});

test('names and sizes of any kind are kept', async () => {
  const fileName = `unterordner/${'ä'.repeat(110)}\n"Lebenslauf" 履歴書 <b>.pdf`;
  const claim = sampleClaim('ff', { fileName, size: 5_000_000_000 });
  const { document } = await claimDocument(database.db, claim);
  expect(await loadDocument(database.db, document.id)).toMatchObject({ fileName, size: 5_000_000_000 });
});

test('a document that is gone is null', async () => {
  const id = '0199d3a4-0000-7000-8000-000000000000';
  expect(await loadDocument(database.db, id)).toBeNull();
  expect(await startReading(database.db, id)).toBeNull();
});
