/** What a person says on the intake page that a document is. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { decideDocument, documentDecision } from '../actions/decide-document.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { idParams } from './page-query.ts';

const decision = documentDecision.extend({ from: z.coerce.number().int().min(0).catch(0) });

export const addDecisionRoutes = (app: FastifyInstance, options: ScreenOptions): void => {
  app.post('/intake/:id/decision', async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const body = decision.safeParse(request.body);
    if (!params.success || !body.success) return reply.callNotFound();
    const { as, from } = body.data;
    await decideDocument(options, params.data.id, { as, by: request.visitor?.userId ?? null });
    return reply.redirect(from > 0 ? `/intake?from=${from}` : '/intake', 303);
  });
};
