/** What a recruiter knows better than the CV, and taking it back. The page shows it at once; rankings follow. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { loadCandidate } from '../../store/candidates.ts';
import { correctPerson, takeBackCorrection } from '../actions/person-actions.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { MessagePage } from '../views/message.tsx';
import { idParams } from './page-query.ts';
import { readCorrection } from './read-correction.ts';

const correction = z.object({ path: z.string().max(400), value: z.string().max(2_000) });
const taking = z.object({ path: z.string().max(400) });

export const addCorrectionRoutes = (app: FastifyInstance, { db, enqueue }: ScreenOptions): void => {
  app.post('/candidates/:id/corrections', async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const body = correction.safeParse(request.body);
    const stored = params.success ? await loadCandidate(db, params.data.id) : null;
    if (!stored || !body.success) return reply.callNotFound();
    const { path, value } = body.data;
    const by = request.visitor?.userId ?? null;
    const kept = await correctPerson({ db, enqueue }, stored.id, { path, value: readCorrection(path, value), by });
    if (!kept) return reply.code(422).page(<MessagePage what="notUnderstood" />);
    return reply.redirect(`/candidates/${stored.id}#corrections`, 303);
  });

  app.post('/candidates/:id/corrections/taken-back', async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const body = taking.safeParse(request.body);
    if (!params.success || !body.success) return reply.callNotFound();
    await takeBackCorrection({ db, enqueue }, params.data.id, body.data.path);
    return reply.redirect(`/candidates/${params.data.id}#corrections`, 303);
  });
};
