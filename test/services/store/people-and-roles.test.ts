import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  loadCandidate,
  loadCandidateOf,
  loadPersons,
  loadPool,
  saveCandidate,
  saveCandidateOpen,
} from '../../../services/store/candidates.ts';
import { claimDocument, loadDocument } from '../../../services/store/documents.ts';
import { takePoolTime } from '../../../services/store/pool-clock.ts';
import {
  loadOpenBriefIds,
  loadRole,
  loadRoleOf,
  removeRoleOf,
  saveRole,
  saveRoleOpen,
} from '../../../services/store/roles.ts';
import { findCandidates } from '../../../services/store/search/find-candidates.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { sampleClaim, samplePerson, sampleRole, versions } from '../../support/store-samples.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => database.db.document.deleteMany());

const claim = async (bytes: string): Promise<string> =>
  (await claimDocument(database.db, sampleClaim(bytes))).document.id;

const save = async (documentId: string, name: string): Promise<string> =>
  await saveCandidate(database.db, documentId, { person: samplePerson(name), fileName: `${name}.pdf`, versions });

test('a candidate comes back as saved', async () => {
  const documentId = await claim('a');
  const id = await save(documentId, 'Ána Ñuñez');
  const stored = await loadCandidate(database.db, id);
  expect(stored).toMatchObject({
    ...samplePerson('Ána Ñuñez'),
    id,
    documentId,
    name: 'Ána Ñuñez',
    city: 'Linz',
    versions,
    open: true,
  });
  expect(await loadCandidateOf(database.db, documentId)).toEqual(stored);
  expect(await loadDocument(database.db, documentId)).toMatchObject({ candidateId: id, briefId: null });
});

test('a candidate comes later than every ranking that has not seen them, also where the save had to wait for one', async () => {
  const documentId = await claim('waited');
  const { db } = database;
  const ranked = await takePoolTime(db);
  // The clock of a save that began before the ranking.
  await db.$executeRaw`update settings set saved_at = saved_at + interval '1 hour' where name = 'pool-time'`;
  await save(documentId, 'Waited');
  const { createdAt } = await db.candidate.findUniqueOrThrow({ where: { documentId }, select: { createdAt: true } });
  expect(createdAt.getTime()).toBeGreaterThan(ranked.getTime() + 3_599_000);
  await db.$executeRaw`delete from settings where name = 'pool-time'`;
});

test('a document read twice is one candidate with the newer content', async () => {
  const documentId = await claim('b');
  const ids = await Promise.all(['First', 'Second', 'Third'].map((name) => save(documentId, name)));
  ids.push(await save(documentId, 'Last'));
  expect(new Set(ids).size).toBe(1);
  const page = await findCandidates(database.db, {});
  expect(page).toMatchObject({ total: 1, rows: [{ name: 'Last' }] });
});

test('the same file has the same candidate id in another database', async () => {
  const other = await createTestDatabase();
  const { document } = await claimDocument(other.db, sampleClaim('c', { fileName: 'renamed.pdf' }));
  const theirs = await saveCandidate(other.db, document.id, { person: samplePerson('C'), fileName: 'c', versions });
  await other.close();
  expect(theirs).toBe(await save(await claim('c'), 'C'));
});

test('hostile characters and long texts do no harm', async () => {
  const name = `Bobby\0'); drop table candidates; -- ${'x'.repeat(100_000)}\uDC00`;
  const id = await save(await claim('d'), name);
  const stored = await loadCandidate(database.db, id);
  expect(stored?.name).toBe(name.replace('\0', '').replace('\uDC00', '\uFFFD'));
  expect(stored?.candidate.name?.value).toBe(stored?.name);
});

test('matching sees open candidates only, all of them once', async () => {
  const { db } = database;
  const ids = await Promise.all(
    Array.from({ length: 7 }, async (_, index) => save(await claim(`e${index}`), `E${index}`)),
  );
  await saveCandidateOpen(db, ids[3] ?? '', false);
  const open = ids.filter((_, index) => index !== 3).sort();
  expect((await loadPool(db)).members.map(({ candidateId }) => candidateId)).toEqual(open);
  expect((await loadPersons(db, open.slice(0, 2))).map(({ candidateId }) => candidateId)).toEqual(open.slice(0, 2));
});

test('a revision tells that a candidate was read again', async () => {
  const documentId = await claim('f');
  await save(documentId, 'F');
  const before = await loadPool(database.db);
  await save(documentId, 'F');
  const after = await loadPool(database.db);
  expect(after.members[0]?.candidateId).toBe(before.members[0]?.candidateId);
  expect(after.members[0]?.revision).not.toBe(before.members[0]?.revision);
});

test('a role comes back as saved and keeps its state when its brief is read again', async () => {
  const { db } = database;
  const documentId = await claim('g');
  const saveAs = (title: string) => saveRole(db, documentId, { role: sampleRole(title), fileName: 'g.docx', versions });
  const id = await saveAs('MES Lead');
  expect(await loadRole(db, id)).toMatchObject({
    ...sampleRole('MES Lead'),
    briefId: id,
    fileName: 'g.docx',
    open: true,
  });
  await saveRoleOpen(db, id, false);
  expect(await saveAs('MES Lead (m/f/d)')).toBe(id);
  expect(await loadRoleOf(db, documentId)).toMatchObject({
    open: false,
    brief: { title: { value: 'MES Lead (m/f/d)' } },
  });
  expect(await loadOpenBriefIds(db)).toEqual([]);
  await removeRoleOf(db, documentId);
  expect(await loadRole(db, id)).toBeNull();
});

test('nothing is kept of a document that is gone', async () => {
  const gone = '01234567-89ab-8def-8123-456789abcdef';
  await expect(save(gone, 'Nobody')).rejects.toThrow('is gone');
});
