/**
 * Every route of the screen stands behind this: who is asking, may they, and a line in the audit log of what they did.
 *
 * A route says in its `config` what it needs; one that says nothing needs a viewer to look and a recruiter to change,
 * so that a forgotten line never opens anything.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../../../prisma/client.ts';
import type { Log } from '../../../shared/log.ts';
import { appendAudit } from '../../store/audit-log.ts';
import { idParams } from '../routes/page-query.ts';
import { isAllowed, type Needs, needsOf, type Recognise } from './visitor.ts';

/** Looking at a person is noted too, and what leaves the house; lists and assets are not. */
const personRoutes = /^\/(api\/v1\/)?candidates\/:id/;

const isPage = (request: FastifyRequest): boolean =>
  request.method === 'GET' && !request.url.startsWith('/api/') && request.headers['hx-request'] === undefined;

const turnAway = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  if (request.visitor !== null) return reply.code(403).send('Your role does not allow this.');
  if (!isPage(request)) return reply.code(401).header('www-authenticate', 'Bearer').send('Sign in first.');
  const next = request.url === '/' ? '' : `?next=${encodeURIComponent(request.url)}`;
  return reply.redirect(`/sign-in${next}`, 303);
};

const isNoted = (request: FastifyRequest, needs: Needs): boolean => {
  const { method } = request;
  if (needs === 'anybody' || method === 'HEAD' || method === 'OPTIONS') return false;
  const { url, config } = request.routeOptions;
  return method !== 'GET' || config.noted === true || personRoutes.test(url ?? '');
};

/** Ids only: an address somebody made up may hold anything. */
const subjectOf = (request: FastifyRequest): string | null => idParams.safeParse(request.params).data?.id ?? null;

export const addGuard = (
  app: FastifyInstance,
  { db, log, recognise }: { readonly db: Database; readonly log: Log; readonly recognise: Recognise },
): void => {
  app.decorateRequest('visitor', null);
  const needs = ({ method, routeOptions: { url, config } }: FastifyRequest): Needs =>
    url?.startsWith('/assets/') ? 'anybody' : needsOf(method, config.needs);

  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url === undefined || needs(request) === 'anybody') return;
    request.visitor = await recognise(request);
    if (!isAllowed(request.visitor, needs(request))) await turnAway(request, reply);
  });

  app.addHook('onResponse', async (request, reply) => {
    if (request.visitor === null || !isNoted(request, needs(request))) return;
    const action = `${request.method} ${request.routeOptions.url ?? ''}`;
    const note = {
      actor: request.visitor.userId,
      action,
      subject: subjectOf(request),
      details: { status: reply.statusCode },
    };
    await appendAudit(db, [note]).catch(() => log.error({ action }, 'not in the audit log'));
  });
};
