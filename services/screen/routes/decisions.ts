/** What a person says a document is. Kept first, then put on the queue; the sweeper covers a queue that is away. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { decidableKinds, saveDecision } from '../../store/documents.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { idParams } from './page-query.ts';

/** `again` only wants another try. */
const decision = z.object({ as: z.enum([...decidableKinds, 'again']), from: z.coerce.number().int().min(0).catch(0) });

export const addDecisionRoutes = (app: FastifyInstance, { db, enqueue }: ScreenOptions): void => {
  app.post('/intake/:id/decision', async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const body = decision.safeParse(request.body);
    if (!params.success || !body.success) return reply.callNotFound();
    const { as, from } = body.data;
    const documentId = params.data.id;
    const inLine = await saveDecision(db, documentId, as === 'again' ? null : as);
    if (inLine) await enqueue('read-document', { documentId }, { urgent: true });
    return reply.redirect(from > 0 ? `/intake?from=${from}` : '/intake', 303);
  });
};
