import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { loadPool, removeCandidateOf, saveCandidate } from '../../../services/store/candidates.ts';
import { claimDocument, saveReady, startReading } from '../../../services/store/documents.ts';
import { loadFolderScans, saveFolderScan } from '../../../services/store/folder-scans.ts';
import { removeRoleOf, saveRole } from '../../../services/store/roles.ts';
import { loadLatestRun, loadRun, pageRuns } from '../../../services/store/runs/load-runs.ts';
import { saveSmallRun } from '../../../services/store/runs/save-small-run.ts';
import { saveFinishedRuns, saveRunRole, saveRunStopped, startRun } from '../../../services/store/runs.ts';
import { loadSetting, saveSetting } from '../../../services/store/settings.ts';
import { replaceShortlist } from '../../../services/store/shortlists.ts';
import { listUnfinished } from '../../../services/store/unfinished.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { rules } from '../../support/person-rules.ts';
import { sampleClaim, samplePerson, sampleRole, sampleShortlist, versions } from '../../support/store-samples.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  const { db } = database;
  await db.run.deleteMany();
  await db.document.deleteMany();
  await db.setting.deleteMany();
});

const document = async (bytes: string): Promise<string> =>
  (await claimDocument(database.db, sampleClaim(bytes))).document.id;

const role = async (title: string): Promise<string> =>
  await saveRole(database.db, await document(title), { role: sampleRole(title), fileName: title, versions });

const start = (briefIds: readonly string[]) =>
  startRun(database.db, { trigger: 'nightly', versions, briefIds, candidates: 12 });

test('a run counts what its roles brought and ends with the last of them', async () => {
  const { db } = database;
  const [a = '', b = ''] = await Promise.all(['A', 'B'].map(role));
  const { outcome, run } = await start([a, b]);
  expect([outcome, run.state, run.roles, run.rolesDone]).toEqual(['started', 'running', 2, 0]);
  await saveRunRole(db, { runId: run.id, briefId: a, pairs: 12, changed: true });
  await saveRunRole(db, { runId: run.id, briefId: a, pairs: 99, changed: true });
  expect(await loadRun(db, run.id)).toMatchObject({ state: 'running', rolesDone: 1, pairs: 12, changes: 1 });
  const last = await saveRunRole(db, { runId: run.id, briefId: b, pairs: 12, changed: false });
  expect(last).toMatchObject({ state: 'done', rolesDone: 2, pairs: 24, changes: 1, candidates: 12, error: null });
  expect(last?.finishedAt).toBeInstanceOf(Date);
});

test('one run at a time, whoever starts it', async () => {
  const briefId = await role('C');
  const runs = await Promise.all(Array.from({ length: 6 }, () => start([briefId])));
  expect(runs.filter(({ outcome }) => outcome === 'started')).toHaveLength(1);
  expect(new Set(runs.map(({ run }) => run.id)).size).toBe(1);
  await saveRunStopped(database.db, { by: null });
  expect((await start([briefId])).outcome).toBe('started');
  expect((await pageRuns(database.db)).rows.map(({ state }) => state)).toEqual(['running', 'stopped']);
});

test('a night has one run, whoever finds it due', async () => {
  const night = (nightKey: string) =>
    startRun(database.db, { trigger: 'nightly', versions, briefIds: [], candidates: 0, nightKey });
  const runs = await Promise.all(['2026-10-25 02:30', '2026-10-25 02:30', '2026-10-25 02:30'].map(night));
  expect(runs.filter(({ outcome }) => outcome === 'started')).toHaveLength(1);
  expect(new Set(runs.map(({ run }) => run.id)).size).toBe(1);
  expect((await night('2026-10-26 02:30')).outcome).toBe('started');
});

test('a run can be stopped, and says by whom', async () => {
  const { db } = database;
  const user = { email: 'runa.askeland@example.com', name: 'Runa Askeland', role: 'recruiter' };
  const { id: by } = await db.user.create({ data: user });
  const { run } = await start([await role('Q')]);
  expect(await saveRunStopped(db, { by })).toMatchObject({ id: run.id, state: 'stopped', stoppedBy: 'Runa Askeland' });
  expect(await saveRunStopped(db, { by })).toBeNull();
  expect((await unfinished()).roles.map(({ runId }) => runId)).not.toContain(run.id);
  expect((await start([])).outcome).toBe('started');
});

test('rankings after drops that follow closely are one run, which is not the latest over all roles', async () => {
  const { db } = database;
  const [a = '', b = ''] = await Promise.all(['R', 'S'].map(role));
  const small = { trigger: 'upload', by: null, versions, candidates: 3, startedAt: new Date(), changed: true } as const;
  const id = await saveSmallRun(db, { ...small, briefId: a, pairs: 3, scored: 1, kept: 2 });
  expect(await saveSmallRun(db, { ...small, briefId: b, pairs: 3, scored: 3 })).toBe(id);
  expect(await saveSmallRun(db, { ...small, briefId: b, pairs: 3, kept: 3, changed: false })).toBe(id);
  expect(await loadRun(db, id)).toMatchObject({ state: 'done', roles: 2, pairs: 9, scored: 4, kept: 5, changes: 2 });
  expect(await saveSmallRun(db, { ...small, trigger: 'edit', briefId: a, pairs: 3 })).not.toBe(id);
  expect(await loadLatestRun(db)).toBeNull();
  expect((await pageRuns(db)).total).toBe(2);
  expect((await pageRuns(db, { which: 'whole' })).total).toBe(0);
});

test('a run over no roles is done', async () => {
  expect((await start([])).run).toMatchObject({ state: 'done', roles: 0 });
  expect((await start([])).outcome).toBe('started');
});

test('the last two roles at the same time end the run', async () => {
  const ids = await Promise.all(['D', 'E', 'F', 'G'].map(role));
  const { run } = await start(ids);
  await Promise.all(
    ids.map((briefId) => saveRunRole(database.db, { runId: run.id, briefId, pairs: 1, changed: false })),
  );
  expect(await loadLatestRun(database.db)).toMatchObject({ state: 'done', pairs: 4 });
});

test('a role that is ranked anyhow counts for the run that waits for it', async () => {
  const briefId = await role('H');
  const { run } = await start([briefId]);
  await saveRunRole(database.db, { runId: null, briefId, pairs: 3, changed: true });
  expect(await loadRun(database.db, run.id)).toMatchObject({ state: 'done', pairs: 3 });
});

test('a run whose last roles were removed ends, and a dead one does not block for ever', async () => {
  const { db } = database;
  const documentId = await document('I');
  const briefId = await saveRole(db, documentId, { role: sampleRole('I'), fileName: 'I', versions });
  const { run } = await start([briefId]);
  await removeRoleOf(db, documentId);
  await saveFinishedRuns(db);
  expect(await loadRun(db, run.id)).toMatchObject({ state: 'done' });
  const { run: dead } = await start([await role('J')]);
  await db.run.update({ where: { id: dead.id }, data: { startedAt: new Date(Date.now() - 3 * 3600_000) } });
  expect((await start([])).outcome).toBe('started');
  expect(await loadRun(db, dead.id)).toMatchObject({ state: 'failed', error: 'no progress for 2 hours' });
});

const unfinished = (seconds = 0) =>
  listUnfinished(database.db, { quietSeconds: { documents: seconds, roles: seconds }, limit: 100 });

test('the sweeper finds documents that are not through', async () => {
  const [waiting = '', reading = '', ready = ''] = await Promise.all(['K', 'L', 'M'].map(document));
  await startReading(database.db, reading);
  await saveReady(database.db, ready);
  expect(new Set((await unfinished()).documents)).toEqual(new Set([waiting, reading]));
  expect((await unfinished(60)).documents).toEqual([]);
});

test('the sweeper finds roles whose list is older than the pool', async () => {
  const { db } = database;
  const briefId = await role('N');
  const stale = async (): Promise<boolean> => (await unfinished()).roles.length > 0;
  const rank = async (): Promise<void> => {
    await replaceShortlist(db, sampleShortlist(briefId), { asOf: (await loadPool(db)).asOf });
  };
  expect((await unfinished()).roles).toEqual([{ briefId, runId: null }]);
  await rank();
  expect(await stale()).toBe(false);
  const documentId = await document('O');
  await saveCandidate(db, documentId, { person: samplePerson('O'), fileName: 'O', versions });
  expect(await stale()).toBe(true);
  await rank();
  expect(await stale()).toBe(false);
  await removeCandidateOf(db, documentId, rules);
  expect(await stale()).toBe(true);
});

test('no ranking takes a change for seen that it did not see, however close they are', async () => {
  const { db } = database;
  const briefId = await role('Race');
  const documents = await Promise.all(Array.from({ length: 24 }, (_, index) => document(`race ${index}`)));
  const saves = documents.map((id) => saveCandidate(db, id, { person: samplePerson(id), fileName: id, versions }));
  const rank = async (): Promise<void> => {
    const { asOf, members } = await loadPool(db);
    await replaceShortlist(db, sampleShortlist(briefId), { asOf });
    const later = await db.candidate.count({ where: { updatedAt: { lte: asOf } } });
    expect(later).toBeLessThanOrEqual(members.length);
  };
  for (let times = 0; times < 12; times++) await rank();
  await Promise.all(saves);
  await rank();
  expect((await unfinished()).roles).toEqual([]);
});

test('the sweeper finds what a run still has to do', async () => {
  const { db } = database;
  const briefId = await role('P');
  const { run } = await start([briefId]);
  expect((await unfinished()).roles).toEqual([{ briefId, runId: run.id }]);
  await saveRunRole(db, { runId: run.id, briefId, pairs: 0, changed: false });
  expect((await unfinished()).roles).toEqual([{ briefId, runId: null }]);
});

test('folder scans and settings keep the last word', async () => {
  const { db } = database;
  const scan = { folder: '/uploads/cvs', filesSeen: 3, waiting: 1, mode: 'polling', problem: null };
  await saveFolderScan(db, scan);
  await saveFolderScan(db, { ...scan, problem: 'may not be read by this user' });
  expect(await loadFolderScans(db)).toMatchObject([
    { folder: '/uploads/cvs', problem: 'may not be read by this user' },
  ]);
  const schema = z.strictObject({ hour: z.number() });
  expect(await loadSetting(db, 'nightly', schema)).toBeNull();
  await saveSetting(db, 'nightly', { hour: 2 });
  await saveSetting(db, 'nightly', { hour: 3 });
  expect(await loadSetting(db, 'nightly', schema)).toEqual({ hour: 3 });
});
