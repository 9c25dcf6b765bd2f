/** The audit log, for administrators. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { pageAudit, verifyAudit } from '../../store/audit-log.ts';
import { listUsers } from '../../store/users.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { AuditPage } from '../views/audit.tsx';
import { pageQuery } from './page-query.ts';

const auditQuery = pageQuery.extend({ about: z.uuid().optional().catch(undefined), verify: z.string().optional() });

export const addAuditRoutes = (app: FastifyInstance, { db }: ScreenOptions): void => {
  app.get('/settings/audit', { config: { needs: 'administrator' } }, async (request, reply) => {
    const { from, size, about, verify } = auditQuery.parse(request.query);
    const [{ entries, total }, users, verdict] = await Promise.all([
      pageAudit(db, { ...(about === undefined ? {} : { subject: about }), from, size }),
      listUsers(db),
      verify === undefined ? null : verifyAudit(db),
    ]);
    const names = new Map(users.map(({ id, name }) => [id, name]));
    const rows = entries.map((entry) => ({
      ...entry,
      by: entry.actor === null ? 'shortlist95' : (names.get(entry.actor) ?? entry.actor),
    }));
    return reply.page(<AuditPage rows={rows} page={{ from, size, total }} about={about ?? null} verdict={verdict} />);
  });
};
