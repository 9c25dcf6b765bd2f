import type { FastifyInstance } from 'fastify';
import type { ScreenOptions } from '../screen-options.ts';
import { SettingsPage } from '../views/settings.tsx';

export const addSettingRoutes = (app: FastifyInstance, { uploads, nightly, weights }: ScreenOptions): void => {
  app.get('/settings', { config: { needs: 'administrator' } }, (_request, reply) =>
    reply.page(<SettingsPage uploads={uploads} nightly={nightly} weights={weights} />),
  );
};
