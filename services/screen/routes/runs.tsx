import type { FastifyInstance } from 'fastify';
import { pageRuns } from '../../store/runs.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { RunsPage } from '../views/runs.tsx';
import { pageQuery } from './page-query.ts';

export const addRunRoutes = (app: FastifyInstance, { db, nightly }: ScreenOptions): void => {
  app.get('/runs', async (request, reply) => {
    const { from, size } = pageQuery.parse(request.query);
    const runs = await pageRuns(db, { from, size });
    return reply.page(<RunsPage runs={runs.rows} nightly={nightly} />);
  });
};
