import type { FastifyInstance } from 'fastify';
import type { ScreenOptions } from '../screen-options.ts';

const open = { config: { needs: 'anybody' } } as const;

/** For containers and load balancers: alive without, ready with the database. */
export const addHealthRoutes = (app: FastifyInstance, { db }: ScreenOptions): void => {
  app.get('/health', open, () => ({ status: 'alive' }));
  app.get('/ready', open, async (_request, reply) => {
    try {
      await db.$queryRaw`SELECT 1`;
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'database not reachable' });
    }
  });
};
