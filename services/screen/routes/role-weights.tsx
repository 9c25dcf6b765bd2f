/** Weights of one role: tried on the stored parts, kept when somebody says so. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type PartName, partNames } from '../../../shared/lexicon/schema/weights.ts';
import { type Points, reweighFit } from '../../fit/total.ts';
import { loadRoleInputs } from '../../store/role-inputs.ts';
import { loadRole } from '../../store/roles.ts';
import { type ListOfHeads, loadListHeads } from '../../store/shortlists/load-list-heads.ts';
import { weighRole } from '../actions/role-actions.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { type TriedRow, WeightsPage } from '../views/role/weights.tsx';
import { idParams } from './page-query.ts';
import { viewerOf } from './role-changes.ts';

const pointsQuery = z
  .object(
    Object.fromEntries(partNames.map((part) => [part, z.coerce.number().min(0).max(100).optional().catch(undefined)])),
  )
  .transform((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Points);

/** As the list in force is weighed, with what is tried in their place. */
const pointsShown = (list: ListOfHeads, tried: Points): readonly (readonly [PartName, number])[] => {
  const now = new Map(list.entries[0]?.fit.parts.map(({ name, weight }) => [name, weight]));
  return partNames.map((part) => [part, tried[part] ?? now.get(part) ?? 0] as const);
};

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The one order of all lists: total, then confidence, then id. */
const rowsTried = (list: ListOfHeads, tried: Points, weights: ScreenOptions['weights']): readonly TriedRow[] =>
  list.entries
    .map(({ rank, candidate, fit }) => ({ was: rank, candidate, ...reweighFit(fit, tried, weights) }))
    .sort((a, b) => b.total - a.total || b.confidence - a.confidence || byId(a.candidate.id, b.candidate.id))
    .map(({ candidate, was, total, verdict }, index) => ({
      candidateId: candidate.id,
      name: candidate.name ?? candidate.fileName,
      rank: index + 1,
      was,
      total,
      verdict,
    }));

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
        rows={rowsTried(list, tried, weights)}
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
