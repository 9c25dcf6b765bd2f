/** Merges, runs, and the pool against open roles. */
import { z } from 'zod';
import { type MergeSide, pageMerges } from '../../../store/persons/merges.ts';
import { pageRolePairs } from '../../../store/roles/role-pairs.ts';
import { loadRunLists, loadRunRole, pageRunRoles } from '../../../store/runs/load-run-roles.ts';
import { loadRun, pageRuns } from '../../../store/runs/load-runs.ts';
import { saveRunStopped } from '../../../store/runs.ts';
import { loadSupply } from '../../actions/compare-supply.ts';
import { decidePersons, decideRoles, pairAnswer } from '../../actions/person-actions.ts';
import { anything, idParam, mergeAnswer, pageOf, runAnswer, runRoleAnswer, stretch } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { poolAnswer } from '../paper-answers.ts';

const pairParams = z.object({ about: z.enum(['person', 'role']), firstId: z.uuid(), secondId: z.uuid() });
const sideOf = ({ candidateId: id, fileName, identity }: MergeSide) => ({ id, fileName, identity: { ...identity } });

/** Of a list, to tell where a run left it. */
const allPlaces = 10_000;

export const runEndpoints = [
  endpoint({
    id: 'listMerges',
    method: 'GET',
    path: '/merges',
    tag: 'merges',
    summary: 'Pairs of CVs or briefs that may be one, newest first',
    query: stretch.extend({
      about: z.enum(['person', 'role']).default('person'),
      state: z.enum(['open', 'answered']).default('open'),
    }),
    answer: pageOf(mergeAnswer),
    run: async ({ world, query: { from, size, about, state } }) => {
      if (about === 'role') {
        const { rows, total } = await pageRolePairs(world.db, { state, size: from + size });
        return {
          rows: rows.slice(from).map(({ reasons, state, decidedAt, ...pair }) => ({
            first: { id: pair.firstId, fileName: pair.firstFile, identity: { ...pair.firstIdentity } },
            second: { id: pair.secondId, fileName: pair.secondFile, identity: { ...pair.secondIdentity } },
            ...{ about, ...reasons, state, decidedAt },
          })),
          ...{ total, from, size },
        };
      }
      const { rows, total } = await pageMerges(world.db, { state, from, size });
      return {
        rows: rows.map(({ first, second, reasons, state, decidedAt }) => ({
          ...{ about, first: sideOf(first), second: sideOf(second), ...reasons, state, decidedAt },
        })),
        ...{ total, from, size },
      };
    },
  }),
  endpoint({
    id: 'decideMerge',
    method: 'PUT',
    path: '/merges/{about}/{firstId}/{secondId}',
    tag: 'merges',
    summary: 'One person (or role), two, or nothing said',
    params: pairParams,
    body: pairAnswer,
    answer: null,
    run: async ({ world, params: { about, ...pair }, body, visitor }) => {
      const decide = about === 'person' ? decidePersons : decideRoles;
      return (await decide(world, pair, { ...body, by: visitor.userId })) ? null : undefined;
    },
  }),
  endpoint({
    id: 'listRuns',
    method: 'GET',
    path: '/runs',
    tag: 'runs',
    summary: 'Matchings of all open roles, newest first',
    query: stretch.extend({ which: z.enum(['all', 'whole']).default('all').describe('whole: those over all roles') }),
    answer: pageOf(runAnswer),
    run: async ({ world, query: { from, size, which } }) => {
      const { rows, total } = await pageRuns(world.db, { from, size, which });
      return { rows: rows.map((run) => ({ ...run })), total, from, size };
    },
  }),
  endpoint({
    id: 'startRun',
    method: 'POST',
    path: '/runs',
    tag: 'runs',
    summary: 'Match all open roles again',
    answer: null,
    run: async ({ world, visitor }) => {
      await world.enqueue('rematch-all', { trigger: 'manual', by: visitor.userId }, { urgent: true });
      return null;
    },
  }),
  endpoint({
    id: 'loadRun',
    method: 'GET',
    path: '/runs/{id}',
    tag: 'runs',
    summary: 'One run',
    params: idParam,
    answer: runAnswer,
    run: async ({ world, params }) => {
      const run = await loadRun(world.db, params.id);
      return run === null ? undefined : { ...run };
    },
  }),
  endpoint({
    id: 'stopRun',
    method: 'POST',
    path: '/runs/{id}/stop',
    tag: 'runs',
    summary: 'End a run that is under way; lists it has not come to stay as they are',
    params: idParam,
    answer: runAnswer,
    run: async ({ world, params, visitor }) => {
      const run = await saveRunStopped(world.db, { runId: params.id, by: visitor.userId });
      return run === null ? undefined : { ...run };
    },
  }),
  endpoint({
    id: 'listRunRoles',
    method: 'GET',
    path: '/runs/{id}/roles',
    tag: 'runs',
    summary: 'What a run did to each role, those whose list changed first',
    params: idParam,
    query: stretch,
    answer: pageOf(runRoleAnswer),
    run: async ({ world: { db }, params, query: { from, size } }) => {
      if ((await loadRun(db, params.id)) === null) return undefined;
      const { rows, total } = await pageRunRoles(db, params.id, { from, size });
      return { rows: rows.map((role) => ({ ...role })), total, from, size };
    },
  }),
  endpoint({
    id: 'loadRunRole',
    method: 'GET',
    path: '/runs/{id}/roles/{roleId}',
    tag: 'runs',
    summary: 'One list as it stood when the run had done with it, who moved and who left',
    params: idParam.extend({ roleId: z.uuid() }),
    answer: runRoleAnswer.extend({ entries: z.array(anything).readonly(), leavers: z.array(anything).readonly() }),
    run: async ({ world: { db }, params }) => {
      const role = await loadRunRole(db, params.id, params.roleId);
      if (role === null) return undefined;
      const ids = role.shortlistId === null ? [] : [role.shortlistId];
      const list = (await loadRunLists(db, ids, { places: allPlaces })).get(role.shortlistId ?? '');
      const { entries = [], leavers = [] } = list ?? {};
      return { ...role, entries: entries.map((one) => ({ ...one })), leavers: leavers.map((one) => ({ ...one })) };
    },
  }),
  endpoint({
    id: 'loadPool',
    method: 'GET',
    path: '/pool',
    tag: 'candidates',
    summary: 'What people can do beside the open roles that ask for it: where one is thin',
    answer: poolAnswer,
    run: ({ world }) => loadSupply(world),
  }),
] as const;
