/** Who is kept no longer: nothing until it is set, warned before, erased when due and only if so set. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepRetention } from '../../services/keeping/keep-retention.ts';
import { addConsent, listDue, loadKeeping, saveRetention } from '../../services/store/retention.ts';
import { dueDate, type Retention } from '../../shared/model/retention.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { rules } from '../support/person-rules.ts';
import { buildTestScreen, recruiter } from '../support/screen.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.database.db.document.deleteMany());

const rule: Retention = { basis: 'interest', months: 24, warnDays: 30, when: 'list' };
const now = new Date('2026-06-15T00:00:00Z');
const place = () => ({
  db: desk.database.db,
  dataDir: desk.line.dataDir,
  vault: desk.line.vault,
  uploadsDir: null,
  rules,
});

let number = 0;
const drop = async (receivedAt: string): Promise<string> => {
  number += 1;
  const text = `Curriculum vitae\nPerson Number${'abcdefghij'[number % 10]}${number}\nperson${number}@example.com\n\nWork experience\n\n03/2019 - present MES Engineer, Skarvik\nI configured the line modules.\n\nEducation\n\nBachelor 2013`;
  const documentId = await desk.drop(text, { name: `${number}.txt`, folder: 'cvs' });
  await desk.database.db.document.update({ where: { id: documentId }, data: { createdAt: new Date(receivedAt) } });
  return desk.candidateOf(documentId);
};

describe('the due date', () => {
  const kept = { lastContact: new Date('2024-02-29T12:00:00Z'), basis: null, expiresAt: null };
  it.each([
    [kept, '2026-02-28'],
    [{ ...kept, basis: 'contract' as const }, null],
    [{ ...kept, basis: 'consent' as const, expiresAt: new Date('2025-01-01') }, '2025-01-01'],
  ])('follows from what is stated (%#)', (one, expected) => {
    expect(dueDate(one, rule)?.toISOString().slice(0, 10) ?? null).toBe(expected);
  });
});

describe('the nightly run', () => {
  it('does nothing until retention is set, and only lists unless told to erase', async () => {
    const { db } = desk.database;
    const old = await drop('2020-01-01');
    await saveRetention(db, null);
    await keepRetention(place(), now);
    await saveRetention(db, rule);
    await keepRetention(place(), now);
    expect((await listDue(db, rule, now)).map(({ candidateId, standing }) => [candidateId, standing])).toEqual([
      [old, 'due'],
    ]);
    expect(await db.candidate.count()).toBe(1);
  });

  it('erases who is due, and nobody who was in touch since, has a contract, or is only warned', async () => {
    const { db } = desk.database;
    await drop('2020-01-01');
    const soon = await drop('2024-07-01');
    const touched = await drop('2020-01-01');
    await db.correction.create({ data: { candidateId: touched, path: 'city', value: 'Skarvik', at: now } });
    const bound = await drop('2020-01-01');
    await addConsent(db, bound, { basis: 'contract', givenAt: now, expiresAt: null, by: null });
    const letter = await desk.drop('Dear team, this is no CV at all. It is a poem about rain and about nothing else.', {
      name: 'poem.txt',
      folder: 'cvs',
    });
    await db.document.update({ where: { id: letter }, data: { createdAt: new Date('2020-01-01') } });
    await saveRetention(db, { ...rule, when: 'erase' });
    expect((await listDue(db, rule, now)).map(({ standing }) => standing)).toEqual(['due', 'due', 'warned']);
    expect(await keepRetention(place(), now)).toBe('done');
    const left = (await db.candidate.findMany({ orderBy: { createdAt: 'asc' } })).map(({ id }) => id);
    expect(left).toEqual([soon, touched, bound]);
    expect(await db.document.findUnique({ where: { id: letter } })).toBe(null);
    expect(await keepRetention(place(), now)).toBe('unchanged');
  });
});

describe('the pages', () => {
  it('take the setting and the ground of a person', async () => {
    const { db } = desk.database;
    await saveRetention(db, null);
    const candidateId = await drop('2026-01-01');
    const app = await buildTestScreen({ db, recognise: async () => ({ ...recruiter, role: 'administrator' }) });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const post = (url: string, payload: string) => app.inject({ method: 'POST', url, payload, headers });
    expect((await app.inject({ url: '/settings/retention' })).body).toContain('Nothing is set');
    await post('/settings/retention', 'basis=consent&months=12&warnDays=365&when=list');
    await post(`/candidates/${candidateId}/consents`, 'basis=consent&givenAt=2026-01-02&expiresAt=2026-12-24');
    expect(await loadKeeping(db, candidateId)).toMatchObject({ basis: 'consent', due: new Date('2026-12-24') });
    expect((await app.inject({ url: `/candidates/${candidateId}` })).body).toContain('due 24 Dec 2026');
    expect((await app.inject({ url: '/settings/retention' })).body).toContain(candidateId);
    await post('/settings/retention/off', '');
    expect((await app.inject({ url: '/settings/retention' })).body).toContain('Nothing is set');
    await app.close();
  });
});
