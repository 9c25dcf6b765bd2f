/** What is held on a person is told whole, in plain words, and a CV's text in it is text. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadHeld } from '../../services/store/held-on-person.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { buildTestScreen } from '../support/screen.ts';
import { tablesWith } from '../support/traces.ts';

let desk: Desk;
let candidateId: string;
const email = 'runa@example.com';
const markup = '<img src=x onerror=alert(1)>';
const cv = `Curriculum vitae\nRuna ${markup} Askeland\n${email}\n+47 900 00 001\n\nWork experience\n\n03/2019 - present MES Engineer ${markup}, Skarvik\nI configured the MES line modules ${markup}.\n\nEducation\n\nBachelor 2013`;
const brief =
  'MES Engineer\n\nYour tasks\n\n- You will configure the MES line modules with our team\n\nRequirements\n\n- You have three years of experience\n\nWe offer\n\n- A permanent contract. Please send us your application.';

beforeAll(async () => {
  desk = await createDesk();
  await desk.drop(brief, { name: 'brief.txt', folder: 'briefs' });
  candidateId = await desk.candidateOf(await desk.drop(cv, { name: 'runa.txt', folder: 'cvs' }));
  const { db } = desk.database;
  await db.correction.create({ data: { candidateId, path: 'city', value: 'Skarvik-on-record' } });
  await db.consent.create({ data: { candidateId, basis: 'consent', givenAt: new Date() } });
});
afterAll(() => desk.close());

describe('what is held', () => {
  it('is every table in which the address or the id stands', async () => {
    const { db } = desk.database;
    const held = await loadHeld(db, { email });
    const told = Object.entries(held?.tables ?? {}).flatMap(([name, rows]) => (rows.length > 0 ? [name] : []));
    const standing = (await tablesWith(db, [email, candidateId])).map((name) => name.replace('public.', ''));
    // What the client wrote and what names no one row of theirs is not told of.
    expect(told).toEqual(expect.arrayContaining(standing.filter((name) => name !== 'shortlists')));
    expect(standing).toEqual(
      expect.arrayContaining(['candidates', 'document_texts', 'fits', 'corrections', 'consents']),
    );
    const [fit] = held?.tables.fits ?? [];
    expect(fit).toMatchObject({ fit: { parts: expect.any(Array), total: expect.any(Number) }, lexicon: 'lexicon-1' });
    expect(await loadHeld(db, { email: 'nobody@example.com' })).toBe(null);
  });

  it('comes as a file and as a letter in which nothing of the CV is markup', async () => {
    const app = await buildTestScreen({ db: desk.database.db });
    const file = await app.inject({ url: `/candidates/${candidateId}/held.json` });
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(JSON.parse(file.body).tables.candidates).toHaveLength(1);
    const { body } = await app.inject({ url: `/candidates/${candidateId}/letter` });
    expect(body).toContain('How you were assessed');
    expect(body).toContain('MES Engineer');
    expect(body).toContain('of 100 points');
    expect(body).not.toContain('<img');
    await app.close();
  });
});
