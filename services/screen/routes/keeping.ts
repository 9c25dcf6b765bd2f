/** What the law asks for: forgetting, telling, keeping no longer than allowed. */
import type { FastifyInstance } from 'fastify';
import type { ScreenOptions } from '../screen-options.ts';
import { addErasingRoutes } from './erasing.tsx';
import { addHeldRoutes } from './held.tsx';
import { addRetentionRoutes } from './retention.tsx';

export const addKeepingRoutes = (app: FastifyInstance, options: ScreenOptions): void => {
  addErasingRoutes(app, options);
  addHeldRoutes(app, options);
  addRetentionRoutes(app, options);
};
