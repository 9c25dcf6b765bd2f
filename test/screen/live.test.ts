/** Open pages ask again and again: nothing while nothing changed, the page anew once something has. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDesk, type Desk } from '../support/desk.ts';
import { buildTestScreen } from '../support/screen.ts';

let desk: Desk;
let app: FastifyInstance;
let role: string;
let person: string;
const brief =
  'MES Engineer\n\nYour tasks\n\n- You will configure the line modules with our team\n\nRequirements\n\n- You have three years of experience\n\nWe offer\n\n- A permanent contract. Please send us your application.';
const cv =
  'Curriculum vitae\nRuna Askeland\nruna@example.com\n+47 900 00 001\n\nWork experience\n\n03/2019 - present MES Engineer, Skarvik\nI configured the line modules.\n\nEducation\n\nBachelor 2013';

beforeAll(async () => {
  desk = await createDesk();
  app = await buildTestScreen({ db: desk.database.db, enqueue: desk.enqueue });
  const document = await desk.drop(brief, { name: 'brief.txt', folder: 'briefs' });
  role = (await desk.database.db.brief.findFirstOrThrow({ where: { documentId: document } })).roleId;
  person = await desk.candidateOf(await desk.drop(cv, { name: 'runa.txt', folder: 'cvs' }));
}, 180_000);
afterAll(async () => {
  await app.close();
  await desk.close();
});

const questionOf = async (url: string): Promise<string> => {
  const { body } = await app.inject(url);
  return /hx-get="([^"]*seen=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? 'none';
};
const ask = async (url: string) => (await app.inject({ url, headers: { 'hx-request': 'true' } })).statusCode;

describe('an open page', () => {
  it.each(['/', '/roles', '/roles?q=MES', '/intake', '/runs'])(
    '%s is told nothing until something changed',
    async (url) => {
      const question = await questionOf(url);
      expect(await ask(question)).toBe(204);
      await desk.database.db
        .$executeRaw`update documents set updated_at = clock_timestamp() where file_name = 'runa.txt'`;
      await expect.poll(() => ask(question)).toBe(200);
    },
  );

  it('of a role is told of its list and decisions, and not of what happens elsewhere', async () => {
    const question = await questionOf(`/roles/${role}`);
    const { db } = desk.database;
    await db.$executeRaw`update documents set updated_at = clock_timestamp()`;
    expect(await ask(question)).toBe(204);
    await db.decision.create({ data: { briefId: role, candidateId: person, kind: 'submitted', standing: {} } });
    expect(await ask(question)).toBe(200);
  });

  it('says of itself what it asks, without what it has seen', async () => {
    const { body } = await app.inject('/roles?q=MES&seen=before');
    expect(body).toContain('name="back" value="/roles?q=MES"');
    expect(body.match(/seen=/g)).toHaveLength(1);
  });
});

describe('why somebody stands where they stand', () => {
  it('is a page of its own, which a row of the list opens', async () => {
    const list = (await app.inject(`/roles/${role}`)).body;
    const why = `/roles/${role}/people/${person}`;
    expect(list).toContain(`hx-get="${why}"`);
    const { statusCode, body } = await app.inject(why);
    expect(statusCode).toBe(200);
    expect(body).toContain('class="why-body"');
    expect(body).toContain('03/2019 - present MES Engineer, Skarvik');
    expect((await app.inject(`/roles/${role}/people/${role}`)).statusCode).toBe(404);
    expect((await app.inject(`/roles/${role}/people/nobody`)).statusCode).toBe(404);
  });
});
