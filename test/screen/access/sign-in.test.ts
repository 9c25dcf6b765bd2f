/** Every way in and out, on a real database; and that a role opens only what it should. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../../../services/screen/access/passwords.ts';
import { recogniseUsers } from '../../../services/screen/access/recognise.ts';
import { hashSecret, newSecret } from '../../../services/screen/access/secrets.ts';
import { pageAudit } from '../../../services/store/audit-log.ts';
import { replaceSignInLink } from '../../../services/store/sessions.ts';
import { loadSignIn, saveNewUser, savePassword, saveUserChange, type UserRole } from '../../../services/store/users.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { buildTestScreen } from '../../support/screen.ts';

let database: TestDatabase;
let app: FastifyInstance;

beforeAll(async () => {
  database = await createTestDatabase();
  app = await buildTestScreen({ db: database.db, recognise: recogniseUsers(database.db) });
});
afterAll(async () => {
  await app.close();
  await database.close();
});

const form = (url: string, fields: Record<string, string>, cookie = '') =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...(cookie ? { cookie } : {}) },
    payload: new URLSearchParams(fields).toString(),
  });

const sessionOf = (response: { cookies: readonly { name: string; value: string }[] }): string => {
  const cookie = response.cookies.find(({ name }) => name === 'session');
  return cookie ? `session=${cookie.value}` : '';
};

const password = 'nine brown kettles sing';
const newUser = async (name: string, role: UserRole) => {
  const user = await saveNewUser(database.db, { email: `${name}@example.com`, name, role });
  await savePassword(database.db, user.id, await hashPassword(password));
  return user;
};
const signIn = (name: string, secret = password) =>
  form('/sign-in', { email: `${name}@example.com`, password: secret, next: '/candidates' });

const linkFor = async (userId: string): Promise<string> => {
  const token = newSecret();
  await replaceSignInLink(database.db, { tokenHash: hashSecret(token), userId });
  return token;
};

describe('a visitor without a session', () => {
  it('is led to the sign-in and back to where they wanted to go', async () => {
    const response = await app.inject('/candidates?from=50');
    expect(response.statusCode).toBe(303);
    expect(response.headers.location).toBe('/sign-in?next=%2Fcandidates%3Ffrom%3D50');
  });

  it('gets no live update and no form through', async () => {
    expect((await app.inject({ url: '/', headers: { 'hx-request': 'true' } })).statusCode).toBe(401);
    expect((await form('/settings/users', {})).statusCode).toBe(401);
  });

  it('is never sent to another site afterwards', async () => {
    await newUser('nils', 'viewer');
    for (const next of [
      '//evil.example.com',
      '/\\evil.example.com',
      'https://evil.example.com',
      '/a\r\nset-cookie:x',
    ]) {
      const response = await form('/sign-in', { email: 'nils@example.com', password, next });
      expect(response.headers.location).toBe('/');
    }
  });
});

describe('a password', () => {
  it('opens the desk, and the cookie is out of reach of scripts and other sites', async () => {
    await newUser('mira', 'recruiter');
    const response = await signIn('mira');
    expect(response.headers.location).toBe('/candidates');
    expect(response.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Lax/);
    expect((await app.inject({ url: '/candidates', headers: { cookie: sessionOf(response) } })).statusCode).toBe(200);
  });

  it('is bound to this host and to TLS behind a proxy', async () => {
    const proxied = await buildTestScreen({
      db: database.db,
      recognise: recogniseUsers(database.db),
      trustProxy: true,
    });
    await newUser('petra', 'viewer');
    const response = await proxied.inject({
      method: 'POST',
      url: '/sign-in',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-proto': 'https' },
      payload: new URLSearchParams({ email: 'petra@example.com', password, next: '/' }).toString(),
    });
    expect(response.headers['set-cookie']).toMatch(/^__Host-session=.*Path=\/; HttpOnly; Secure/);
    await proxied.close();
  });

  it('is not stored, and a wrong one tells nothing about who exists', async () => {
    await newUser('otto', 'viewer');
    expect((await loadSignIn(database.db, 'OTTO@example.com'))?.passwordHash).toMatch(/^\$argon2id\$/);
    const [known, unknown] = [
      await signIn('otto', 'wrong password here'),
      await signIn('ghost', 'wrong password here'),
    ];
    expect(known.statusCode).toBe(401);
    expect(unknown.body).toBe(known.body);
  });

  it('cannot be guessed for long', async () => {
    await newUser('tessa', 'viewer');
    for (let attempt = 0; attempt < 10; attempt += 1)
      expect((await signIn('tessa', `guess ${attempt}`)).statusCode).toBe(401);
    const response = await signIn('tessa');
    expect(response.statusCode).toBe(429);
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('a sign-in link', () => {
  it('works once, and looking at it uses nothing up', async () => {
    const user = await saveNewUser(database.db, { email: 'lena@example.com', name: 'lena', role: 'viewer' });
    const token = await linkFor(user.id);
    for (let look = 0; look < 2; look += 1)
      expect((await app.inject(`/sign-in/link?token=${token}`)).statusCode).toBe(200);
    const first = await form('/sign-in/link', { token });
    expect(first.headers.location).toBe('/account');
    expect(sessionOf(first)).not.toBe('');
    expect((await form('/sign-in/link', { token })).statusCode).toBe(401);
  });

  it('is void once a newer one was made', async () => {
    const user = await saveNewUser(database.db, { email: 'ole@example.com', name: 'ole', role: 'viewer' });
    const old = await linkFor(user.id);
    await linkFor(user.id);
    expect((await form('/sign-in/link', { token: old })).statusCode).toBe(401);
  });
});

describe('a session', () => {
  it('ends on signing out, on being shut out, and when the password changes elsewhere', async () => {
    const user = await newUser('ivo', 'viewer');
    await newUser('admin', 'administrator');
    const [a, b, c] = [await signIn('ivo'), await signIn('ivo'), await signIn('ivo')].map(sessionOf);
    const sees = async (cookie = '') => (await app.inject({ url: '/account', headers: { cookie } })).statusCode === 200;
    await form('/sign-out', {}, a);
    expect([await sees(a), await sees(b)]).toEqual([false, true]);
    await form('/account/password', { current: password, wanted: 'ten green bottles fell' }, b);
    expect([await sees(b), await sees(c)]).toEqual([true, false]);
    await saveUserChange(database.db, user.id, { disabled: true });
    expect(await sees(b)).toBe(false);
  });
});

describe('a token', () => {
  it('lets a program in as its owner until it is revoked', async () => {
    await newUser('bot', 'viewer');
    const cookie = sessionOf(await signIn('bot'));
    const page = await form('/account/tokens', { name: 'reporting' }, cookie);
    const token = /<code>([\w-]{43})<\/code>/.exec(page.body)?.[1] ?? '';
    const get = () => app.inject({ url: '/candidates', headers: { authorization: `Bearer ${token}` } });
    expect((await get()).statusCode).toBe(200);
    const id = /tokens\/([0-9a-f-]{36})\/end/.exec(page.body)?.[1];
    await form(`/account/tokens/${id}/end`, {}, cookie);
    expect((await get()).statusCode).toBe(303);
  });
});

describe('users', () => {
  it('cannot lose their last administrator', async () => {
    const admins = await database.db.user.findMany({ where: { role: 'administrator', disabledAt: null } });
    const [last, ...others] = admins;
    for (const { id } of others) expect(await saveUserChange(database.db, id, { role: 'viewer' })).toBe(true);
    expect(await saveUserChange(database.db, last?.id ?? '', { role: 'viewer' })).toBe(false);
    expect(await saveUserChange(database.db, last?.id ?? '', { disabled: true })).toBe(false);
  });

  it('are added by an administrator, who gets a link to hand over', async () => {
    const cookie = sessionOf(await signIn('admin'));
    const page = await form('/settings/users', { name: 'Uwe', email: 'uwe@example.com', role: 'recruiter' }, cookie);
    const token = /token=([\w-]{43})/.exec(page.body)?.[1] ?? '';
    expect((await form('/sign-in/link', { token })).statusCode).toBe(303);
  });
});

it('writes down who signed in and who looked at whom', async () => {
  const { entries } = await pageAudit(database.db, { from: 0, size: 200 });
  const actions = new Set(entries.map(({ action }) => action));
  for (const action of ['sign-in password', 'sign-in link', 'sign-in failed', 'POST /settings/users'])
    expect(actions).toContain(action);
});
