/** A real OpenID Connect provider on this machine, its own sign-in pages clicked through with plain requests. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createIdentityProvider } from '../../../services/screen/access/identity-provider.ts';
import { recogniseUsers } from '../../../services/screen/access/recognise.ts';
import { saveNewUser } from '../../../services/store/users.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { buildTestScreen } from '../../support/screen.ts';

const publicUrl = 'http://127.0.0.1:9';
const clientSecret = 'only-in-this-test';
let database: TestDatabase;
let app: FastifyInstance;
let server: Server;

/** Accounts are whatever is typed; those under "unverified" have an address that nobody checked. */
const startProvider = async (): Promise<string> => {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      { client_id: 'shortlist95', client_secret: clientSecret, redirect_uris: [`${publicUrl}/sign-in/provider/back`] },
    ],
    claims: { email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['of this test'] },
    ttl: { Interaction: 60, Session: 60, Grant: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
    findAccount: async (_context, accountId) => ({
      accountId,
      claims: async () => ({
        sub: accountId,
        email: `${accountId}@example.com`,
        email_verified: accountId !== 'unverified',
      }),
    }),
  });
  server.on('request', provider.callback());
  return issuer;
};

beforeAll(async () => {
  database = await createTestDatabase();
  const identityProvider = createIdentityProvider({
    issuer: await startProvider(),
    clientId: 'shortlist95',
    clientSecret,
  });
  app = await buildTestScreen({ db: database.db, recognise: recogniseUsers(database.db), identityProvider, publicUrl });
  for (const name of ['hanne', 'unverified'])
    await saveNewUser(database.db, { email: `${name}@example.com`, name, role: 'recruiter' });
});
afterAll(async () => {
  await app.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await database.close();
});

/** A browser's cookie jar and habit of following, no more. */
const walkThrough = async (start: string, login: string): Promise<string> => {
  const jar = new Map<string, string>();
  let url = start;
  for (let step = 0; step < 12; step += 1) {
    if (url.startsWith(publicUrl)) return url;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    let response = await fetch(url, { redirect: 'manual', headers: { cookie } });
    if (response.status === 200) {
      const page = await response.text();
      const action = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', url);
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
      const body = new URLSearchParams({ prompt, login, password: 'any' });
      response = await fetch(action, { method: 'POST', body, redirect: 'manual', headers: { cookie } });
    }
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    url = new URL(response.headers.get('location') ?? '', url).href;
  }
  throw new Error('the provider never sent the browser back');
};

const signIn = async (login: string, tamper = (url: string) => url) => {
  const leaving = await app.inject('/sign-in/provider?next=/candidates');
  const kept = leaving.cookies.find(({ name }) => name === 'departure')?.value ?? '';
  const back = new URL(tamper(await walkThrough(String(leaving.headers.location), login)));
  return app.inject({ url: `${back.pathname}${back.search}`, cookies: { departure: kept } });
};

it('lets in whom an administrator added and the provider vouches for', async () => {
  const response = await signIn('hanne');
  expect(response.headers.location).toBe('/candidates');
  const session = response.cookies.find(({ name }) => name === 'session')?.value ?? '';
  expect((await app.inject({ url: '/candidates', cookies: { session } })).statusCode).toBe(200);
});

it('lets in nobody else: strangers, and addresses that nobody checked', async () => {
  for (const login of ['stranger', 'unverified']) expect((await signIn(login)).statusCode).toBe(403);
});

it('takes no answer to a question it did not ask', async () => {
  expect((await signIn('hanne', (url) => url.replace(/state=[^&]+/, 'state=another'))).statusCode).toBe(401);
  expect((await app.inject('/sign-in/provider/back?code=x&state=y')).statusCode).toBe(400);
});
