/** While names are hidden, what cannot be masked is closed: pictures of a CV, letters and files with everything on a person. */
import type { FastifyInstance } from 'fastify';
import { MessagePage } from '../views/message.tsx';

const tellsWho = /^\/candidates\/:id\/(?:original\/pages\/|held\.(?:json|pdf)$|letter\.pdf$|erase$)/;

export const closeWhenBlind = (app: FastifyInstance): void => {
  app.addHook('preHandler', async (request, reply) => {
    if (request.visitor?.blind && tellsWho.test(request.routeOptions.url ?? ''))
      await reply.code(403).page(<MessagePage what="closedWhileBlind" />);
  });
};
