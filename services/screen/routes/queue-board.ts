/** The dashboard of the queues, mounted for administrators. */
import type { FastifyInstance } from 'fastify';
import type { ScreenOptions } from '../screen-options.ts';

const path = '/settings/queues';

/** It writes styles into its page and knows fonts elsewhere: the first is allowed here and nowhere else, the second is not. */
const contentPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

export const addQueueBoard = (app: FastifyInstance, { queueBoard }: ScreenOptions): void => {
  if (queueBoard === undefined) return;
  app.register(async (board) => {
    board.addHook('onRoute', (route) => {
      route.config = { ...route.config, needs: 'administrator' };
    });
    board.addHook('onSend', async (_request, reply, payload) => {
      reply.header('content-security-policy', contentPolicy);
      return payload;
    });
    await board.register(queueBoard(path), { prefix: path });
  });
};
