/** One person in one role: why they stand where they stand. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { loadNames } from '../../store/candidate-names.ts';
import { loadFit } from '../../store/fits.ts';
import { loadRole } from '../../store/roles.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { WhyPage } from '../views/role/why.tsx';

const personParams = z.object({ id: z.uuid(), candidate: z.uuid() });

export const addRolePeopleRoutes = (app: FastifyInstance, { db, tellFits }: ScreenOptions): void => {
  app.get('/roles/:id/people/:candidate', async (request, reply) => {
    const params = personParams.safeParse(request.params);
    if (!params.success) return reply.callNotFound();
    const { id, candidate } = params.data;
    await tellFits?.(id, { only: [candidate] });
    const [role, fit, names] = await Promise.all([
      loadRole(db, id),
      loadFit(db, id, candidate),
      loadNames(db, [candidate]),
    ]);
    if (!role || !fit) return reply.callNotFound();
    return reply.page(
      <WhyPage
        roleId={role.briefId}
        title={role.brief.title?.value ?? role.fileName}
        candidateId={candidate}
        name={names.get(candidate) ?? ''}
        fit={fit}
        briefLanguage={role.brief.language}
      />,
    );
  });
};
