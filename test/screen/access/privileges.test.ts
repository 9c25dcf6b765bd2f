/** All routes there are, and who may call each: a new route shows up here, closed to strangers unless it says otherwise. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '../../../services/screen/access/visitor.ts';
import { userRoles } from '../../../services/store/users.ts';
import { allRoutes, type Route } from '../../support/all-routes.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { buildTestScreen, recruiter } from '../../support/screen.ts';

let database: TestDatabase;
let app: FastifyInstance;
let visitor: Visitor | null = null;

beforeAll(async () => {
  database = await createTestDatabase();
  app = await buildTestScreen({ db: database.db, recognise: async () => visitor });
});
afterAll(async () => {
  await app.close();
  await database.close();
});

// The tree shows the wildcard of "/assets/*" without what stands before it.
const open = ['/feeds/', '/health', '/ready', '/sign-in', '/sign-out', '/sign-in/link', '/assets/', '/*'];
const isOpen = (url: string) => open.some((path) => url === path || (path.endsWith('/') && url.startsWith(path)));
const administratorsOnly = ({ method, url }: Route) =>
  /^(\/api\/v1)?\/settings(\/|$)|\/erase$|^\/metrics$/.test(url) ||
  (method === 'DELETE' && url === '/api/v1/candidates/:id');
/** Looks that a viewer has no need of. */
const recruitersOnly = (url: string) =>
  /\/(held(\.(json|pdf))?|letter\.pdf|assessments|export|shortlist\.(pdf|xlsx|csv|json)|job-posting(\.json)?|resume(\.json)?)$/.test(
    url,
  );
/** What everybody who has signed in may change: what is their own. */
const isOwn = (url: string) =>
  /^\/(account|digest|seen|api\/v1\/(searches|account|digest|today))|\/roles\/:id\/seen$/.test(url);

const call = async (who: Visitor | null, { method, url }: Route) => {
  visitor = who;
  const path = url.replaceAll(/:\w+/g, '01940000-0000-7000-8000-00000000ffff');
  return (await app.inject({ method, url: path })).statusCode;
};

describe('every route', () => {
  it('is on the list', () => {
    expect(allRoutes(app).length).toBeGreaterThan(15);
  });

  it('turns strangers away unless it is one of the few that are open', async () => {
    for (const route of allRoutes(app)) {
      const status = await call(null, route);
      if (isOpen(route.url)) expect([route, status]).not.toEqual([route, 403]);
      else expect([route, status]).toEqual([route, expect.toSatisfy((code) => code === 401 || code === 303)]);
    }
  });

  it('lets a viewer change nothing, and only administrators into the settings', async () => {
    for (const role of userRoles) {
      for (const route of allRoutes(app)) {
        if (isOpen(route.url)) continue;
        const refused = (await call({ ...recruiter, role }, route)) === 403;
        const changes = (route.method !== 'GET' && !isOwn(route.url)) || recruitersOnly(route.url);
        const expected = (administratorsOnly(route) && role !== 'administrator') || (changes && role === 'viewer');
        expect([role, route, refused]).toEqual([role, route, expected]);
      }
    }
  });
});
