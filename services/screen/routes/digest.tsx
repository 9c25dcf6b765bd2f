/** What is new for whoever looks, what they let rest, and how they hear of it. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { verdicts } from '../../../shared/model/fit.ts';
import { findNews } from '../../news/news.ts';
import { loadChanges } from '../../store/news/load-changes.ts';
import { listSnoozes, loadSubscription, removeSnooze, saveFeed, saveTaste } from '../../store/news/subscriptions.ts';
import { loadRole } from '../../store/roles.ts';
import { saveSeen } from '../../store/seen-shortlists.ts';
import { letRest, restBody } from '../actions/let-rest.ts';
import { makeFeed } from '../actions/make-feed.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { DigestPage, type DigestProps } from '../views/digest/digest.tsx';

const taste = z.object({
  leastVerdict: z.enum(verdicts),
  leastJump: z.coerce.number().int().min(1).max(100),
  mail: z
    .literal('yes')
    .optional()
    .catch(undefined)
    .transform((word) => word === 'yes'),
});
const roleBody = z.object({ briefId: z.uuid() });
const snoozeBody = z.object({ id: z.uuid() });

/** A viewer hears of what is new as well. */
const own = { config: { needs: 'viewer' } } as const;

export const addDigestRoutes = (app: FastifyInstance, { db, publicUrl, telling }: ScreenOptions): void => {
  const page = async (reply: FastifyReply, userId: string, feed: DigestProps['feed']) => {
    const [changes, snoozes, subscription] = await Promise.all([
      loadChanges(db, { userId, since: null }),
      listSnoozes(db, userId),
      loadSubscription(db, userId),
    ]);
    const news = findNews(changes, subscription);
    const props = { news, snoozes, subscription, mailIsSetUp: telling.mailIsSetUp, feed };
    return reply.header('cache-control', 'no-store').page(<DigestPage {...props} />);
  };

  app.get('/digest', async (request, reply) => request.visitor && page(reply, request.visitor.userId, null));

  /** A form of one's own: checked, kept, and back to the page. */
  const form = <Body,>(url: string, schema: z.ZodType<Body>, keep: (userId: string, body: Body) => Promise<boolean>) =>
    app.post(url, own, async (request, reply) => {
      const body = schema.safeParse(request.body ?? {});
      if (request.visitor === null || !body.success) return reply.callNotFound();
      if (!(await keep(request.visitor.userId, body.data))) return reply.callNotFound();
      return reply.redirect('/digest', 303);
    });

  form('/digest/settings', taste, async (userId, body) => {
    await saveTaste(db, userId, body);
    return true;
  });

  form('/digest/seen', roleBody, async (viewer, { briefId }) => {
    if ((await loadRole(db, briefId)) === null) return false;
    await saveSeen(db, { briefId, viewer });
    return true;
  });

  form('/digest/snooze', restBody, (userId, body) => letRest(db, userId, body));

  form('/digest/wake', snoozeBody, async (userId, { id }) => {
    await removeSnooze(db, userId, id);
    return true;
  });

  app.post('/digest/feed', own, async (request, reply) => {
    if (request.visitor === null) return;
    const origin = publicUrl ?? `${request.protocol}://${request.host}`;
    return page(reply, request.visitor.userId, await makeFeed(db, request.visitor.userId, origin));
  });

  form('/digest/feed/end', z.object({}), async (userId) => {
    await saveFeed(db, userId, null);
    return true;
  });
};
