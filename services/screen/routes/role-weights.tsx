/** Weights of one role: tried on the stored parts, kept when somebody says so. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { partNames } from '../../../shared/lexicon/schema/weights.ts';
import type { Points } from '../../fit/total.ts';
import { loadRoleInputs } from '../../store/role-inputs.ts';
import { loadRole } from '../../store/roles.ts';
import { loadListHeads } from '../../store/shortlists/load-list-heads.ts';
import { weighRole } from '../actions/role-actions.ts';
import { pointsShown, tryWeights } from '../actions/try-weights.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { WeightsPage } from '../views/role/weights.tsx';
import { idParams } from './page-query.ts';
import { viewerOf } from './role-changes.ts';

const pointsQuery = z
  .object(
    Object.fromEntries(partNames.map((part) => [part, z.coerce.number().min(0).max(100).optional().catch(undefined)])),
  )
  .transform((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Points);

export const addRoleWeightRoutes = (app: FastifyInstance, { db, enqueue, weights }: ScreenOptions): void => {
  app.get('/roles/:id/weights', async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const role = params.success ? await loadRole(db, params.data.id) : null;
    const list = role && (await loadListHeads(db, role.briefId));
    if (!role || !list) return reply.callNotFound();
    const tried = pointsQuery.parse(request.query);
    const page = (
      <WeightsPage
        id={role.briefId}
        title={role.brief.title?.value ?? role.fileName}
        points={pointsShown(list, tried)}
        rows={tryWeights(list, tried, weights)}
        own={(await loadRoleInputs(db, role.briefId)).points !== null}
      />
    );
    return reply.page(page);
  });

  app.post('/roles/:id/weights', async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const body = z.object({ keep: z.enum(['yes', 'no']) }).safeParse(request.body);
    if (!params.success || !body.success || (await loadRole(db, params.data.id)) === null) return reply.callNotFound();
    const briefId = params.data.id;
    const points = body.data.keep === 'yes' ? pointsQuery.parse(request.body) : null;
    await weighRole({ db, enqueue }, briefId, { points, by: viewerOf(request) });
    return reply.redirect(`/roles/${briefId}/weights`, 303);
  });
};
