/** Settings of administrators: letterhead, lexicon, and the dashboard of real queues. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createQueues, type Queues } from '../../services/queue/create-queues.ts';
import type { Visitor } from '../../services/screen/access/visitor.ts';
import { loadAgency } from '../../services/store/agency.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { buildTestScreen, recruiter } from '../support/screen.ts';

let database: TestDatabase;
let queues: Queues;
let app: FastifyInstance;
let visitor: Visitor | null = null;
const administrator: Visitor = { ...recruiter, role: 'administrator' };

beforeAll(async () => {
  database = await createTestDatabase();
  queues = await createQueues({ postgresUrl: database.url }, { onError: () => undefined });
  app = await buildTestScreen({
    db: database.db,
    queueBoard: queues.board,
    recognise: async () => visitor,
  });
}, 120_000);
afterAll(async () => {
  await app?.close();
  await queues?.close();
  await database?.close();
});

const get = (url: string, who: Visitor | null = administrator) => {
  visitor = who;
  return app.inject({ url });
};
const post = (url: string, fields: Record<string, string>, who: Visitor = administrator) => {
  visitor = who;
  return app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
};

describe('the dashboard of the queues', () => {
  it('is for administrators only, pages, files and calls alike', async () => {
    for (const url of ['/settings/queues', '/settings/queues/api/queues', '/settings/queues/static/js/none.js']) {
      expect([url, (await get(url, recruiter)).statusCode]).toEqual([url, 403]);
      expect([url, [303, 401].includes((await get(url, null)).statusCode)]).toEqual([url, true]);
    }
  });

  it('shows both queues, and lets its own page write styles while nothing comes from elsewhere', async () => {
    const page = await get('/settings/queues');
    expect(page.statusCode).toBe(200);
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
    const script = /src="(static\/js\/[^"]+)"/.exec(page.body)?.[1] ?? '';
    expect((await get(`/settings/queues/${script}`)).statusCode).toBe(200);
    const { queues: shown } = (await get('/settings/queues/api/queues')).json();
    expect(shown.map(({ name }: { name: string }) => name).sort()).toEqual(['matching', 'reading']);
    const other = await get('/settings');
    expect(String(other.headers['content-security-policy'])).not.toContain('unsafe-inline');
  });
});

describe('the lexicon', () => {
  it('is searched by everybody', async () => {
    const { body } = await get('/lexicon?q=42-q&file=products', { ...recruiter, role: 'viewer' });
    expect(body).toContain('Sanmina');
    expect((await get('/lexicon?q=nothing-like-this-anywhere')).body).toContain('No entry holds this.');
    expect((await get('/lexicon?file=../../package')).statusCode).toBe(200);
  });

  it('takes proposals, which administrators take away as YAML', async () => {
    await post('/lexicon/proposals', { file: 'products', entry: '42q', change: 'aliases: [42Q, "Q42"]' }, recruiter);
    await post('/lexicon/proposals', { file: 'passwords', entry: 'x', change: 'y' }, recruiter);
    const yaml = await get('/settings/lexicon/proposals.yml');
    expect(yaml.body).toMatch(/^- file: products\.yml\n {2}entry: 42q\n/);
    expect(yaml.body).toContain('aliases: [42Q, "Q42"]');
    expect((await get('/settings/lexicon/proposals.yml', recruiter)).statusCode).toBe(403);
    const { body } = await get('/lexicon');
    const settle = /action="(\/settings\/lexicon\/proposals\/[^"]+)"/.exec(body)?.[1] ?? '';
    expect((await post(settle, {})).statusCode).toBe(303);
    expect((await get('/settings/lexicon/proposals.yml')).body.trim()).toBe('[]');
  });
});

describe('the letterhead', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const send = (name: string, logo: Buffer | null) => {
    visitor = administrator;
    const head = `--x\r\nContent-Disposition: form-data; name="name"\r\n\r\n${name}\r\n`;
    const file = logo && [
      Buffer.from(
        '--x\r\nContent-Disposition: form-data; name="logo"; filename="l.png"\r\nContent-Type: image/png\r\n\r\n',
      ),
      logo,
      Buffer.from('\r\n'),
    ];
    return app.inject({
      method: 'POST',
      url: '/settings/agency',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      payload: Buffer.concat([Buffer.from(head), ...(file ?? []), Buffer.from('--x--\r\n')]),
    });
  };

  it('keeps name and logo, and takes only pictures', async () => {
    expect((await send('Example Search', png)).headers.location).toBe('/settings/agency');
    expect(await loadAgency(database.db)).toEqual({
      name: 'Example Search',
      logo: { type: 'image/png', base64: png.toString('base64') },
    });
    expect((await send('Example Search', Buffer.from('<svg onload="alert(1)"/>'))).headers.location).toContain('bad');
    expect((await loadAgency(database.db)).logo).not.toBeNull();
  });
});
