import { z } from 'zod';
import { loadCandidate } from '../../../store/candidates.ts';
import { loadCorrected } from '../../../store/persons/corrections.ts';
import { loadVersions } from '../../../store/persons/load-versions.ts';
import { findCandidates } from '../../../store/search/find-candidates.ts';
import { listSavedSearches, removeSavedSearch, saveSearch } from '../../../store/search/saved-searches.ts';
import { candidateFilter, readFilter, writeFilter } from '../../actions/candidate-filter.ts';
import { fitsOfCandidate } from '../../actions/fits-of-candidate.ts';
import { correctPerson, takeBackCorrection } from '../../actions/person-actions.ts';
import { openCandidate } from '../../actions/role-actions.ts';
import { candidateAnswer, candidateCard, idParam, pageOf, savedSearchAnswer, stretch } from '../answers.ts';
import { ApiRefusal, endpoint } from '../endpoint.ts';

const tag = 'candidates';

export const candidateEndpoints = [
  endpoint({
    id: 'findCandidates',
    method: 'GET',
    path: '/candidates',
    tag,
    summary: 'People of the pool by words and conditions',
    query: stretch.extend(candidateFilter.shape),
    answer: pageOf(candidateCard).extend({
      more: z.boolean().describe('There are more than total: common words are not counted to the end'),
    }),
    run: async ({ world, query: { from, size, ...filter }, visitor }) => ({
      ...(await findCandidates(world.db, filter, {
        from,
        size,
        order: visitor.blind ? 'id' : 'name',
        umbrellas: world.umbrellas,
      })),
      from,
      size,
    }),
  }),
  endpoint({
    id: 'loadCandidate',
    method: 'GET',
    path: '/candidates/{id}',
    tag,
    summary: 'One CV with facts, signals, fits, versions and corrections',
    params: idParam,
    answer: candidateAnswer,
    run: async ({ world, params }) => {
      const { db } = world;
      const stored = await loadCandidate(db, params.id);
      if (stored === null) return undefined;
      const [fits, versions, corrected] = await Promise.all([
        fitsOfCandidate(stored, world),
        loadVersions(db, stored.id),
        loadCorrected(db, stored.id),
      ]);
      const { candidate, words: _words, versions: _made, revision: _revision, ...card } = stored;
      return {
        ...card,
        facts: { ...candidate },
        signals: { ...stored.signals },
        fits: fits.map(({ briefId, title, total, verdict }) => ({ roleId: briefId, title, total, verdict })),
        versions: versions.map((version) => ({ ...version })),
        corrections: corrected?.corrections ?? [],
      };
    },
  }),
  endpoint({
    id: 'correctCandidate',
    method: 'PUT',
    path: '/candidates/{id}/corrections',
    tag,
    summary: 'Set a fact or signal right; it lies over what is read of the person',
    params: idParam,
    body: z.object({ path: z.string().max(400), value: z.unknown() }),
    answer: null,
    run: async ({ world, params, body, visitor }) => {
      if ((await loadCandidate(world.db, params.id)) === null) return undefined;
      if (!(await correctPerson(world, params.id, { ...body, by: visitor.userId })))
        throw new ApiRefusal(422, 'No such path, or not a value for it.');
      return null;
    },
  }),
  endpoint({
    id: 'takeBackCorrection',
    method: 'DELETE',
    path: '/candidates/{id}/corrections',
    tag,
    summary: 'What was read holds again',
    params: idParam,
    query: z.object({ path: z.string().max(400) }),
    answer: null,
    run: async ({ world, params, query }) => {
      if ((await loadCandidate(world.db, params.id)) === null) return undefined;
      await takeBackCorrection(world, params.id, query.path);
      return null;
    },
  }),
  endpoint({
    id: 'openCandidate',
    method: 'PUT',
    path: '/candidates/{id}/open',
    tag,
    summary: 'Match a person again, or no longer',
    params: idParam,
    body: z.object({ open: z.boolean() }),
    answer: null,
    run: async ({ world, params, body }) => {
      if ((await loadCandidate(world.db, params.id)) === null) return undefined;
      await openCandidate(world, params.id, body.open);
      return null;
    },
  }),
  endpoint({
    id: 'listSavedSearches',
    method: 'GET',
    path: '/searches',
    tag,
    summary: 'Searches one comes back to',
    answer: z.object({ rows: z.array(savedSearchAnswer).readonly() }),
    run: async ({ world, visitor }) => ({ rows: await listSavedSearches(world.db, visitor.userId) }),
  }),
  endpoint({
    id: 'saveSearch',
    method: 'PUT',
    path: '/searches',
    tag,
    summary: 'Keep a search; the same name replaces it',
    needs: 'viewer',
    body: z.object({ name: z.string().trim().min(1).max(80), query: z.string().max(2_000) }),
    answer: savedSearchAnswer,
    run: ({ world, body, visitor }) => {
      const query = writeFilter(readFilter(Object.fromEntries(new URLSearchParams(body.query))));
      return saveSearch(world.db, visitor.userId, { name: body.name, query });
    },
  }),
  endpoint({
    id: 'removeSearch',
    method: 'DELETE',
    path: '/searches/{id}',
    tag,
    summary: 'Forget a search',
    needs: 'viewer',
    params: idParam,
    answer: null,
    run: async ({ world, params, visitor }) =>
      (await removeSavedSearch(world.db, visitor.userId, params.id)) ? null : undefined,
  }),
] as const;
