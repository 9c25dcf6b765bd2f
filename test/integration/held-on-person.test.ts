/** What is held on a person is told whole, in plain words, and a CV's text in it is text. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportPerson } from '../../services/cli/export-person.ts';
import { loadHeld } from '../../services/store/held-on-person.ts';
import { readText } from '../../services/text/read-text.ts';
import { defaultLimits } from '../../services/text/reading-limits.ts';
import { readConfig } from '../../shared/config.ts';
import { linesOf } from '../../shared/model/document.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { buildTestScreen } from '../support/screen.ts';
import { tablesWith } from '../support/traces.ts';

let desk: Desk;
let candidateId: string;
const email = 'runa@example.com';
const markup = '<img src=x onerror=alert(1)>';
const cv = `Curriculum vitae\nRuna ${markup} Askeland\n${email}\n+47 900 00 001\n\nWork experience\n\n03/2019 - present MES Engineer ${markup}, Skarvik\nI configured the MES line modules ${markup}.\n\nEducation\n\nBachelor 2013`;
/** As our own reader reads a PDF, with its lines joined. */
const wordsOf = async ({ rawPayload }: { readonly rawPayload: Buffer }): Promise<string> => {
  const text = await readText({ name: 'a.pdf', bytes: new Uint8Array(rawPayload), modified: null }, defaultLimits);
  return linesOf(text)
    .map((line) => line.text)
    .join(' ');
};
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

  it('comes as a file, and as a letter in which what looks like markup is words', async () => {
    const app = await buildTestScreen({ db: desk.database.db });
    const file = await app.inject({ url: `/candidates/${candidateId}/held.json` });
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(JSON.parse(file.body).tables.candidates).toHaveLength(1);
    const letter = await wordsOf(await app.inject({ url: `/candidates/${candidateId}/letter.pdf` }));
    for (const words of ['How you were assessed', 'MES Engineer', 'of 100 points', 'weight', markup])
      expect(letter).toContain(words);
    await app.close();
  });

  it('can be read: every CV line, what was corrected, and how each score was made', async () => {
    const app = await buildTestScreen({ db: desk.database.db });
    const told = await wordsOf(await app.inject({ url: `/candidates/${candidateId}/held.pdf` }));
    for (const line of cv.split('\n').filter((words) => words !== '')) expect(told).toContain(line);
    for (const words of [
      'What is held on you',
      'Skarvik-on-record',
      'of 100 points',
      'What was compared',
      'basis: consent',
    ])
      expect(told).toContain(words);
    await app.close();
  });

  it('goes into a folder by the command line', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shortlist95 held '));
    const config = readConfig({ DATABASE_URL: desk.database.url, DATA_DIR: desk.line.dataDir });
    expect(await exportPerson({ who: { email }, to: folder }, config)).toBe(0);
    expect((await readdir(folder)).sort()).toEqual(['held.json', 'held.pdf', `letter-${candidateId}.pdf`]);
    await rm(folder, { recursive: true });
  });
});
