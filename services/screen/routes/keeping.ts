/** What the law asks for (forgetting, telling, keeping no longer than allowed), and what a monitor does. */
import type { FastifyInstance } from 'fastify';
import type { ScreenOptions } from '../screen-options.ts';
import { addErasingRoutes } from './erasing.tsx';
import { addHeldRoutes } from './held.ts';
import { addMetricsRoutes } from './metrics.ts';
import { addRetentionRoutes } from './retention.tsx';

export const addKeepingRoutes = (app: FastifyInstance, options: ScreenOptions): void => {
  addErasingRoutes(app, options);
  addHeldRoutes(app, options);
  addMetricsRoutes(app, options);
  addRetentionRoutes(app, options);
};
