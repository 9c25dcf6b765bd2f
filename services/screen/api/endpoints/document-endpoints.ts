/** Documents and the folders they come from. */
import { z } from 'zod';
import { countStates, pageDocuments } from '../../../store/documents/page-documents.ts';
import { documentStates, loadDocument, type StoredDocument } from '../../../store/documents.ts';
import { loadFolderScans } from '../../../store/folder-scans.ts';
import { decideDocument, documentDecision } from '../../actions/decide-document.ts';
import { takeFiles } from '../../actions/take-files.ts';
import { documentAnswer, idParam, pageOf, stretch, uploadAnswer } from '../answers.ts';
import { ApiRefusal, endpoint } from '../endpoint.ts';
import { intakeAnswer } from '../house-answers.ts';

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

export const documentEndpoints = [
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
    id: 'loadIntake',
    method: 'GET',
    path: '/intake',
    tag: 'documents',
    summary: 'How many files are in which state, and the last look into each watched folder',
    answer: intakeAnswer,
    run: async ({ world: { db, uploads } }) => {
      const [counts, scans] = await Promise.all([countStates(db), loadFolderScans(db)]);
      return { uploads, counts, scans: scans.map((scan) => ({ ...scan })) };
    },
  }),
] as const;
