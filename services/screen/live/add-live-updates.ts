/**
 * Open pages ask for themselves again and say what they have seen. As long as nothing changed the answer is 204, which
 * costs one small query and leaves the page as it is; so they may ask often enough to show a change within a second.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Database } from '../../../prisma/client.ts';
import { loadDeskTag, loadRoleTag } from '../../store/changes.ts';
import { idParams } from '../routes/page-query.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the page is as new as; null on pages that do not update themselves. */
    seenTag: string | null;
  }
  interface FastifyContextConfig {
    /** The page updates itself when the desk changes, or when the role of its address does. */
    readonly live?: 'desk' | 'role';
  }
}

/** All open pages together ask the database so often at most. */
const freshMs = 100;

const shareTag = (load: () => Promise<string>): (() => Promise<string>) => {
  let asked = { at: Number.NEGATIVE_INFINITY, tag: Promise.resolve('') };
  return () => {
    const now = performance.now();
    if (now - asked.at > freshMs) asked = { at: now, tag: load() };
    return asked.tag;
  };
};

const seenBy = ({ query }: FastifyRequest): unknown => (query as { readonly seen?: unknown } | null)?.seen;

export const addLiveUpdates = (app: FastifyInstance, { db }: { readonly db: Database }): void => {
  const deskTag = shareTag(() => loadDeskTag(db));
  const tagOf = async (request: FastifyRequest): Promise<string | null> => {
    const { live } = request.routeOptions.config;
    if (live === undefined || request.visitor === null) return null;
    const params = idParams.safeParse(request.params);
    if (live === 'desk' || !params.success) return await deskTag();
    return await loadRoleTag(db, params.data.id);
  };
  app.decorateRequest('seenTag', null);
  // Before the page is loaded, so that what changes meanwhile is seen at the next question.
  app.addHook('preHandler', async (request, reply) => {
    request.seenTag = await tagOf(request);
    if (request.seenTag !== null && seenBy(request) === request.seenTag) await reply.code(204).send();
  });
};
