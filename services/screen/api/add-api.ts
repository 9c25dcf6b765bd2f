/** The endpoints under /api/v1: checked, answered as JSON with an ETag, refused as RFC 9457 says. */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { withoutEmpty } from '../actions/candidate-filter.ts';
import { hideIn } from '../blind/hide-in.ts';
import { namedFrom } from '../blind/load-named.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { allEndpoints } from './all-endpoints.ts';
import { describeApi } from './describe-api.ts';
import { ApiRefusal, type Endpoint } from './endpoint.ts';

const problemType = 'application/problem+json';
const titles: Readonly<Record<number, string>> = {
  400: 'What was sent does not fit',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Nothing at this address',
  413: 'Too large',
  415: 'Not a kind of content that is taken',
  422: 'Cannot be taken as it is',
  500: 'Something went wrong',
};

const problemOf = (status: number, instance: string, detail?: string): string =>
  JSON.stringify({ title: titles[status] ?? 'Refused', status, ...(detail ? { detail } : {}), instance });

const sendProblem = (reply: FastifyReply, status: number, detail?: string): FastifyReply =>
  reply
    .code(status)
    .type(problemType)
    .send(problemOf(status, reply.request.id, detail));

/** Places of what does not fit, never what was sent. */
const placesOf = (error: z.ZodError, where: string): string =>
  error.issues.map(({ path, message }) => `${[where, ...path].join('.')}: ${message}`).join('; ');

const read = <Schema extends z.ZodType>(schema: Schema | undefined, sent: unknown, where: string) => {
  if (schema === undefined) return undefined;
  const result = schema.safeParse(sent);
  if (!result.success) throw new ApiRefusal(400, placesOf(result.error, where));
  return result.data;
};

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Names stay hidden from who wants to read blind, whichever way they ask: of everybody asked for or named in the answer. */
const shownTo = async (request: FastifyRequest, answer: object, { db }: ScreenOptions): Promise<object> => {
  if (!request.visitor?.blind) return answer;
  const ids = new Set(JSON.stringify([request.params, answer]).match(uuid) ?? []);
  return hideIn(answer, await namedFrom(db, [...ids]));
};

const handle = (endpoint: Endpoint, world: ScreenOptions) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { visitor } = request;
  if (visitor === null) return sendProblem(reply, 401);
  const { body } = endpoint;
  const answer = await endpoint.run({
    ...{ world, visitor, request },
    params: read(endpoint.params, request.params, 'path'),
    query: read(endpoint.query, withoutEmpty(request.query), 'query'),
    body: body === 'files' ? undefined : read(body, request.body ?? {}, 'body'),
  });
  if (answer === undefined) return sendProblem(reply, 404);
  if (answer === null) return reply.code(204).send();
  return reply.type('application/json').send(await shownTo(request, answer as object, world));
};

/** Weak: the same content, whatever packed it on the way (RFC 9110, section 8.8.3). */
const tagOf = (payload: string): string =>
  `W/"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;

const isKnown = (header: string | undefined, tag: string): boolean =>
  header?.split(',').some((one) => one.trim() === tag || one.trim() === '*') ?? false;

const addEtags = (api: FastifyInstance): void => {
  api.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
    const tag = tagOf(payload);
    reply.header('etag', tag).header('cache-control', 'private, no-cache').header('vary', 'authorization, cookie');
    if (!isKnown(request.headers['if-none-match'], tag)) return payload;
    reply.code(304).removeHeader('content-length');
    return '';
  });
};

/** The guard answers in words for people; programs get the same as a problem. */
const addProblems = (api: FastifyInstance, { log }: ScreenOptions): void => {
  api.addHook('onSend', async (request, reply, payload) => {
    const { statusCode } = reply;
    if (statusCode < 400 || String(reply.getHeader('content-type')).startsWith(problemType)) return payload;
    const problem = problemOf(statusCode, request.id);
    reply.type(problemType).header('content-length', Buffer.byteLength(problem));
    return problem;
  });
  api.setNotFoundHandler((_request, reply) => sendProblem(reply, 404));
  api.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof ApiRefusal) return sendProblem(reply, error.status, error.message);
    const status = error.statusCode ?? 500;
    if (status < 500) return sendProblem(reply, status);
    log.error({ reference: request.id, route: request.routeOptions.url, error: error.name }, 'call failed');
    return sendProblem(reply, 500);
  });
};

export const addApi = (app: FastifyInstance, world: ScreenOptions): void => {
  const description = JSON.stringify(describeApi(allEndpoints));
  app.register(
    async (api) => {
      addProblems(api, world);
      addEtags(api);
      api.get('/openapi.json', (_request, reply) => reply.type('application/json').send(description));
      for (const endpoint of allEndpoints)
        api.route({
          method: endpoint.method,
          url: endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1'),
          config: {
            ...(endpoint.needs === undefined ? {} : { needs: endpoint.needs }),
            noted: endpoint.noted === true,
          },
          handler: handle(endpoint, world),
        });
    },
    { prefix: '/api/v1' },
  );
};
