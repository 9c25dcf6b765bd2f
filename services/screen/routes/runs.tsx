/** Runs: the one under way, past ones again as they were, and starting and stopping by hand. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { loadRunLists, loadRunRole, pageRunRoles } from '../../store/runs/load-run-roles.ts';
import { loadRun, pageRuns } from '../../store/runs/load-runs.ts';
import { saveRunStopped } from '../../store/runs.ts';
import { isAllowed } from '../access/visitor.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { RunPage, RunRolePage } from '../views/runs/run.tsx';
import { RunsPage } from '../views/runs/runs.tsx';
import { idParams, pageQuery } from './page-query.ts';

const runsQuery = z.object({ which: z.enum(['all', 'whole']).catch('whole') });
const roleParams = z.object({ id: z.uuid(), role: z.uuid() });
const rolesOnPage = z.object({
  from: z.coerce.number().int().min(0).catch(0),
  size: z.coerce.number().int().min(1).max(100).catch(20),
});

/** Of each list, where all roles of a run are shown. */
const places = 5;
const allPlaces = 10_000;

const mayChange = ({ visitor }: FastifyRequest): boolean => isAllowed(visitor, 'recruiter');

export const addRunRoutes = (app: FastifyInstance, { db, enqueue, nightly }: ScreenOptions): void => {
  app.get('/runs', { config: { live: 'desk' } }, async (request, reply) => {
    const { from, size } = pageQuery.parse(request.query);
    const { which } = runsQuery.parse(request.query);
    const { rows, total } = await pageRuns(db, { from, size, which });
    const page = { from, size, total };
    return reply.page(
      <RunsPage runs={rows} page={page} which={which} nightly={nightly} mayChange={mayChange(request)} />,
    );
  });

  app.post('/runs', async (request, reply) => {
    await enqueue('rematch-all', { trigger: 'manual', by: request.visitor?.userId ?? null }, { urgent: true });
    return reply.redirect('/runs', 303);
  });

  app.post('/runs/:id/stop', async (request, reply) => {
    const params = idParams.safeParse(request.params);
    if (!params.success) return reply.callNotFound();
    await saveRunStopped(db, { runId: params.data.id, by: request.visitor?.userId ?? null });
    return reply.redirect('/runs', 303);
  });

  app.get('/runs/:id', { config: { live: 'desk' } }, async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const run = params.success ? await loadRun(db, params.data.id) : null;
    if (run === null) return reply.callNotFound();
    const { from, size } = rolesOnPage.parse(request.query);
    const roles = await pageRunRoles(db, run.id, { from, size });
    const ids = roles.rows.flatMap(({ shortlistId }) => shortlistId ?? []);
    const lists = await loadRunLists(db, ids, { places });
    const shown = roles.rows.map((role) => ({ role, list: lists.get(role.shortlistId ?? '') ?? null }));
    const page = { from, size, total: roles.total };
    return reply.page(<RunPage run={run} roles={shown} page={page} mayChange={mayChange(request)} />);
  });

  app.get('/runs/:id/roles/:role', async (request, reply) => {
    const params = roleParams.safeParse(request.params);
    if (!params.success) return reply.callNotFound();
    const [run, role] = await Promise.all([
      loadRun(db, params.data.id),
      loadRunRole(db, params.data.id, params.data.role),
    ]);
    if (run === null || role === null) return reply.callNotFound();
    const lists = await loadRunLists(db, role.shortlistId === null ? [] : [role.shortlistId], { places: allPlaces });
    return reply.page(<RunRolePage run={run} role={role} list={lists.get(role.shortlistId ?? '') ?? null} />);
  });
};
