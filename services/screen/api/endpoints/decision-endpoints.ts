/** What became of people in a role. */
import { z } from 'zod';
import { addDecision, loadDecisions, undoDecision } from '../../../store/decisions.ts';
import { loadRole } from '../../../store/roles.ts';
import { decisionBody } from '../../actions/role-actions.ts';
import { decisionAnswer, idParam } from '../answers.ts';
import { type Call, endpoint } from '../endpoint.ts';

const tag = 'roles';

const isRole = async ({ world, params }: Pick<Call<{ readonly id: string }>, 'world' | 'params'>): Promise<boolean> =>
  (await loadRole(world.db, params.id)) !== null;

export const decisionEndpoints = [
  endpoint({
    id: 'listDecisions',
    method: 'GET',
    path: '/roles/{id}/decisions',
    tag,
    summary: 'What became of people in this role, what was undone included',
    params: idParam,
    answer: z.object({ rows: z.array(decisionAnswer).readonly() }),
    run: async ({ world, params }) => {
      if (!(await isRole({ world, params }))) return undefined;
      const decisions = await loadDecisions(world.db, params.id);
      return { rows: decisions.map(({ briefId: _brief, standing: _standing, ...decision }) => decision) };
    },
  }),
  endpoint({
    id: 'decide',
    method: 'POST',
    path: '/roles/{id}/decisions',
    tag,
    summary: 'Say what became of a person in this role',
    params: idParam,
    body: decisionBody,
    answer: null,
    run: async ({ world, params, body, visitor }) => {
      if (!(await isRole({ world, params }))) return undefined;
      await addDecision(world.db, { briefId: params.id, ...body, by: visitor.userId });
      return null;
    },
  }),
  endpoint({
    id: 'undoDecision',
    method: 'DELETE',
    path: '/roles/{id}/decisions/{decisionId}',
    tag,
    summary: 'Undo a decision; it stays in the history',
    params: idParam.extend({ decisionId: z.uuid() }),
    answer: null,
    run: async ({ world, params, visitor }) => {
      if (!(await isRole({ world, params }))) return undefined;
      await undoDecision(world.db, { id: params.decisionId, briefId: params.id, by: visitor.userId });
      return null;
    },
  }),
] as const;
