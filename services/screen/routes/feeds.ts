/** Changes of lists for feed readers, which cannot sign in: the address holds the token of one user. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { atomFeed, jsonFeed } from '../../news/feed.ts';
import { loadNewestChanges } from '../../store/news/load-list-changes.ts';
import { findFeedUser } from '../../store/news/subscriptions.ts';
import { hashSecret } from '../access/secrets.ts';
import type { ScreenOptions } from '../screen-options.ts';

const params = z.object({ file: z.string().regex(/^[\w-]{43}\.(?:atom|json)$/) });
const newest = 50;

export const addFeedRoutes = (app: FastifyInstance, { db, publicUrl, telling }: ScreenOptions): void => {
  app.get('/feeds/:file', { config: { needs: 'anybody' } }, async (request, reply) => {
    const parsed = params.safeParse(request.params);
    if (!parsed.success) return reply.callNotFound();
    const [token = '', format] = parsed.data.file.split('.');
    const user = await findFeedUser(db, hashSecret(token));
    if (user === null) return reply.callNotFound();
    const origin = publicUrl ?? `${request.protocol}://${request.host}`;
    const naming = user.blind ? 'codes' : telling.naming;
    const options = { naming, origin, address: `${origin}/feeds/${parsed.data.file}` } as const;
    const changes = await loadNewestChanges(db, newest);
    reply.header('cache-control', 'private, no-store').header('referrer-policy', 'no-referrer');
    return format === 'atom'
      ? reply.type('application/atom+xml').send(atomFeed(changes, options))
      : reply.type('application/feed+json').send(jsonFeed(changes, options));
  });
};
