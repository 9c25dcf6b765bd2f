/** Merges, versions and corrections as a recruiter meets them, without script: pages and forms through the real app. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { loadCandidate } from '../../services/store/candidates.ts';
import { employmentPaths } from '../../shared/model/correction.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { buildTestScreen } from '../support/screen.ts';

let desk: Desk;
let app: FastifyInstance;
beforeAll(async () => {
  desk = await createDesk();
  app = await buildTestScreen({ db: desk.database.db, enqueue: desk.enqueue });
}, 60_000);
afterAll(async () => {
  await app.close();
  await desk.close();
});
beforeEach(() => desk.database.db.document.deleteMany());

const jobs =
  '03/2019 - present MES Engineer, Tindbrygg\nI configured the line modules.\n08/2013 - 02/2019 Technician, Skarvik';
const cv = (name: string, email: string, phone: string, employments = jobs) =>
  `Curriculum vitae\n${name}\n${email}\n${phone}\n\nWork experience\n\n${employments}\n\nEducation\n\nBachelor 2013\n\nLanguages\n\nNorwegian, English`;
const runa = cv('Runa Askeland', 'runa@example.com', '+47 900 00 001');
const olav = cv('Olav Askeland', 'olav@example.com', '+47 900 00 001', '02/2001 - present Foreman, Lundgren Pack');

const dropCv = async (text: string, modified: string): Promise<string> =>
  desk.candidateOf(await desk.drop(text, { name: `cv ${modified}.txt`, folder: 'cvs', modified }));

const send = async (url: string, fields: Readonly<Record<string, string>>) => {
  const answer = await app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
  await desk.work();
  return answer;
};
const correct = (id: string, path: string, value: string) => send(`/candidates/${id}/corrections`, { path, value });
const page = async (url: string) => (await app.inject(url)).body;

it('shows both sides of a doubtful match, takes the answer and the undo', async () => {
  const [firstId, secondId] = [await dropCv(runa, '2023-05-01'), await dropCv(olav, '2025-05-01')].toSorted();
  const asked = await page('/merges');
  for (const words of ['Runa Askeland', 'Olav Askeland', 'Tindbrygg', 'Lundgren Pack', 'The same phone number.'])
    expect(asked).toContain(words);
  const url = `/merges/${firstId}/${secondId}`;
  expect((await send(url, { answer: 'merged' })).statusCode).toBe(303);
  expect(await page('/candidates')).not.toContain('Runa Askeland');
  expect(await page('/merges')).toContain('One person');
  await send(url, { answer: 'undo' });
  expect(await page('/candidates')).toContain('Runa Askeland');
  await send(url, { answer: 'apart' });
  expect(await page('/merges')).toContain('Nothing to decide');
  expect((await send(url, { answer: 'perhaps' })).statusCode).toBe(404);
});

it('lists the versions of a CV on the page of each', async () => {
  const older = await dropCv(runa, '2023-05-01');
  const newer = await dropCv(`${runa}, German`, '2025-05-01');
  const shown = await page(`/candidates/${older}`);
  expect(shown).toContain('An earlier CV');
  expect(shown).toContain(`href="/candidates/${newer}"`);
  expect(await page(`/candidates/${newer}`)).toContain('cv 2023-05-01.txt');
});

it('keeps corrections above a re-read and a new CV, shows them, and takes them back', async () => {
  const { db } = desk.database;
  const id = await dropCv(runa, '2023-05-01');
  const before = await loadCandidate(db, id);
  const [first = ''] = employmentPaths(before?.candidate.employments ?? []);
  const changes = {
    name: 'Runa Askeland-Vik',
    city: 'Drammen',
    phone: '0047 900 00 009',
    languages: 'no native, de B2',
    availability: '6',
    scope: 'operations',
    reach: 'multi-site',
    seniority: 'lead',
    [`${first}/title`]: 'MES Lead',
    [`${first}/start`]: '2018-03',
  };
  for (const [path, value] of Object.entries(changes)) expect((await correct(id, path, value)).statusCode).toBe(303);

  const holds = async (candidateId: string) => {
    const stored = await loadCandidate(db, candidateId);
    expect(stored).toMatchObject({
      name: 'Runa Askeland-Vik',
      city: 'Drammen',
      scope: 'operations',
      seniority: 'lead',
    });
    expect(stored?.candidate.employments[0]).toMatchObject({ title: 'MES Lead', start: '2018-03' });
    expect(stored?.candidate.phones[0]?.value).toBe('+4790000009');
    expect(stored?.candidate.languages.map(({ lang, level }) => [lang, level])).toEqual([
      ['no', 'native'],
      ['de', 'B2'],
    ]);
    return stored;
  };
  await holds(id);
  await desk.read((await loadCandidate(db, id))?.documentId ?? '');
  await holds(id);
  const newer = await dropCv(`${runa}\n\nInterests\n\nRowing`, '2025-05-01');
  expect(newer).not.toBe(id);
  expect((await holds(newer))?.leading).toBe(true);
  expect(await page(`/candidates/${newer}`)).toContain('corrected');

  for (const path of Object.keys(changes)) await send(`/candidates/${newer}/corrections/taken-back`, { path });
  const after = await loadCandidate(db, id);
  expect(after?.candidate).toEqual(before?.candidate);
  expect(after?.signals).toEqual(before?.signals);
});

it('takes no correction that makes no sense', async () => {
  const id = await dropCv(runa, '2023-05-01');
  const nonsense = { email: 'nobody', phone: '12', scope: 'everything', 'facts/secret': 'x', 'platforms/x y': 'yes' };
  for (const [path, value] of Object.entries(nonsense)) expect((await correct(id, path, value)).statusCode).toBe(422);
  expect((await correct('01940000-0000-7000-8000-000000000009', 'name', 'X')).statusCode).toBe(404);
  expect(await desk.database.db.correction.count()).toBe(0);
});

it('finds who they are by a corrected e-mail', async () => {
  await dropCv(runa, '2023-05-01');
  const other = await dropCv(
    cv('Runa Askeland', 'typo@example.com', '+47 900 00 077', '04/2001 - 05/2002 Cook, Galley'),
    '2025-05-01',
  );
  expect(await page('/merges')).toContain('Nothing to decide');
  await correct(other, 'email', 'runa@example.com');
  expect((await loadCandidate(desk.database.db, other))?.leading).toBe(true);
  expect(await page(`/candidates/${other}`)).toContain('cv 2023-05-01.txt');
});
