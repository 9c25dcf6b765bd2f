/** The API of a running app, through the client that is made from its own description. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../../services/screen/access/passwords.ts';
import { recogniseUsers } from '../../services/screen/access/recognise.ts';
import { hashSecret, newSecret } from '../../services/screen/access/secrets.ts';
import { allEndpoints } from '../../services/screen/api/all-endpoints.ts';
import { CallRefused, createClient } from '../../services/screen/api/client/client.ts';
import { clientSource, type Description } from '../../services/screen/api/client/client-source.ts';
import { describeApi } from '../../services/screen/api/describe-api.ts';
import { saveApiToken } from '../../services/store/api-tokens.ts';
import { saveSession } from '../../services/store/sessions.ts';
import { saveNewUser, savePassword, saveViewing, type UserRole } from '../../services/store/users.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { buildTestScreen } from '../support/screen.ts';

let desk: Desk;
let app: FastifyInstance;
let address: string;
let role: string;
let person: string;
const sent: string[] = [];

const tokenFor = async (name: string, userRole: UserRole) => {
  const { db } = desk.database;
  const user = await saveNewUser(db, { name, email: `${name.toLowerCase()}@example.com`, role: userRole });
  const secret = newSecret();
  await saveApiToken(db, { tokenHash: hashSecret(secret), userId: user.id, name: 'test' });
  return { token: secret, userId: user.id };
};
type Client = ReturnType<typeof createClient>;
let recruiter: Client;
let viewer: Client;
let administrator: Client;
let recruiterToken: string;

const refused = async (call: Promise<unknown>): Promise<number> => {
  try {
    await call;
    return 200;
  } catch (error) {
    if (!(error instanceof CallRefused)) throw error;
    expect(error.problem).toMatchObject({ status: error.status, title: expect.any(String) });
    return error.status;
  }
};

beforeAll(async () => {
  desk = await createDesk();
  const { db } = desk.database;
  const cv = await desk.drop(
    `Ada Brandt
ada.brandt@example.com, +43 660 1234567
Linz, Austria

Experience
01/2016 - 12/2024 MES Engineer, Example Foods
Configured Siemens Opcenter for electronic batch records on the shop floor.`,
    { name: 'ada-brandt.txt', folder: 'cvs' },
  );
  await desk.drop(
    `MES Engineer
Client: Example Pharma
Location: Linz, Austria
Your tasks
- Configure Siemens Opcenter Execution for electronic batch records
Your profile
- Must have: 5 years of experience with Siemens Opcenter`,
    { name: 'role.txt', folder: 'briefs' },
  );
  person = await desk.candidateOf(cv);
  app = await buildTestScreen({
    db,
    enqueue: desk.enqueue,
    recognise: recogniseUsers(db),
    keepText: desk.keepText,
    largestUpload: 1_000,
    takeUpload: async ({ name }) => {
      sent.push(name);
      return { outcome: 'new', documentId: cv };
    },
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const [first, second, third] = [
    await tokenFor('Runa', 'recruiter'),
    await tokenFor('Vera', 'viewer'),
    await tokenFor('Adam', 'administrator'),
  ];
  recruiterToken = first.token;
  recruiter = createClient({ address, token: first.token });
  viewer = createClient({ address, token: second.token });
  administrator = createClient({ address, token: third.token });
  role = (await recruiter.listRoles()).rows[0]?.id ?? '';
}, 240_000);
afterAll(async () => {
  await app?.close();
  await desk?.close();
});

describe('the description', () => {
  it('is valid OpenAPI 3.1, and every address of the API is in it', async () => {
    const response = await fetch(`${address}/api/v1/openapi.json`, {
      headers: { authorization: `Bearer ${recruiterToken}` },
    });
    const description = await response.json();
    const { valid, errors } = await new Validator().validate(description);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    const ids = allEndpoints.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(description.paths['/roles/{id}/shortlist'].get.operationId).toBe('loadShortlist');
  });

  it('is what the kept client was made from', () => {
    const bare = (source: string) => source.replaceAll(/[\s;,|()'"\\]/g, '');
    const kept = readFileSync(new URL('../../services/screen/api/client/client.ts', import.meta.url), 'utf8');
    expect(bare(kept)).toBe(bare(clientSource(describeApi(allEndpoints) as unknown as Description)));
  });
});

describe('a program', () => {
  it('reads roles, lists and people', async () => {
    const list = await recruiter.loadShortlist({ path: { id: role } });
    expect(list).toMatchObject({ total: 1, rows: [{ rank: 1, candidate: { name: 'Ada Brandt' } }] });
    const found = await recruiter.findCandidates({
      query: { words: '"batch records"', country: 'Austria', minYears: 3 },
    });
    expect(found).toMatchObject({ total: 1, from: 0, size: 50, rows: [{ id: person }] });
    expect(await recruiter.findCandidates({ query: { scope: 'business' } })).toMatchObject({ total: 0 });
    const one = await recruiter.loadCandidate({ path: { id: person } });
    expect(one).toMatchObject({ name: 'Ada Brandt', fits: [{ roleId: role }] });
    expect((await recruiter.loadRole({ path: { id: role } })).facts.title).toMatchObject({ value: 'MES Engineer' });
  });

  it('decides, undoes, corrects and answers as the pages do', async () => {
    await recruiter.decide({ path: { id: role }, body: { candidateId: person, kind: 'submitted', reason: 'fits' } });
    const [decision] = (await recruiter.listDecisions({ path: { id: role } })).rows;
    expect(decision).toMatchObject({ candidateId: person, kind: 'submitted', undoneAt: null });
    await recruiter.undoDecision({ path: { id: role, decisionId: decision?.id ?? '' } });
    expect((await recruiter.listDecisions({ path: { id: role } })).rows[0]?.undoneAt).toEqual(expect.any(String));
    await recruiter.correctCandidate({ path: { id: person }, body: { path: 'country', value: 'Norway' } });
    expect(await recruiter.findCandidates({ query: { country: 'Norway' } })).toMatchObject({ total: 1 });
    await recruiter.takeBackCorrection({ path: { id: person }, query: { path: 'country' } });
    expect(await recruiter.findCandidates({ query: { country: 'Norway' } })).toMatchObject({ total: 0 });
    await recruiter.answerQuestion({
      path: { id: role },
      body: { question: 'MES or MOM?', answer: 'MES', reading: 'MES' },
    });
    expect((await recruiter.loadRole({ path: { id: role } })).answers).toMatchObject([{ answer: 'MES' }]);
    expect(
      await refused(recruiter.correctCandidate({ path: { id: person }, body: { path: 'shoe-size', value: 1 } })),
    ).toBe(422);
  });

  it('sends files and sees what became of them', async () => {
    const form = new FormData();
    form.set('folder', 'cvs');
    form.append('files', new Blob(['Ada']), 'ada.txt');
    expect(await recruiter.uploadDocuments({ body: form })).toMatchObject({
      files: [{ name: 'ada.txt', outcome: 'new' }],
    });
    expect(sent).toEqual(['ada.txt']);
    const documents = await recruiter.listDocuments({ query: { size: 1 } });
    expect(documents).toMatchObject({ total: 2, size: 1, rows: [{ state: 'ready' }] });
  });

  it('is told what does not fit, and never what was sent', async () => {
    const bad = { path: { id: role }, body: { candidateId: 'Ada Secret', kind: 'hired' } } as never;
    try {
      await recruiter.decide(bad);
      expect.unreachable();
    } catch (error) {
      const problem = JSON.stringify((error as CallRefused).problem);
      expect(problem).toContain('body.candidateId');
      expect(problem).not.toContain('Secret');
    }
    expect(await refused(recruiter.loadRole({ path: { id: 'nonsense' } }))).toBe(400);
    expect(await refused(recruiter.loadRole({ path: { id: person } }))).toBe(404);
    expect(await refused(createClient({ address, token: newSecret() }).listRoles())).toBe(401);
    expect(await refused(viewer.openRole({ path: { id: role }, body: { open: false } }))).toBe(403);
    expect(await refused(recruiter.loadSettings())).toBe(403);
    expect(await administrator.loadSettings()).toMatchObject({ nightly: 'every day at 02:00 (UTC)', retention: null });
    const nowhere = await fetch(`${address}/api/v1/nowhere`, {
      headers: { authorization: `Bearer ${recruiterToken}` },
    });
    expect([nowhere.status, nowhere.headers.get('content-type')]).toEqual([
      404,
      expect.stringContaining('application/problem+json'),
    ]);
  });

  it('write notes, state grounds, set retention, let people in and end runs', async () => {
    const path = { id: person };
    const { id: note } = await recruiter.addNote({ path, body: { text: 'Prefers mornings' } });
    expect((await viewer.listNotes({ path })).rows).toMatchObject([{ id: note, text: 'Prefers mornings' }]);
    await recruiter.removeNote({ path: { ...path, note } });
    expect((await recruiter.listNotes({ path })).rows).toEqual([]);
    await recruiter.stateGround({ path, body: { basis: 'consent', givenAt: '2026-01-01', expiresAt: null } });
    expect((await recruiter.loadHeld({ path })).tables.consents).toHaveLength(1);
    const retention = { basis: 'interest', months: 24, warnDays: 30, when: 'list' } as const;
    await administrator.setRetention({ body: retention });
    expect(await administrator.loadSettings()).toMatchObject({ retention });
    expect((await administrator.listDue()).rows).toEqual([]);
    await administrator.removeRetention();
    const added = await administrator.addUser({
      body: { name: 'Nils', email: 'nils@example.com', role: 'viewer' },
    });
    expect(added.link).toContain('/sign-in/link?token=');
    await administrator.changeUser({ path: { id: added.id }, body: { disabled: true } });
    expect(await refused(administrator.makeSignInLink({ path: { id: added.id } }))).toBe(404);
    expect(await refused(recruiter.stopRun({ path: { id: person } }))).toBe(404);
    expect((await recruiter.searchLexicon({ query: { q: 'historian' } })).total).toBeGreaterThan(0);
    for (const call of [
      () => viewer.addNote({ path, body: { text: 'no' } }),
      () => recruiter.eraseCandidate({ path }),
      () => recruiter.setRetention({ body: retention }),
    ])
      expect(await refused(call())).toBe(403);
    expect(await refused(administrator.eraseCandidate({ path: { id: role } }))).toBe(404);
  });

  it('revise briefs, try weights, and read what pages tell of roles and people', async () => {
    const path = { id: role };
    const { documentId } = await recruiter.reviseBrief({ path, body: { text: 'MES Engineer\nSecond version' } });
    expect((await recruiter.loadDocument({ path: { id: documentId } })).state).toBe('waiting');
    const brief = await recruiter.loadBrief({ path });
    expect(brief).toMatchObject({ text: expect.stringContaining('Opcenter'), versions: [{ leading: true }] });
    expect(brief.answers).toContainEqual(expect.objectContaining({ candidateId: person, name: 'Ada Brandt' }));
    const tried = await recruiter.tryWeights({ path, query: { platforms: 77 } });
    expect(tried).toMatchObject({ points: { platforms: 77 }, rows: [{ candidateId: person, rank: 1, was: 1 }] });
    expect((await recruiter.loadRole({ path })).points).toBeNull();
    const fit = await recruiter.loadFit({ path: { ...path, candidateId: person } });
    expect(fit).toMatchObject({ candidateId: person, parts: expect.arrayContaining([expect.anything()]) });
    expect(await recruiter.exportShortlist({ path, query: { names: 'no' } })).toMatchObject({
      entries: [{ name: expect.not.stringContaining('Ada') }],
    });
    expect(await recruiter.loadJobPosting({ path })).toMatchObject({ '@type': 'JobPosting' });
    expect((await recruiter.loadRoleText({ path })).pages).toHaveLength(1);
    expect(JSON.stringify(await recruiter.loadCandidateText({ path: { id: person } }))).toContain('Example Foods');
    expect(await recruiter.loadResume({ path: { id: person } })).toMatchObject({ basics: { name: 'Ada Brandt' } });
    expect((await recruiter.loadAssessments({ path: { id: person } })).assessments).toHaveLength(1);
    expect(await recruiter.loadPool()).toMatchObject({ people: 1, roles: 1 });
    expect((await recruiter.loadIntake()).counts.ready).toBe(2);
  });

  it('look after what is their own, and let roles rest', async () => {
    const { userId } = await tokenFor('Olga', 'viewer');
    const { token } = await tokenFor('Olga', 'viewer');
    const olga = createClient({ address, token });
    expect(await olga.loadAccount()).toMatchObject({ id: userId, hasPassword: false, sessions: [], blind: false });
    await olga.setViewing({ body: { language: 'de' } });
    expect((await olga.loadAccount()).language).toBe('de');
    const wanted = 'a long enough one';
    expect(await refused(olga.changePassword({ body: { wanted } }))).toBe(422);
    await savePassword(desk.database.db, userId, await hashPassword('the one before it'));
    expect(await refused(olga.changePassword({ body: { current: 'not this one', wanted } }))).toBe(422);
    await olga.changePassword({ body: { current: 'the one before it', wanted } });
    const session = { tokenHash: hashSecret(newSecret()), userId };
    await saveSession(desk.database.db, session);
    expect(await refused(viewer.endSession({ path: { hash: session.tokenHash } }))).toBe(404);
    await olga.endSession({ path: { hash: session.tokenHash } });
    expect((await olga.loadAccount()).sessions).toEqual([]);
    await olga.snooze({ body: { briefId: role, days: 3 } });
    const { snoozes } = await olga.loadDigest();
    expect(snoozes).toMatchObject([{ briefId: role }]);
    await olga.wake({ path: { id: snoozes[0]?.id ?? '' } });
    await olga.setDigest({ body: { leastVerdict: 'submit', leastJump: 7, mail: false } });
    expect(await olga.loadDigest()).toMatchObject({ snoozes: [], settings: { leastJump: 7 }, hasFeed: false });
    const feed = await olga.makeFeed();
    expect((await fetch(feed.json)).status).toBe(200);
    await olga.endFeed();
    expect((await fetch(feed.json)).status).toBe(404);
    await olga.markTodaySeen();
    expect((await olga.loadToday()).cameIn.candidates).toBe(0);
    const [one, other] = (await olga.loadAccount()).tokens;
    await olga.endToken({ path: { id: one?.id ?? '' } });
    await olga.endToken({ path: { id: other?.id ?? '' } }).catch(() => undefined);
    expect(await refused(olga.loadAccount())).toBe(401);
  });

  it('keep the house: letterhead, webhooks, proposals, audit log', async () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]).toString('base64');
    await administrator.setAgency({ body: { name: 'Example Agency', logo: png } });
    await administrator.setAgency({ body: { name: 'Other Agency' } });
    const logo = { type: 'image/png', base64: png };
    expect(await administrator.loadAgency()).toEqual({ name: 'Other Agency', logo });
    const text = Buffer.from('no picture').toString('base64');
    expect(await refused(administrator.setAgency({ body: { name: null, logo: text } }))).toBe(422);
    const { id, secret } = await administrator.addWebhook({ body: { url: 'https://example.com/hook' } });
    expect(secret.length).toBeGreaterThan(30);
    const webhooks = await administrator.listWebhooks();
    expect(webhooks).toMatchObject({ rows: [{ id, url: 'https://example.com/hook', deliveries: [] }] });
    expect(JSON.stringify(webhooks)).not.toContain(secret);
    await administrator.removeWebhook({ path: { id } });
    expect((await administrator.listWebhooks()).rows).toEqual([]);
    await recruiter.proposeTerm({ body: { file: 'products', entry: 'Opcenter', change: 'a new name' } });
    const [proposal] = (await viewer.listProposals()).rows;
    await administrator.settleProposal({ path: { id: proposal?.id ?? '' } });
    expect((await viewer.listProposals()).rows).toEqual([]);
    const audit = await administrator.listAudit({ query: { size: 5 } });
    expect(audit.rows).toHaveLength(5);
    expect(await administrator.verifyAudit()).toEqual({ whole: true, entries: expect.any(Number), brokenAt: null });
    expect(audit.total).toBeLessThanOrEqual((await administrator.verifyAudit()).entries ?? 0);
  });

  it('need not read again what has not changed', async () => {
    const ask = (headers: Record<string, string> = {}) =>
      fetch(`${address}/api/v1/candidates/${person}`, {
        headers: { authorization: `Bearer ${recruiterToken}`, ...headers },
      });
    const first = await ask();
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"[\w-]+"$/);
    const again = await ask({ 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await recruiter.correctCandidate({ path: { id: person }, body: { path: 'city', value: 'Graz' } });
    expect((await ask({ 'if-none-match': tag })).status).toBe(200);
  });

  it('of somebody who reads blind gets no names', async () => {
    const { token, userId } = await tokenFor('Bela', 'viewer');
    await saveViewing(desk.database.db, userId, { blind: true });
    const blind = createClient({ address, token });
    const answers = [
      await blind.findCandidates(),
      await blind.loadCandidate({ path: { id: person } }),
      await blind.loadShortlist({ path: { id: role } }),
      await blind.loadCandidateText({ path: { id: person } }),
      await blind.loadFit({ path: { id: role, candidateId: person } }),
      await blind.loadBrief({ path: { id: role } }),
      await blind.tryWeights({ path: { id: role } }),
      await blind.loadToday(),
      await blind.loadDigest(),
    ];
    expect(JSON.stringify(answers)).not.toMatch(/Ada|Brandt|brandt|1234567/);
  });
});
