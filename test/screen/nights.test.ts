/** Runs by hand, a past night again as it was, what is new for one recruiter, and feeds, as pages. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveCandidateOpen } from '../../services/store/candidates.ts';
import { loadLatestRun, loadRun } from '../../services/store/runs/load-runs.ts';
import { startRun } from '../../services/store/runs.ts';
import { loadShortlist } from '../../services/store/shortlists.ts';
import { saveNewUser } from '../../services/store/users.ts';
import { goldenSides } from '../support/golden-sides.ts';
import { createPoolByHand, type PoolByHand } from '../support/pool-by-hand.ts';
import { buildTestScreen } from '../support/screen.ts';
import { versions } from '../support/store-samples.ts';

const sides = goldenSides();
let pool: PoolByHand;
let app: FastifyInstance;
let userId = '';
let role: 'viewer' | 'recruiter' | 'administrator' = 'recruiter';

beforeAll(async () => {
  pool = await createPoolByHand({ people: 6, roles: 2 });
  const { db, enqueue } = pool;
  const email = 'runa.askeland@example.com';
  userId = (await saveNewUser(db, { email, name: 'Runa Askeland', role: 'recruiter' })).id;
  const recognise = async () => ({ userId, name: 'Runa Askeland', email, role });
  app = await buildTestScreen({ db, enqueue, recognise });
  await pool.rematch();
}, 300_000);
afterAll(async () => {
  await app?.close();
  await pool?.close();
});

const get = (url: string) => app.inject({ url });
const post = (url: string, payload = '') =>
  app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/x-www-form-urlencoded' } });

describe('runs', () => {
  it('are started and stopped by hand, by a recruiter, and say by whom', async () => {
    role = 'viewer';
    expect((await post('/runs')).statusCode).toBe(403);
    role = 'recruiter';
    expect((await post('/runs')).headers.location).toBe('/runs');
    await pool.work();
    expect(await loadLatestRun(pool.db)).toMatchObject({
      trigger: 'manual',
      startedBy: 'Runa Askeland',
      state: 'done',
    });
    const { run } = await startRun(pool.db, { trigger: 'manual', versions, briefIds: pool.briefIds, candidates: 6 });
    expect((await get('/runs')).body).toContain(`action="/runs/${run.id}/stop"`);
    await post(`/runs/${run.id}/stop`);
    expect(await loadRun(pool.db, run.id)).toMatchObject({ state: 'stopped', stoppedBy: 'Runa Askeland' });
    expect((await get(`/runs/${run.id}`)).body).toContain('stopped by Runa Askeland');
  });

  it('that were stopped are left by what still waits', async () => {
    const { run } = await startRun(pool.db, { trigger: 'manual', versions, briefIds: pool.briefIds, candidates: 6 });
    for (const briefId of pool.briefIds) await pool.enqueue('rank-role', { briefId, runId: run.id });
    await post(`/runs/${run.id}/stop`);
    await pool.work();
    expect(await loadRun(pool.db, run.id)).toMatchObject({ state: 'stopped', rolesDone: 0 });
  });

  it('show a past night as it was, with who moved and why', async () => {
    const [briefId = ''] = pool.briefIds;
    const before = await loadShortlist(pool.db, briefId);
    const first = before?.entries[0]?.candidate.id ?? '';
    await saveCandidateOpen(pool.db, first, false);
    const night = await pool.rematch();
    await saveCandidateOpen(pool.db, first, true);
    await pool.addPerson(sides.persons[7] ?? sides.persons[0] ?? never(), 'cv 7');
    const later = await pool.rematch();
    const [then, now] = [
      (await get(`/runs/${night.id}/roles/${briefId}`)).body,
      (await get(`/runs/${later.id}/roles/${briefId}`)).body,
    ];
    expect(then).toContain('no longer a candidate: closed');
    expect(then).not.toContain('cv 7');
    expect(now).toContain('back on this list: opened again');
    expect(now).toContain('new on this list: a new CV');
    const whole = await get(`/runs/${night.id}`);
    expect(whole.body.match(/<section class="panel">/g)).toHaveLength(pool.briefIds.length);
    expect((await get('/runs/01940000-0000-7000-8000-00000000dead')).statusCode).toBe(404);
  });

  it('say so when it was but time that passed', async () => {
    pool.setDay('2033-02-01');
    const run = await pool.rematch();
    const pages = await Promise.all(pool.briefIds.map((briefId) => get(`/runs/${run.id}/roles/${briefId}`)));
    expect(run.changes).toBeGreaterThan(0);
    expect(pages.some(({ body }) => body.includes('time has passed since the evidence'))).toBe(true);
  });
});

describe('what is new', () => {
  it('is what came since the list was looked at, and can rest', async () => {
    await post('/digest/settings', 'leastVerdict=do-not-submit&leastJump=1&mail=yes');
    for (const briefId of pool.briefIds) await post('/digest/seen', `briefId=${briefId}`);
    expect((await get('/digest')).body).toContain('Nothing new.');
    const candidateId = await pool.addPerson(sides.persons[9] ?? never(), 'cv 9');
    await pool.rematch();
    expect((await get('/digest')).body).toContain(`/candidates/${candidateId}`);
    await post('/digest/snooze', `candidateId=${candidateId}&days=7`);
    const resting = (await get('/digest')).body;
    expect(resting).not.toContain('New on the list');
    const id = /name="id" value="([0-9a-f-]{36})"/.exec(resting)?.[1] ?? '';
    await post('/digest/wake', `id=${id}`);
    expect((await get('/digest')).body).toContain('New on the list');
    expect((await post('/digest/snooze', 'days=7')).statusCode).toBe(404);
  });

  it('comes as feeds under a token that ends when it is taken back, without names', async () => {
    const page = (await post('/digest/feed')).body;
    const [atom = '', json = ''] = [...page.matchAll(/\/feeds\/[\w-]{43}\.(?:atom|json)/g)].map(([address]) => address);
    const feed = await get(atom);
    expect(feed.headers['content-type']).toContain('application/atom+xml');
    expect(feed.body).toContain('<entry>');
    expect(feed.body).not.toContain('cv 9');
    expect(JSON.parse((await get(json)).body)).toMatchObject({ version: 'https://jsonfeed.org/version/1.1' });
    expect((await get(`/feeds/${'A'.repeat(43)}.atom`)).statusCode).toBe(404);
    await post('/digest/feed/end');
    expect((await get(atom)).statusCode).toBe(404);
  });

  it('is told to programs that an administrator names, with a secret shown once', async () => {
    expect((await get('/settings/telling')).statusCode).toBe(403);
    role = 'administrator';
    expect((await post('/settings/telling', 'url=javascript:alert(1)')).statusCode).toBe(400);
    const added = await post('/settings/telling', `url=${encodeURIComponent('https://hooks.example.com/lists')}`);
    const secret = /<code>([\w-]{43})<\/code>/.exec(added.body)?.[1] ?? 'none';
    const again = (await get('/settings/telling')).body;
    expect(again).toContain('https://hooks.example.com/lists');
    expect(again).not.toContain(secret);
    const id = /\/settings\/telling\/([0-9a-f-]{36})\/remove/.exec(again)?.[1] ?? '';
    await post(`/settings/telling/${id}/remove`);
    expect((await get('/settings/telling')).body).toContain('No program is told.');
  });
});

const never = (): never => {
  throw new Error('the golden shortlists have too few people');
};
