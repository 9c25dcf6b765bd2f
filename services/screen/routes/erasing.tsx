/** Forgetting a person, for administrators: asked once more before it is done. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { loadCandidate } from '../../store/candidates.ts';
import { loadVersions } from '../../store/persons/load-versions.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { ErasingPage } from '../views/erasing.tsx';
import { idParams } from './page-query.ts';

const administrators = { config: { needs: 'administrator' } } as const;
const confirmation = z.object({ sure: z.literal('yes') });

export const addErasingRoutes = (app: FastifyInstance, { db, erase }: ScreenOptions): void => {
  app.get('/candidates/:id/erase', administrators, async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const stored = params.success ? await loadCandidate(db, params.data.id) : null;
    if (stored === null) return reply.callNotFound();
    const { length } = await loadVersions(db, stored.id);
    const page = (
      <ErasingPage candidateId={stored.id} name={stored.name ?? stored.fileName} cvs={Math.max(1, length)} />
    );
    return reply.page(page);
  });

  app.post('/candidates/:id/erase', administrators, async (request, reply) => {
    const params = idParams.safeParse(request.params);
    if (!params.success || request.visitor === null) return reply.callNotFound();
    if (!confirmation.safeParse(request.body).success)
      return reply.redirect(`/candidates/${params.data.id}/erase`, 303);
    const done = await erase({ candidateId: params.data.id }, request.visitor.userId);
    return done ? reply.redirect('/candidates', 303) : reply.callNotFound();
  });
};
