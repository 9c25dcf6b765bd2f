/** Threats of docs/threats.md that reach the screen: what hostile documents, addresses and requests may not do. */
import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepBytes } from '../../services/intake/keep-original.ts';
import { claimDocument } from '../../services/store/documents.ts';
import { allRoutes } from '../support/all-routes.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { buildTestScreen, recruiter } from '../support/screen.ts';

const markup = '<img src=x onerror=alert(1)>"\'><script>alert(2)</script>';
const live = /<img src=x|<script>alert/;

let desk: Desk;
let app: FastifyInstance;
let ids: Readonly<Record<'candidates' | 'roles', string>>;

beforeAll(async () => {
  desk = await createDesk();
  const lines = [
    ...['Curriculum vitae', `Runa ${markup} Askeland`, `MES Engineer ${markup}`, 'runa@example.com', '+47 900 00 001'],
    ...[`Linz ${markup}`, '', 'Work experience', '', `03/2019 - present MES Engineer ${markup}, Skarvik ${markup}`],
    ...[`I configured the MES line modules of Opcenter ${markup}.`, '', 'Education', '', `Bachelor ${markup} 2013`, ''],
    ...['Certificates', '', `GAMP ${markup}`, '', 'Languages', '', `Norwegian ${markup}`],
  ];
  const brief = [
    ...[`MES Engineer ${markup}`, '', `Client: Example Foods ${markup}`, '', 'Your tasks', ''],
    ...[`- You will configure the MES line modules of Opcenter ${markup} with our team`, '', 'Requirements', ''],
    ...[`- You have three years of experience ${markup}`, '', 'We offer', '', `- A permanent contract ${markup}.`],
  ];
  const role = await desk.drop(brief.join('\n'), { name: `brief ${markup}.txt`, folder: 'briefs' });
  const cv = await desk.drop(lines.join('\n'), { name: `cv ${markup}.txt`, folder: 'cvs' });
  const { db } = desk.database;
  ids = {
    candidates: await desk.candidateOf(cv),
    roles: (await db.brief.findFirstOrThrow({ where: { documentId: role } })).id,
  };
  await desk.drop(`not a CV ${markup}`, { name: `other ${markup}.txt`, folder: 'cvs' });
  await db.folderScan.create({
    data: { folder: 'cvs', scannedAt: new Date(), filesSeen: 1, waiting: 0, mode: 'polling', problem: markup },
  });
  app = await buildTestScreen({ db, recognise: async () => ({ ...recruiter, role: 'administrator' }) });
});
afterAll(async () => {
  await app.close();
  await desk.close();
});

/** All addresses that show something, with the ids of what the desk holds. */
const pages = (): readonly string[] =>
  allRoutes(app)
    .filter(({ method }) => method === 'GET')
    .map(({ url }) => {
      const id = url.startsWith('/roles') || url.startsWith('/api/v1/roles') ? ids.roles : ids.candidates;
      return url.replaceAll(/:\w*[pP]age\b/g, '1').replaceAll(/:\w+/g, id);
    });

describe('markup in every field', () => {
  it('is text on every page there is', async () => {
    const shown: string[] = [];
    for (const url of pages()) {
      const { body, headers, statusCode } = await app.inject({ url });
      if (!String(headers['content-type']).includes('html')) continue;
      expect([url, live.test(body)]).toEqual([url, false]);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      if (statusCode === 200 && body.includes('&lt;img src=x')) shown.push(url);
    }
    // Proof that the markup went where it could do harm.
    expect(shown).toEqual(
      expect.arrayContaining(['/', '/intake', '/candidates', `/candidates/${ids.candidates}`, `/roles/${ids.roles}`]),
    );
  });

  it('is text in what a search or an address brings back', async () => {
    const written = encodeURIComponent(markup);
    for (const url of pages()) {
      const { body, headers } = await app.inject({ url: `${url}?q=${written}&from=${written}` });
      if (String(headers['content-type']).includes('html')) expect([url, live.test(body)]).toEqual([url, false]);
    }
  });
});

describe('requests', () => {
  it('put no SQL into a query, wherever it is written', async () => {
    const { db } = desk.database;
    const before = await db.document.count();
    for (const url of pages())
      for (const sql of ["'; drop table candidates cascade; --", "' or '1'='1", '%_\\', "a & | ! :* '<->"]) {
        const written = encodeURIComponent(sql);
        const { statusCode } = await app.inject({
          url: `${url}?q=${written}&name=${written}&platform=${written}&from=0`,
        });
        expect([url, sql, statusCode < 500]).toEqual([url, sql, true]);
      }
    expect(await db.document.count()).toBe(before);
  });

  it('of more than a megabyte, of nonsense, and from other sites are refused', async () => {
    const url = `/candidates/${ids.candidates}/consents`;
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const post = (payload: string, headers = {}) =>
      app.inject({ method: 'POST', url, payload, headers: { ...form, ...headers } });
    expect((await post(`basis=${'a'.repeat(1_100_000)}`)).statusCode).toBeGreaterThanOrEqual(400);
    expect((await post('basis=everything&givenAt=yesterday')).statusCode).toBe(404);
    const good = 'basis=consent&givenAt=2026-01-01';
    expect((await post(good, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await post(good, { origin: 'https://evil.example.com' })).statusCode).toBe(403);
    expect(await desk.database.db.consent.count()).toBe(0);
  });

  it('have a limit of time, and bytes that are no request get a plain answer', async () => {
    expect(app.server.requestTimeout).toBeGreaterThan(0);
    expect(app.server.requestTimeout).toBeLessThanOrEqual(60_000);
    await app.listen({ port: 0, host: '127.0.0.1' });
    const address = app.server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(address.port, '127.0.0.1', () => socket.write('nonsense\r\n\r\n'));
      socket.on('data', (bytes) => resolve(String(bytes)));
      socket.on('error', reject);
    });
    expect(answer).toContain('400');
  });

  it('for files climb out of no folder', async () => {
    for (const path of ['../package.json', '..%2f..%2fpackage.json', '%2e%2e/%2e%2e/etc/passwd', '....//etc/passwd']) {
      const { body, statusCode } = await app.inject({ url: `/assets/${path}` });
      expect([path, statusCode >= 400, body.includes('shortlist95"') || body.includes('root:')]).toEqual([
        path,
        true,
        false,
      ]);
    }
  });
});

describe('names', () => {
  it('inside an archive lead nowhere: what is kept is called after its bytes', async () => {
    const { db } = desk.database;
    const text = new TextEncoder().encode(
      'Curriculum vitae\nSolveig Brekke\nsolveig@example.com\n\nWork experience\n\n2019 - 2024 MES Engineer, Skarvik',
    );
    const bytes = zipSync({
      '../../../tmp/evil.txt': text,
      '/etc/evil.txt': text.slice(1),
      'a\u0000b.txt': text.slice(2),
    });
    const { document } = await claimDocument(db, {
      ...(await keepBytes(bytes, desk.line.vault)),
      ...{
        fileName: '../../up.zip',
        size: bytes.length,
        folder: 'cvs',
        parentId: null,
        claimKey: null,
        modified: null,
      },
    });
    await desk.read(document.id);
    const kept = await db.document.findMany({ select: { archivePath: true } });
    expect(kept.filter(({ archivePath }) => !/^(originals\/[0-9a-f]{2}\/[0-9a-f]{64})?$/.test(archivePath))).toEqual(
      [],
    );
    expect(kept.length).toBeGreaterThan(4);
  });
});
