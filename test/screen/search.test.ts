/** The page of candidates, its searches and the pool against open roles, from real CVs and a real brief. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageAudit } from '../../services/store/audit-log.ts';
import { loadOpenBriefIds } from '../../services/store/roles.ts';
import { findCandidates } from '../../services/store/search/find-candidates.ts';
import { saveNewUser } from '../../services/store/users.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { buildTestScreen, recruiter } from '../support/screen.ts';

const cv = (name: string, city: string, work: string) => `${name}
${name.toLowerCase().replace(' ', '.')}@example.com
${city}

Experience
01/2016 - 12/2024 MES Engineer, Example Foods
${work}

Languages: German (native), English (C1)`;

let desk: Desk;
let app: FastifyInstance;
const page = async (url: string) => {
  const { statusCode, body } = await app.inject({ url });
  expect([url, statusCode]).toEqual([url, 200]);
  return body;
};
const post = (url: string, fields: Record<string, string>) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });

beforeAll(async () => {
  desk = await createDesk();
  await desk.drop(
    cv('Ada Brandt', 'Linz, Austria', 'Configured Siemens Opcenter for batch records on the shop floor.'),
    {
      name: 'a.txt',
      folder: 'cvs',
    },
  );
  await desk.drop(
    cv('Bo Lindgren', 'Oslo, Norway', 'Configured AVEVA MES <script>alert(1)</script> for packaging lines.'),
    {
      name: 'b.txt',
      folder: 'cvs',
    },
  );
  await desk.drop(
    `MES Engineer
Client: Example Pharma
Location: Linz, Austria
Your tasks
- Configure Siemens Opcenter Execution for electronic batch records
- Dispatch and track production orders on the shop floor
Your profile
- Must have: 5 years of experience with Siemens Opcenter
- German required`,
    { name: 'role.txt', folder: 'briefs' },
  );
  const user = await saveNewUser(desk.database.db, { name: recruiter.name, email: recruiter.email, role: 'recruiter' });
  app = await buildTestScreen({
    db: desk.database.db,
    recognise: async () => ({ ...recruiter, userId: user.id }),
  });
}, 180_000);
afterAll(async () => {
  await app.close();
  await desk.close();
});

describe('candidates', () => {
  it('are found by words and by what they have', async () => {
    expect(await page('/candidates')).toMatch(/Ada Brandt[\s\S]*Bo Lindgren/);
    const byWords = await page('/candidates?words=%22batch+records%22');
    expect(byWords).toContain('Ada Brandt');
    expect(byWords).not.toContain('Bo Lindgren');
    const byCountry = await page('/candidates?country=Norway&minYears=5&language=en&languageLevel=B2');
    expect(byCountry).toContain('Bo Lindgren');
    expect(byCountry).not.toContain('Ada Brandt');
  });

  it('are found whatever the address says', async () => {
    expect(await page('/candidates?scope=nonsense&level=L9&minYears=x&words=((%22&platforms=&cell=a.b')).toContain(
      'Ada Brandt',
    );
    expect(await page('/candidates?words=%3Cscript%3E')).not.toContain('<script>alert');
  });

  it('are found again by a search that was kept, and anybody else does not see it', async () => {
    const kept = await post('/account/searches', { name: 'North', query: 'country=Norway&nonsense=1&scope=' });
    expect(kept.headers.location).toBe('/candidates?country=Norway');
    const body = await page('/candidates');
    expect(body).toContain('href="/candidates?country=Norway"');
    const action = /action="(\/account\/searches\/[^"]+\/remove)"/.exec(body)?.[1] ?? '';
    expect((await post(action, {})).statusCode).toBe(303);
    expect(await page('/candidates')).not.toContain('North');
  });
});

it('the pool stands beside what open roles ask', async () => {
  const body = await page('/pool');
  expect(body).toContain('2 people are in the pool, 1 roles are open');
  expect(body).toMatch(
    /<tr><th scope="row"><a href="\/candidates\?platforms=[^"]+">[^<]*Opcenter[^<]*<\/a><\/th><td class="number" data-name="[^"]+">1<\/td><td class="number" data-name="[^"]+">1<\/td>/,
  );
});

describe('exports', () => {
  const roleOf = async () => (await loadOpenBriefIds(desk.database.db))[0] ?? '';

  it('leave with names and without, and each is noted', async () => {
    const role = await roleOf();
    for (const format of ['pdf', 'xlsx', 'csv', 'json']) {
      const { statusCode, headers, rawPayload } = await app.inject({ url: `/roles/${role}/shortlist.${format}` });
      expect([format, statusCode, rawPayload.length > 500]).toEqual([format, 200, true]);
      expect(headers['content-disposition']).toBe(`attachment; filename="shortlist-${role}.${format}"`);
    }
    const named = (await app.inject({ url: `/roles/${role}/shortlist.csv` })).body;
    const nameless = (await app.inject({ url: `/roles/${role}/shortlist.json?names=no` })).body;
    expect(named).toContain('Ada Brandt');
    expect(nameless).not.toMatch(/Ada|Brandt|Lindgren/);
    expect(JSON.parse(nameless).entries).toHaveLength(2);
    const { entries } = await pageAudit(desk.database.db, { subject: role, from: 0, size: 50 });
    expect(entries.map(({ action }) => action)).toContain('GET /roles/:id/shortlist.pdf');
  });

  it('tell a role and a person in formats of their own', async () => {
    const posting = (await app.inject({ url: `/roles/${await roleOf()}/job-posting.json` })).json();
    expect(posting).toMatchObject({
      '@type': 'JobPosting',
      title: 'MES Engineer',
      hiringOrganization: { name: 'Example Pharma' },
    });
    const [ada] = (await findCandidates(desk.database.db, { words: 'ada' })).rows;
    const resume = (await app.inject({ url: `/candidates/${ada?.id}/resume.json` })).json();
    expect(resume).toMatchObject({
      basics: { name: 'Ada Brandt', email: 'ada.brandt@example.com' },
      work: [{ name: 'Example Foods', position: 'MES Engineer', startDate: '2016-01', endDate: '2024-12' }],
    });
  });
});
