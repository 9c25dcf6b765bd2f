/** Documents, merges and runs. */
import { z } from 'zod';
import { documentStates, loadDocument, pageDocuments, type StoredDocument } from '../../../store/documents.ts';
import { pageMerges } from '../../../store/persons/merges.ts';
import { pageRolePairs } from '../../../store/roles/role-pairs.ts';
import { loadRun, pageRuns } from '../../../store/runs/load-runs.ts';
import { saveRunStopped } from '../../../store/runs.ts';
import { decideDocument, documentDecision } from '../../actions/decide-document.ts';
import { decidePersons, decideRoles, pairAnswer } from '../../actions/person-actions.ts';
import { takeFiles } from '../../actions/take-files.ts';
import { documentAnswer, idParam, mergeAnswer, pageOf, runAnswer, stretch, uploadAnswer } from '../answers.ts';
import { ApiRefusal, endpoint } from '../endpoint.ts';

const documentOf = (document: StoredDocument): z.input<typeof documentAnswer> => ({
  id: document.id,
  state: document.state,
  kind: document.kind,
  folder: document.folder,
  fileName: document.fileName,
  size: document.size,
  duplicateOf: document.duplicateOf,
  reason: document.reason && { ...document.reason },
  candidateId: document.candidateId,
  briefId: document.briefId,
  createdAt: document.createdAt,
  finishedAt: document.finishedAt,
});

const pairParams = z.object({ about: z.enum(['person', 'role']), firstId: z.uuid(), secondId: z.uuid() });

export const deskEndpoints = [
  endpoint({
    id: 'listDocuments',
    method: 'GET',
    path: '/documents',
    tag: 'documents',
    summary: 'Every file that was ever taken in, newest first',
    query: stretch.extend({ search: z.string().max(200).optional(), state: z.enum(documentStates).optional() }),
    answer: pageOf(documentAnswer),
    run: async ({ world, query: { from, size, search, state } }) => {
      const which = { ...(search ? { search } : {}), ...(state ? { states: [state] } : {}) };
      const { rows, total } = await pageDocuments(world.db, { ...which, from, size });
      return { rows: rows.map(documentOf), total, from, size };
    },
  }),
  endpoint({
    id: 'uploadDocuments',
    method: 'POST',
    path: '/documents',
    tag: 'documents',
    summary: 'Take files in; a field "folder" (cvs or briefs) before them says what they are',
    body: 'files',
    answer: uploadAnswer,
    run: async ({ world, request }) => {
      if (!request.isMultipart()) throw new ApiRefusal(415, 'Send files as multipart/form-data.');
      const taken = await takeFiles(request, world);
      return {
        files: taken.map(({ name, upload }) => ({
          name,
          outcome: upload.outcome,
          documentId: upload.outcome === 'refused' ? null : upload.documentId,
          why: upload.outcome === 'refused' ? upload.why : null,
        })),
      };
    },
  }),
  endpoint({
    id: 'loadDocument',
    method: 'GET',
    path: '/documents/{id}',
    tag: 'documents',
    summary: 'What became of one file',
    params: idParam,
    answer: documentAnswer,
    run: async ({ world, params }) => {
      const document = await loadDocument(world.db, params.id);
      return document === null ? undefined : documentOf(document);
    },
  }),
  endpoint({
    id: 'decideDocument',
    method: 'PUT',
    path: '/documents/{id}/decision',
    tag: 'documents',
    summary: 'Say what a document is, or have it tried again',
    params: idParam,
    body: documentDecision,
    answer: null,
    run: async ({ world, params, body, visitor }) => {
      if ((await loadDocument(world.db, params.id)) === null) return undefined;
      await decideDocument(world, params.id, { ...body, by: visitor.userId });
      return null;
    },
  }),
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
          rows: rows.slice(from).map(({ firstId, secondId, reasons, ...pair }) => ({
            ...{ about, firstId, secondId, ...reasons },
            ...{ state: pair.state, decidedAt: pair.decidedAt },
          })),
          ...{ total, from, size },
        };
      }
      const { rows, total } = await pageMerges(world.db, { state, from, size });
      return {
        rows: rows.map(({ first, second, reasons, ...pair }) => ({
          ...{ about, firstId: first.candidateId, secondId: second.candidateId, ...reasons },
          ...{ state: pair.state, decidedAt: pair.decidedAt },
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
    query: stretch,
    answer: pageOf(runAnswer),
    run: async ({ world, query: { from, size } }) => {
      const { rows, total } = await pageRuns(world.db, { from, size, which: 'all' });
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
] as const;
