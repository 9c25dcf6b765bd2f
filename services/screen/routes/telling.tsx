/** Webhooks: for administrators. Whether their addresses may be called is looked at when they are called. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { addWebhook, listWebhooks, removeWebhook } from '../../store/news/webhooks.ts';
import { newSecret } from '../access/secrets.ts';
import { webhookBody } from '../actions/webhook-body.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { TellingPage } from '../views/telling.tsx';
import { idParams } from './page-query.ts';

const administrators = { config: { needs: 'administrator' } } as const;

export const addTellingRoutes = (app: FastifyInstance, { db, telling }: ScreenOptions): void => {
  const page = async (reply: FastifyReply, news: { readonly secret: string | null; readonly bad: boolean }) =>
    reply
      .code(news.bad ? 400 : 200)
      .header('cache-control', 'no-store')
      .page(<TellingPage webhooks={await listWebhooks(db)} {...telling} {...news} />);

  app.get('/settings/telling', administrators, (_request, reply) => page(reply, { secret: null, bad: false }));

  app.post('/settings/telling', administrators, async (request, reply) => {
    const parsed = webhookBody.safeParse(request.body);
    if (!parsed.success) return page(reply, { secret: null, bad: true });
    const secret = newSecret();
    await addWebhook(db, { url: parsed.data.url, secret });
    return page(reply, { secret, bad: false });
  });

  app.post('/settings/telling/:id/remove', administrators, async (request, reply) => {
    const params = idParams.safeParse(request.params);
    if (!params.success) return reply.callNotFound();
    await removeWebhook(db, params.data.id);
    return reply.redirect('/settings/telling', 303);
  });
};
