/**
 * What recruiters add to a role: answers of the client, decisions on people, having seen a list, closing and opening.
 * Kept first, then the role is put on the queue; the sweeper covers a queue that is away.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { decisionKinds } from '../../../shared/model/decision.ts';
import { readingNames } from '../../../shared/model/shortlist.ts';
import { saveCandidateOpen } from '../../store/candidates.ts';
import { addDecision, undoDecision } from '../../store/decisions.ts';
import { saveAnswer } from '../../store/role-inputs.ts';
import { loadOpenBriefIds, loadRole, saveRoleOpen } from '../../store/roles.ts';
import { saveSeen } from '../../store/seen-shortlists.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { idParams } from './page-query.ts';

const answerBody = z.object({
  question: z.string().min(1).max(2000),
  answer: z.string().max(1000).catch(''),
  reading: z.enum(readingNames).nullable().catch(null),
});
const decisionBody = z.object({
  candidateId: z.uuid(),
  kind: z.enum(decisionKinds),
  reason: z.string().max(500).nullable().catch(null),
});
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

export const addRoleChangeRoutes = (app: FastifyInstance, { db, enqueue }: ScreenOptions): void => {
  const rankAgain = (briefId: string) => enqueue('rank-role', { briefId, runId: null, trigger: 'edit' }, { urgent: true });

  /** A form about one role: its id and checked fields, or "not found"; afterwards back to the page of the role. */
  const roleForm = <Body>(
    url: string,
    schema: z.ZodType<Body>,
    keep: (briefId: string, body: Body, by: string) => Promise<void>,
  ) =>
    app.post(url, async (request, reply): Promise<FastifyReply> => {
      const params = idParams.safeParse(request.params);
      const body = schema.safeParse(request.body ?? {});
      if (!params.success || !body.success || (await loadRole(db, params.data.id)) === null)
        return reply.callNotFound() as unknown as FastifyReply;
      await keep(params.data.id, body.data, viewerOf(request));
      return reply.redirect(`/roles/${params.data.id}`, 303);
    });

  roleForm('/roles/:id/answers', answerBody, async (briefId, body, by) => {
    await saveAnswer(db, briefId, { ...body, by });
    await rankAgain(briefId);
  });

  roleForm('/roles/:id/decisions', decisionBody, async (briefId, body, by) => {
    await addDecision(db, { briefId, ...body, by });
  });

  roleForm('/roles/:id/decisions/undo', undoBody, async (briefId, { decisionId }, by) => {
    await undoDecision(db, { id: decisionId, briefId, by });
  });

  roleForm('/roles/:id/seen', z.object({}), async (briefId, _body, viewer) => {
    await saveSeen(db, { briefId, viewer });
  });

  roleForm('/roles/:id/open', openBody, async (briefId, { open }) => {
    await saveRoleOpen(db, briefId, open === 'yes');
    if (open === 'yes') await rankAgain(briefId);
  });

  app.post('/candidates/:id/open', async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const body = openBody.safeParse(request.body);
    if (!params.success || !body.success) return reply.callNotFound();
    await saveCandidateOpen(db, params.data.id, body.data.open === 'yes');
    for (const briefId of await loadOpenBriefIds(db)) await rankAgain(briefId);
    return reply.redirect(body.data.back ?? `/candidates/${params.data.id}`, 303);
  });
};
