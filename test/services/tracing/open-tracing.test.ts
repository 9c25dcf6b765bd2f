/** What a collector is told of a job and of a page: names, ids and codes, and nothing of the person they are about. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTracing } from '../../../services/tracing/open-tracing.ts';
import { createLog } from '../../../shared/log.ts';
import { runJob } from '../../../workers/run-job.ts';
import { createDesk, type Desk } from '../../support/desk.ts';
import { buildTestScreen } from '../../support/screen.ts';

interface Span {
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue?: string } }[];
}

const received: string[] = [];
let collector: Server;
let desk: Desk;
beforeAll(async () => {
  collector = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += String(part);
    received.push(body);
    response.setHeader('content-type', 'application/json');
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  desk = await createDesk();
});
afterAll(async () => {
  collector.close();
  await desk.close();
});

const spans = (): readonly Span[] =>
  received.flatMap((body) =>
    JSON.parse(body).resourceSpans.flatMap((one: { scopeSpans: { spans: Span[] }[] }) =>
      one.scopeSpans.flatMap((scope) => scope.spans),
    ),
  );

it('is nothing at all unless a collector is configured', async () => {
  expect(await openTracing({ traces: null })).toBe(null);
});

it('has a span for each job and each answer, without a word about anybody', async () => {
  const { port } = collector.address() as AddressInfo;
  const tracing = await openTracing({ traces: { endpoint: `http://127.0.0.1:${port}` } });
  if (tracing === null) throw new Error('not traced');
  const cv = 'Runa Askeland\nruna.askeland@example.com\n\nWork experience\n03/2019 - present MES Engineer, Skarvik';
  const documentId = await desk.drop(cv, { name: 'runa-askeland.txt', folder: 'cvs' });
  const line = { ...desk.line, trace: tracing.record };
  const job = { name: 'read-document', payload: { documentId }, id: '1', attempt: 1, lastAttempt: false } as const;
  await runJob(job, line, createLog('silent'));
  const gone = { ...job, payload: { documentId: 'no id' } };
  await runJob(gone, line, createLog('silent')).catch(() => undefined);
  const app = await buildTestScreen({ db: desk.database.db, trace: tracing.record });
  const person = await desk.candidateOf(documentId);
  await app.inject(`/candidates/${person}?q=Runa+Askeland`);
  await app.inject('/Runa/Askeland');
  await app.close();
  await tracing.close();
  const names = spans().map(({ name }) => name);
  expect(names).toEqual(['read-document', 'read-document', 'GET /candidates/:id', 'GET']);
  expect(received.join('\n')).not.toMatch(/runa|askeland|skarvik/i);
  const keys = new Set(spans().flatMap(({ attributes }) => attributes.map(({ key }) => key)));
  expect([...keys].sort()).toEqual([
    'http.request.method',
    'http.response.status_code',
    'http.route',
    'job.attempt',
    'job.id',
    'job.outcome',
  ]);
});
