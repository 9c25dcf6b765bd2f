/** How long people are kept: the setting for administrators, the ground of one person for recruiters. */
import type { FastifyInstance } from 'fastify';
import { retentionSchema } from '../../../shared/model/retention.ts';
import { loadCandidate } from '../../store/candidates.ts';
import { addConsent, listDue, loadRetention, saveRetention } from '../../store/retention.ts';
import { consentBody } from '../actions/consent-body.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { RetentionPage } from '../views/retention.tsx';
import { idParams } from './page-query.ts';

const administrators = { config: { needs: 'administrator' } } as const;

export const addRetentionRoutes = (app: FastifyInstance, { db }: ScreenOptions): void => {
  app.get('/settings/retention', administrators, async (_request, reply) => {
    const retention = await loadRetention(db);
    const due = retention === null ? [] : await listDue(db, retention, new Date());
    return reply.page(<RetentionPage retention={retention} due={due} />);
  });

  app.post('/settings/retention', administrators, async (request, reply) => {
    const body = retentionSchema.safeParse(request.body);
    if (body.success) await saveRetention(db, body.data);
    return reply.redirect('/settings/retention', 303);
  });

  app.post('/settings/retention/off', administrators, async (_request, reply) => {
    await saveRetention(db, null);
    return reply.redirect('/settings/retention', 303);
  });

  app.post('/candidates/:id/consents', async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const body = consentBody.safeParse(request.body);
    const stored = params.success ? await loadCandidate(db, params.data.id) : null;
    if (stored === null || !body.success) return reply.callNotFound();
    await addConsent(db, stored.id, { ...body.data, by: request.visitor?.userId ?? null });
    return reply.redirect(`/candidates/${stored.id}#keeping`, 303);
  });
};
