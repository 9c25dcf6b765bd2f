/** People of a list side by side: `?who=…&who=…`, two to four of them. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { loadCandidate } from '../../store/candidates.ts';
import { loadRole } from '../../store/roles.ts';
import { loadListHeads } from '../../store/shortlists/load-list-heads.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { type ComparedPerson, ComparePage } from '../views/role/compare.tsx';
import { idParams } from './page-query.ts';
import { viewerOf } from './role-changes.ts';
import { loadListShown } from './role-rows.ts';

const most = 4;

const whoQuery = z.object({
  who: z
    .union([z.uuid().transform((one) => [one]), z.array(z.uuid())])
    .catch([])
    .transform((ids) => [...new Set(ids)].slice(0, most)),
});

export const addCompareRoutes = (app: FastifyInstance, { db, tellFits }: ScreenOptions): void => {
  app.get('/roles/:id/compare', async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const role = params.success ? await loadRole(db, params.data.id) : null;
    if (!role) return reply.callNotFound();
    const { briefId } = role;
    const { who } = whoQuery.parse(request.query);
    await tellFits?.(briefId, { only: who });
    const shortlist = await loadListHeads(db, briefId, { only: who });
    const { rows } = await loadListShown(db, { briefId, viewer: viewerOf(request), shortlist });
    const people = await Promise.all(
      rows.map(async (row): Promise<readonly ComparedPerson[]> => {
        const stored = await loadCandidate(db, row.entry.candidateId);
        return stored ? [{ row, signals: stored.signals }] : [];
      }),
    );
    const title = role.brief.title?.value ?? role.fileName;
    return reply.page(<ComparePage id={briefId} title={title} role={role} people={people.flat()} />);
  });
};
