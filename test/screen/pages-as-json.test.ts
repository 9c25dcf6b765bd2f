/** Everything a page can do, a program can: each address of the screen, and the endpoint that does the same for the same people. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { needsOf } from '../../services/screen/access/visitor.ts';
import { allEndpoints } from '../../services/screen/api/all-endpoints.ts';
import { allRoutes } from '../support/all-routes.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { buildTestScreen, recruiter } from '../support/screen.ts';

/** Forms may be for people only, for a reason. */
const withoutEndpoint: Readonly<Record<string, string>> = {
  'GET /health': 'for machines already',
  'GET /ready': 'for machines already',
  'GET /metrics': 'for machines already',
  'GET /feeds/:file': 'for machines already',
  'GET /*': 'scripts and styles of pages',
  'GET /assets/htmx.js': 'scripts and styles of pages',
  'GET /sign-in': 'a program has a token',
  'POST /sign-in': 'a program has a token',
  'GET /sign-in/link': 'a program has a token',
  'POST /sign-in/link': 'a program has a token',
  'POST /sign-out': 'a program has a token',
  'POST /account/tokens': 'a token that makes others could never be taken back',
  'GET /settings/lexicon/proposals.yml': 'a file to work on; everybody reads the same by listProposals',
  'GET /candidates/:id/erase': 'asks whether one is sure',
  'GET /candidates/:id/original/pages/:page': 'a picture, which tokens open as well',
  'GET /roles/:id/original/pages/:page': 'a picture, which tokens open as well',
};

const endpointOf: Readonly<Record<string, string>> = {
  'GET /': 'loadToday',
  'POST /seen': 'markTodaySeen',
  'GET /digest': 'loadDigest',
  'POST /digest/settings': 'setDigest',
  'POST /digest/seen': 'markSeen',
  'POST /digest/snooze': 'snooze',
  'POST /digest/wake': 'wake',
  'POST /digest/feed': 'makeFeed',
  'POST /digest/feed/end': 'endFeed',
  'GET /roles': 'listRoles',
  'GET /roles/:id': 'loadShortlist',
  'GET /roles/:id/compare': 'loadFit',
  'GET /roles/:id/people/:candidate': 'loadFit',
  'GET /roles/:id/brief': 'loadBrief',
  'POST /roles/:id/brief': 'reviseBrief',
  'GET /roles/:id/original': 'loadRoleText',
  'GET /roles/:id/weights': 'tryWeights',
  'POST /roles/:id/weights': 'weighRole',
  'POST /roles/:id/answers': 'answerQuestion',
  'POST /roles/:id/decisions': 'decide',
  'POST /roles/:id/decisions/undo': 'undoDecision',
  'POST /roles/:id/seen': 'markSeen',
  'POST /roles/:id/open': 'openRole',
  'GET /roles/:id/shortlist.pdf': 'exportShortlist',
  'GET /roles/:id/shortlist.xlsx': 'exportShortlist',
  'GET /roles/:id/shortlist.csv': 'exportShortlist',
  'GET /roles/:id/shortlist.json': 'exportShortlist',
  'GET /roles/:id/job-posting.json': 'loadJobPosting',
  'GET /candidates': 'findCandidates',
  'GET /candidates/:id': 'loadCandidate',
  'GET /candidates/:id/fits': 'loadCandidate',
  'GET /candidates/:id/original': 'loadCandidateText',
  'GET /candidates/:id/resume.json': 'loadResume',
  'GET /candidates/:id/held.json': 'loadHeld',
  'GET /candidates/:id/held.pdf': 'loadHeld',
  'GET /candidates/:id/letter.pdf': 'loadAssessments',
  'POST /candidates/:id/corrections': 'correctCandidate',
  'POST /candidates/:id/corrections/taken-back': 'takeBackCorrection',
  'POST /candidates/:id/notes': 'addNote',
  'POST /candidates/:id/notes/:note/removed': 'removeNote',
  'POST /candidates/:id/consents': 'stateGround',
  'POST /candidates/:id/open': 'openCandidate',
  'POST /candidates/:id/erase': 'eraseCandidate',
  'GET /pool': 'loadPool',
  'POST /account/searches': 'saveSearch',
  'POST /account/searches/:id/remove': 'removeSearch',
  'GET /merges': 'listMerges',
  'POST /merges/:firstId/:secondId': 'decideMerge',
  'POST /merges/roles/:firstId/:secondId': 'decideMerge',
  'GET /intake': 'loadIntake',
  'POST /intake/files': 'uploadDocuments',
  'POST /intake/:id/decision': 'decideDocument',
  'GET /runs': 'listRuns',
  'POST /runs': 'startRun',
  'GET /runs/:id': 'listRunRoles',
  'GET /runs/:id/roles/:role': 'loadRunRole',
  'POST /runs/:id/stop': 'stopRun',
  'GET /lexicon': 'searchLexicon',
  'POST /lexicon/proposals': 'proposeTerm',
  'POST /settings/lexicon/proposals/:id/settled': 'settleProposal',
  'GET /settings': 'loadSettings',
  'GET /settings/agency': 'loadAgency',
  'POST /settings/agency': 'setAgency',
  'GET /settings/telling': 'listWebhooks',
  'POST /settings/telling': 'addWebhook',
  'POST /settings/telling/:id/remove': 'removeWebhook',
  'GET /settings/audit': 'listAudit',
  'GET /settings/retention': 'listDue',
  'POST /settings/retention': 'setRetention',
  'POST /settings/retention/off': 'removeRetention',
  'GET /settings/users': 'listUsers',
  'POST /settings/users': 'addUser',
  'POST /settings/users/:id': 'changeUser',
  'POST /settings/users/:id/link': 'makeSignInLink',
  'GET /account': 'loadAccount',
  'POST /account/language': 'setViewing',
  'POST /account/blind': 'setViewing',
  'POST /account/password': 'changePassword',
  'POST /account/sessions/:hash/end': 'endSession',
  'POST /account/tokens/:id/end': 'endToken',
};

let database: TestDatabase;
let app: FastifyInstance;
let asks: ReadonlyMap<string, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  app = await buildTestScreen({ db: database.db, recognise: async () => recruiter });
  const pages = allRoutes(app).filter(({ url }) => !url.startsWith('/api/'));
  asks = new Map(pages.map(({ method, url }) => [`${method} ${url}`, method]));
});
afterAll(async () => {
  await app.close();
  await database.close();
});

it('names every address of the screen once, and none that is gone', () => {
  expect([...Object.keys(endpointOf), ...Object.keys(withoutEndpoint)].toSorted()).toEqual([...asks.keys()].toSorted());
});

it('leads from each to an endpoint that there is', () => {
  const known = new Set(allEndpoints.map(({ id }) => id));
  expect(Object.entries(endpointOf).filter(([, id]) => !known.has(id))).toEqual([]);
});

it('gives programs no less and no more than people: whoever may do it on the page', async () => {
  const refused = async (method: string, url: string, role: 'viewer' | 'recruiter'): Promise<boolean> => {
    const screen = await screenOf(role);
    const path = url.replaceAll(/:\w+/g, '01940000-0000-7000-8000-00000000ffff');
    return (await screen.inject({ method: method as 'GET', url: path })).statusCode === 403;
  };
  for (const [page, id] of Object.entries(endpointOf)) {
    const [method = '', url = ''] = page.split(' ');
    const endpoint = allEndpoints.find((one) => one.id === id);
    if (endpoint === undefined) continue;
    const needs = needsOf(endpoint.method, endpoint.needs);
    const onPage = { viewer: await refused(method, url, 'viewer'), recruiter: await refused(method, url, 'recruiter') };
    const asProgram = { viewer: needs !== 'viewer', recruiter: needs === 'administrator' };
    expect([page, id, asProgram]).toEqual([page, id, onPage]);
  }
});

const screens = new Map<string, Promise<FastifyInstance>>();
const screenOf = (role: 'viewer' | 'recruiter'): Promise<FastifyInstance> => {
  const known = screens.get(role);
  if (known) return known;
  const made = buildTestScreen({ db: database.db, recognise: async () => ({ ...recruiter, role }) });
  screens.set(role, made);
  return made;
};
