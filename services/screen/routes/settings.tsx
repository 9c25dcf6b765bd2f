import type { FastifyInstance } from 'fastify';
import { SettingsPage } from '../views/settings.tsx';

export const addSettingRoutes = (app: FastifyInstance): void => {
  app.get('/settings', { config: { needs: 'administrator' } }, (_request, reply) => reply.page(<SettingsPage />));
};
