/** A brief and its new versions through the real handlers, pages and database: one role, one address, one history. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { claimDocument, loadDocument } from '../../services/store/documents.ts';
import { loadRoleVersions } from '../../services/store/roles/load-versions.ts';
import { loadRole, pageRoles } from '../../services/store/roles.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { buildTestScreen } from '../support/screen.ts';
import { loadHistory } from '../support/stored-lists.ts';

let desk: Desk;
let app: FastifyInstance;
beforeAll(async () => {
  desk = await createDesk();
  app = await buildTestScreen({ db: desk.database.db, enqueue: desk.enqueue, keepText: desk.keepText });
}, 60_000);
afterAll(async () => {
  await app.close();
  await desk.close();
});
beforeEach(() => desk.database.db.document.deleteMany());

const demands = [
  'You configure the line modules of our execution system together with the plant',
  'You train operators and shift leaders at the packaging lines',
  'Three years of experience with batch records',
  'Spoken Norwegian and written English',
];
const brief = ({ title = 'MES Engineer', client = 'Tindbrygg AS', items = demands, more = '' } = {}) =>
  `${title}\n\nClient: ${client}\n${more}\nYour tasks and requirements\n\n${items.map((item) => `- ${item}`).join('\n')}\n\nWe offer\n\n- A permanent contract. Please send us your application.`;
const cv =
  'Curriculum vitae\nRuna Askeland\nruna@example.com\n\nWork experience\n\n03/2019 - present MES Engineer, Skarvik\nI configured the line modules.\n\nEducation\n\nBachelor 2013';

const dropBrief = async (text: string, name: string): Promise<string> =>
  (await loadDocument(desk.database.db, await desk.drop(text, { name, folder: 'briefs' })))?.briefId ?? '';
const roles = async () => (await pageRoles(desk.database.db)).rows;
const post = async (url: string, fields: Readonly<Record<string, string>>) => {
  const answer = await app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
  await desk.work();
  return answer;
};

it('takes a changed file for a new version: the same address, content of today, history of both', async () => {
  const { db } = desk.database;
  await desk.drop(cv, { name: 'cv.txt', folder: 'cvs' });
  const role = await dropBrief(brief(), 'tindbrygg/mes engineer.txt');
  const [before] = await loadHistory(db, role);
  const more = [...demands, 'Ten years with PAS-X in a pharmaceutical plant are a must'];
  const second = await dropBrief(brief({ items: more }), 'tindbrygg/MES Engineer v2.txt');
  expect(second).not.toBe(role);
  expect((await roles()).map(({ briefId }) => briefId)).toEqual([role]);
  expect((await loadRole(db, role))?.brief.demands.some(({ text }) => text.includes('PAS-X'))).toBe(true);
  expect((await loadRoleVersions(db, role)).map(({ id, leading }) => [id, leading])).toEqual([
    [second, true],
    [role, false],
  ]);
  const lists = await loadHistory(db, role);
  expect(lists.length).toBe(2);
  expect(lists.at(-1)?.id).toBe(before?.id);
  expect((await app.inject(`/roles/${second}`)).headers.location).toBe(`/roles/${role}`);
  const page = (await app.inject(`/roles/${role}/brief`)).body;
  expect(page).toContain('v2.txt');
  expect(page).toContain('PAS-X');
  expect((await app.inject(`/roles/${role}/brief?version=${role}`)).body).not.toContain('PAS-X');
});

it('is in force what was dropped last, though it was read first', async () => {
  const { db } = desk.database;
  const texts = [brief(), brief({ items: [...demands, 'Ten years with PAS-X in a pharmaceutical plant are a must'] })];
  const claimed: string[] = [];
  for (const text of texts) {
    const bytes = new TextEncoder().encode(text);
    const kept = { ...(await desk.keepText(text)), fileName: 'mes engineer.txt', size: bytes.length };
    const place = { folder: 'briefs' as const, modified: null, parentId: null, claimKey: null };
    claimed.push((await claimDocument(db, { ...kept, ...place })).document.id);
    await sleep(5);
  }
  for (const id of claimed.toReversed()) await desk.read(id);
  const [role] = await roles();
  expect((await loadRole(db, role?.briefId ?? ''))?.documentId).toBe(claimed[1]);
});

it('makes a new version of a text changed on screen, and the old one again when it is written back', async () => {
  const { db } = desk.database;
  const role = await dropBrief(brief(), 'a.txt');
  const answer = await post(`/roles/${role}/brief`, {
    text: brief({ title: 'Plant historian lead', items: ['Know PI'] }),
  });
  expect(answer.headers.location).toBe(`/roles/${role}`);
  expect((await roles()).map(({ briefId, title }) => [briefId, title])).toEqual([[role, 'Plant historian lead']]);
  await post(`/roles/${role}/brief`, { text: brief() });
  expect((await roles()).map(({ briefId, title }) => [briefId, title])).toEqual([[role, 'MES Engineer']]);
  for (const { id } of await db.document.findMany()) await desk.read(id);
  expect((await roles()).length).toBe(1);
  expect((await post(`/roles/${role}/brief`, { text: ' ' })).statusCode).toBe(404);
});

it('does not take two roles of one title, of one client or of one file name for one', async () => {
  await dropBrief(brief(), 'a/brief.txt');
  await dropBrief(
    brief({ client: 'Ostmark Glas', items: ['Own the furnace controllers', 'Siemens S7 and WinCC'] }),
    'b/brief.txt',
  );
  await dropBrief(brief({ title: 'Plant historian lead', items: ['Know PI', 'Lead four people'] }), 'a/brief.docx.txt');
  expect((await roles()).length).toBe(3);
});

it('asks where it is in doubt, joins as told, and takes it back', async () => {
  const { db } = desk.database;
  const first = await dropBrief(brief(), 'one.txt');
  const second = await dropBrief(
    brief({
      items: [
        ...demands.slice(0, 2),
        'Fluent Finnish, sauna included',
        'Own quality deviations of sterile filling suites with suppliers, auditors, laboratories and authorities',
      ],
    }),
    'two.txt',
  );
  expect((await roles()).length).toBe(2);
  expect((await app.inject('/merges')).body).toContain('Same role');
  const [a = '', b = ''] = [first, second].toSorted();
  await post(`/merges/roles/${a}/${b}`, { answer: 'merged' });
  expect((await roles()).map(({ briefId }) => briefId)).toEqual([first]);
  expect((await loadRole(db, first))?.documentId).not.toBe((await loadRoleVersions(db, first)).at(-1)?.documentId);
  await post(`/merges/roles/${a}/${b}`, { answer: 'undo' });
  expect((await roles()).map(({ briefId }) => briefId).toSorted()).toEqual([a, b]);
  await post(`/merges/roles/${a}/${b}`, { answer: 'apart' });
  for (const { id } of await db.document.findMany()) await desk.read(id);
  expect((await app.inject('/merges')).body).toContain('Nothing to decide');
});
