/** While names are hidden, no page that shows a candidate says who it is: each is searched for name, addresses and files. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '../../services/screen/access/visitor.ts';
import { hidePeople } from '../../services/screen/blind/hide-people.ts';
import { loadCandidate } from '../../services/store/candidates.ts';
import { loadDocument } from '../../services/store/documents.ts';
import { blindCode } from '../../shared/blind-code.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { buildTestScreen, recruiter } from '../support/screen.ts';

const cv = `Orla Fennimore
MES Engineer
orla.fennimore@example.com | +353 1 555 0143 | https://www.linkedin.com/in/orla-fennimore
Date of birth: 12 March 1984
Nationality: Irish

Experience

01/2019 - present MES Engineer, Quarry Foods
- Orla Fennimore configured batch records in PAS-X for one plant, reachable at +353 (1) 555-0143
- FENNIMORE trained operators on the packaging line

Education

BSc Chemistry, 2015
`;

const brief = `MES Engineer for Quarry Foods

Your tasks
- Configure batch records in PAS-X for one plant
- Train operators on the packaging line

Your profile
- Experience with PAS-X
`;

/** Each says, or may say, who it is. */
const giveaways = /Orla|Fennimore|fennimore|555[ -]?0143|linkedin\.com|12 March 1984|Irish/;

let desk: Desk;
let app: FastifyInstance;
let candidateId: string;
let roleId: string;
let visitor: Visitor;

beforeAll(async () => {
  desk = await createDesk();
  const { db } = desk.database;
  roleId = (await loadDocument(db, await desk.drop(brief, { name: 'brief.txt', folder: 'briefs' })))?.briefId ?? '';
  candidateId = await desk.candidateOf(await desk.drop(cv, { name: 'Orla Fennimore CV.txt', folder: 'cvs' }));
  app = await buildTestScreen({ db, recognise: async () => visitor });
}, 120_000);

afterAll(async () => {
  await app.close();
  await desk.close();
});

const page = async (url: string, blind: boolean): Promise<string> => {
  visitor = { ...recruiter, role: 'administrator', blind };
  return (await app.inject(url)).body;
};

const pages = () => [
  '/',
  '/roles',
  `/roles/${roleId}`,
  `/roles/${roleId}/weights`,
  `/roles/${roleId}/brief`,
  `/roles/${roleId}/people/${candidateId}`,
  `/roles/${roleId}/compare?who=${candidateId}`,
  '/candidates',
  `/candidates/${candidateId}`,
  `/candidates/${candidateId}/original`,
  `/candidates/${candidateId}/fits`,
  `/candidates/${candidateId}/original?line=1-9`,
  '/merges',
  '/intake',
  '/runs',
  '/settings',
  '/settings/audit',
  '/settings/retention',
];

describe('while names are hidden', () => {
  it('would find a name where one is shown', async () => {
    for (const url of ['/', `/roles/${roleId}`, '/candidates', `/candidates/${candidateId}`, '/intake'])
      expect(await page(url, false), url).toMatch(giveaways);
  });

  it('tells nowhere who somebody is', async () => {
    for (const url of pages()) expect((await page(url, true)).match(giveaways)?.[0], url).toBeUndefined();
  });

  it('calls the person by the same code everywhere', async () => {
    const stored = await loadCandidate(desk.database.db, candidateId);
    const code = blindCode(stored?.personId ?? '');
    expect(code).toMatch(/^[A-Z]\d-\d{4}$/);
    for (const url of [`/roles/${roleId}`, '/candidates', `/candidates/${candidateId}`])
      expect(await page(url, true), url).toContain(code);
  });

  it('closes what cannot be masked', async () => {
    visitor = { ...recruiter, role: 'administrator', blind: true };
    for (const what of ['original/pages/1', 'held.json', 'held.pdf', 'letter.pdf', 'erase']) {
      const answer = await app.inject(`/candidates/${candidateId}/${what}`);
      expect(answer.statusCode, what).toBe(403);
      expect(answer.body).not.toMatch(giveaways);
    }
  });
});

const named = {
  code: 'K7-4021',
  names: ['Jean-Luc O’Brien'],
  emails: ['jl@example.com'],
  phones: ['+43 720 555014'],
  links: [],
  fileNames: ['CV "Jean" & more.pdf'],
  sensitive: ['Born on 3 May 1990'],
};

describe('hiding people', () => {
  it.each([
    ['<b>Jean-Luc O’Brien</b>', '<b>K7-4021</b>'],
    ['<b>O’BRIEN, Jean Luc</b>', '<b>K7-4021</b>'],
    ['<a href="/candidates/jl@example.com">JL@example.com</a>', '<a href="/candidates/jl@example.com">▮▮▮</a>'],
    ['<q>call 0720 / 55 50 14 now</q>', '<q>call ▮▮▮ now</q>'],
    ['<i aria-label="Decide on Jean-Luc O’Brien">x</i>', '<i aria-label="Decide on K7-4021">x</i>'],
    ['<p>CV &quot;Jean&quot; &amp; more.pdf</p>', '<p>K7-4021</p>'],
    ['<p>Born  on 3 May 1990, single</p>', '<p>▮▮▮</p>'],
    ['<p>jeans, luck and 720 other things</p>', '<p>jeans, luck and 720 other things</p>'],
  ])('turns %s', (html, shown) => {
    expect(hidePeople(html, [named])).toBe(shown);
  });
});
