/** Notes on a person: written by recruiters, seen on every CV of theirs, told of when asked for, gone with them. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { erase } from '../../services/keeping/erase.ts';
import { loadHeld } from '../../services/store/held-on-person.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { rules } from '../support/person-rules.ts';
import { buildTestScreen, recruiter } from '../support/screen.ts';

let desk: Desk;
let app: FastifyInstance;
let person: string;
const cv = (jobs: string) =>
  `Curriculum vitae\nRuna Askeland\nruna@example.com\n+47 900 00 001\n\nWork experience\n\n${jobs}\n\nEducation\n\nBachelor 2013\n\nLanguages\n\nNorwegian, English`;
const job = '03/2019 - present MES Engineer, Tindbrygg\nI configured the line modules.';

beforeAll(async () => {
  desk = await createDesk();
  app = await buildTestScreen({ db: desk.database.db, enqueue: desk.enqueue });
  await desk.database.db.user.create({
    data: { id: recruiter.userId, email: recruiter.email, name: recruiter.name, role: recruiter.role },
  });
  const drop = (text: string, modified: string) =>
    desk.drop(text, { name: `cv ${modified}.txt`, folder: 'cvs', modified });
  await drop(cv(`${job}\n08/2013 - 02/2019 Technician, Skarvik`), '2023-05-01');
  person = await desk.candidateOf(await drop(cv(`${job}\n08/2013 - 02/2019 Technician, Skarvik\n`), '2025-05-01'));
}, 180_000);
afterAll(async () => {
  await app.close();
  await desk.close();
});

const send = (url: string, fields: Readonly<Record<string, string>> = {}, by = app) =>
  by.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
const write = (text: string) => send(`/candidates/${person}/notes`, { text });
const page = async () => (await app.inject(`/candidates/${person}`)).body;
const notesOf = () => desk.database.db.note.findMany();

it('keeps what was written with who wrote it, as text', async () => {
  expect((await write('Prefers mornings <b>only</b>\r\nand trains')).statusCode).toBe(303);
  const shown = await page();
  expect(shown).toContain('Prefers mornings &lt;b>only&lt;/b>\nand trains');
  expect(shown).toContain(recruiter.name);
  const earlier = await desk.database.db.candidate.findFirstOrThrow({ where: { leading: false } });
  expect((await app.inject(`/candidates/${earlier.id}`)).body).toContain('Prefers mornings');
  expect((await write('   ')).statusCode).toBe(404);
  expect((await send(`/candidates/${recruiter.userId}/notes`, { text: 'x' })).statusCode).toBe(404);
  expect(await notesOf()).toHaveLength(1);
});

it('notes in the audit log that somebody wrote, without the words', async () => {
  await expect
    .poll(() => desk.database.db.auditEntry.findFirst({ where: { action: 'POST /candidates/:id/notes' } }))
    .toMatchObject({ actor: recruiter.userId, subject: person, details: { status: 303 } });
});

it('is read by viewers and written by recruiters only', async () => {
  const viewing = await buildTestScreen({
    db: desk.database.db,
    recognise: async () => ({ ...recruiter, role: 'viewer' }),
  });
  const shown = (await viewing.inject(`/candidates/${person}`)).body;
  expect(shown).toContain('Prefers mornings');
  expect(shown).not.toContain('name="text"');
  expect((await send(`/candidates/${person}/notes`, { text: 'x' }, viewing)).statusCode).toBe(403);
  await viewing.close();
});

it('is told of as held on the person, removed one by one, and erased with them', async () => {
  const { db } = desk.database;
  await write('A second one');
  const [first, second] = await notesOf();
  expect((await loadHeld(db, { candidateId: person }))?.tables.notes).toHaveLength(2);
  expect((await send(`/candidates/${person}/notes/${first?.id}/removed`)).statusCode).toBe(303);
  expect((await send(`/candidates/${person}/notes/${first?.id}/removed`)).statusCode).toBe(404);
  expect(await notesOf()).toEqual([second]);
  await erase(
    { candidateId: person },
    { db, dataDir: desk.line.dataDir, vault: desk.line.vault, uploadsDir: desk.line.dataDir, rules },
    { by: null, why: 'asked' },
  );
  expect(await notesOf()).toEqual([]);
});
