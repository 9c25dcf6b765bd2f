import { z } from 'zod';
import { partNames } from '../../../../shared/lexicon/schema/weights.ts';
import { scopes } from '../../../../shared/model/signal.ts';
import { loadRoleInputs } from '../../../store/role-inputs.ts';
import { roleOrders } from '../../../store/roles/find-roles.ts';
import { loadRoleVersions } from '../../../store/roles/load-versions.ts';
import { loadRole, pageRoles } from '../../../store/roles.ts';
import { saveSeen } from '../../../store/seen-shortlists.ts';
import { loadShortlist } from '../../../store/shortlists.ts';
import { answerBody, answerQuestion, openRole, weighRole } from '../../actions/role-actions.ts';
import { idParam, pageOf, roleAnswer, roleCard, shortlistAnswer, stretch } from '../answers.ts';
import { type Call, endpoint } from '../endpoint.ts';

const tag = 'roles';
const points = z.partialRecord(z.enum(partNames), z.number().min(0).max(100));

const isRole = async ({ world, params }: Pick<Call<{ readonly id: string }>, 'world' | 'params'>): Promise<boolean> =>
  (await loadRole(world.db, params.id)) !== null;

export const roleEndpoints = [
  endpoint({
    id: 'listRoles',
    method: 'GET',
    path: '/roles',
    tag,
    summary: 'Roles, newest first',
    query: stretch.extend({
      search: z.string().max(200).optional().describe('In title, client and file name'),
      open: z.enum(['yes', 'no']).optional(),
      scope: z.enum(scopes).optional(),
      differs: z.literal('yes').optional().describe('What the client calls it and what it describes part ways'),
      order: z.enum(roleOrders).default('newest'),
    }),
    answer: pageOf(roleCard),
    run: async ({ world, query: { from, size, search, open, scope, differs, order }, visitor }) => {
      const which = {
        ...(search ? { search } : {}),
        ...(open ? { open: open === 'yes' } : {}),
        ...(scope ? { scope } : {}),
        differs: differs === 'yes',
      };
      const shown = { order, viewer: visitor.userId, from, size };
      const { rows, total } = await pageRoles(world.db, { ...which, ...shown });
      const cards = rows.map(({ briefId, documentId: _document, label: _label, byVerdict: _verdicts, ...card }) => ({
        id: briefId,
        ...card,
      }));
      return { rows: cards, total, from, size };
    },
  }),
  endpoint({
    id: 'loadRole',
    method: 'GET',
    path: '/roles/{id}',
    tag,
    summary: 'One role with its demands, signals, weights, answers and versions',
    params: idParam,
    answer: roleAnswer,
    run: async ({ world: { db }, params }) => {
      const role = await loadRole(db, params.id);
      if (role === null) return undefined;
      const [inputs, versions] = await Promise.all([
        loadRoleInputs(db, role.briefId),
        loadRoleVersions(db, role.briefId),
      ]);
      return {
        id: role.briefId,
        documentId: role.documentId,
        fileName: role.fileName,
        open: role.open,
        createdAt: role.createdAt,
        facts: { ...role.brief },
        signals: { ...role.signals },
        points: inputs.points,
        answers: inputs.answers.map(({ question, answer, reading, at, by }) => ({ question, answer, reading, at, by })),
        versions: versions.map((version) => ({ ...version })),
      };
    },
  }),
  endpoint({
    id: 'loadShortlist',
    method: 'GET',
    path: '/roles/{id}/shortlist',
    tag,
    summary: 'The list in force, best first',
    params: idParam,
    query: stretch,
    answer: shortlistAnswer,
    run: async ({ world, params, query: { from, size } }) => {
      await world.tellFits?.(params.id, { from, size });
      const list = await loadShortlist(world.db, params.id, { from, size });
      if (list === null) return undefined;
      return {
        id: list.id,
        roleId: list.briefId,
        createdAt: list.createdAt,
        versions: list.versions,
        total: list.total,
        from,
        size,
        rows: list.entries.map(({ revision: _revision, fit, ...entry }) => ({
          rank: entry.rank,
          fromRank: entry.fromRank,
          cause: entry.cause,
          candidate: entry.candidate,
          fit: { ...fit, parts: [...fit.parts], deductions: [...fit.deductions], knockouts: [...fit.knockouts] },
        })) as unknown as z.input<typeof shortlistAnswer>['rows'],
      };
    },
  }),
  endpoint({
    id: 'answerQuestion',
    method: 'PUT',
    path: '/roles/{id}/answers',
    tag,
    summary: "The client's answer to a question about the brief; an empty one takes it back",
    params: idParam,
    body: answerBody,
    answer: null,
    run: async ({ world, params, body, visitor }) => {
      if (!(await isRole({ world, params }))) return undefined;
      await answerQuestion(world, params.id, { ...body, by: visitor.userId });
      return null;
    },
  }),
  endpoint({
    id: 'weighRole',
    method: 'PUT',
    path: '/roles/{id}/weights',
    tag,
    summary: 'Points of the parts for this role; null goes back to those of all roles',
    params: idParam,
    body: z.object({ points: points.nullable() }),
    answer: null,
    run: async ({ world, params, body, visitor }) => {
      if (!(await isRole({ world, params }))) return undefined;
      await weighRole(world, params.id, { points: body.points as Record<string, number> | null, by: visitor.userId });
      return null;
    },
  }),
  endpoint({
    id: 'openRole',
    method: 'PUT',
    path: '/roles/{id}/open',
    tag,
    summary: 'Match a role again, or no longer',
    params: idParam,
    body: z.object({ open: z.boolean() }),
    answer: null,
    run: async ({ world, params, body }) => {
      if (!(await isRole({ world, params }))) return undefined;
      await openRole(world, params.id, body.open);
      return null;
    },
  }),
  endpoint({
    id: 'markSeen',
    method: 'POST',
    path: '/roles/{id}/seen',
    tag,
    summary: 'The list in force has been looked at',
    needs: 'viewer',
    params: idParam,
    answer: null,
    run: async ({ world, params, visitor }) => {
      if (!(await isRole({ world, params }))) return undefined;
      await saveSeen(world.db, { briefId: params.id, viewer: visitor.userId });
      return null;
    },
  }),
] as const;
