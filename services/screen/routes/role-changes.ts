/** Forms about a role: answers of the client, decisions on people, having seen a list, closing and opening. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { addDecision, undoDecision } from '../../store/decisions.ts';
import { loadRole } from '../../store/roles.ts';
import { saveSeen } from '../../store/seen-shortlists.ts';
import type { Needs } from '../access/visitor.ts';
import { answerBody, answerQuestion, decisionBody, openCandidate, openRole } from '../actions/role-actions.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { idParams } from './page-query.ts';

const undoBody = z.object({ decisionId: z.uuid() });
const openBody = z.object({
  open: z.enum(['yes', 'no']),
  back: z
    .string()
    .regex(/^\/(?:roles|candidates)\/[0-9a-f-]{36}$/)
    .nullable()
    .catch(null),
});

/** Who is noted as having done it. */
export const viewerOf = (request: FastifyRequest): string => request.visitor?.userId ?? '';

export const addRoleChangeRoutes = (app: FastifyInstance, world: ScreenOptions): void => {
  const { db } = world;
  /** A form about one role: its id and checked fields, or "not found"; afterwards back to the page of the role. */
  const roleForm = <Body>(
    url: string,
    schema: z.ZodType<Body>,
    keep: (briefId: string, body: Body, by: string) => Promise<void>,
    needs: Needs = 'recruiter',
  ) =>
    app.post(url, { config: { needs } }, async (request, reply): Promise<FastifyReply> => {
      const params = idParams.safeParse(request.params);
      const body = schema.safeParse(request.body ?? {});
      if (!params.success || !body.success || (await loadRole(db, params.data.id)) === null)
        return reply.callNotFound() as unknown as FastifyReply;
      await keep(params.data.id, body.data, viewerOf(request));
      return reply.redirect(`/roles/${params.data.id}`, 303);
    });

  roleForm('/roles/:id/answers', answerBody, async (briefId, body, by) => {
    await answerQuestion(world, briefId, { ...body, by });
  });

  roleForm('/roles/:id/decisions', decisionBody, async (briefId, body, by) => {
    await addDecision(db, { briefId, ...body, by });
  });

  roleForm('/roles/:id/decisions/undo', undoBody, async (briefId, { decisionId }, by) => {
    await undoDecision(db, { id: decisionId, briefId, by });
  });

  const seen = async (briefId: string, _body: unknown, viewer: string) => saveSeen(db, { briefId, viewer });
  roleForm('/roles/:id/seen', z.object({}), seen, 'viewer');

  roleForm('/roles/:id/open', openBody, async (briefId, { open }) => {
    await openRole(world, briefId, open === 'yes');
  });

  app.post('/candidates/:id/open', async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const body = openBody.safeParse(request.body);
    if (!params.success || !body.success) return reply.callNotFound();
    await openCandidate(world, params.data.id, body.data.open === 'yes');
    return reply.redirect(body.data.back ?? `/candidates/${params.data.id}`, 303);
  });
};
