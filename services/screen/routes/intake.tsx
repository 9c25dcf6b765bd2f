import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { countStates, listDocuments, sumOfStates } from '../../store/documents/page-documents.ts';
import { decidableKinds, type StoredDocument } from '../../store/documents.ts';
import { loadFolderScans } from '../../store/folder-scans.ts';
import { keepWhile } from '../actions/keep-while.ts';
import type { ScreenOptions } from '../screen-options.ts';
import type { Decision } from '../views/decision-form.tsx';
import { type DocumentRow, IntakePage } from '../views/intake.tsx';
import { pageQuery } from './page-query.ts';

const hrefOf = (document: StoredDocument): string | null => {
  if (document.candidateId) return `/candidates/${document.candidateId}`;
  if (document.briefId) return `/roles/${document.briefId}`;
  return null;
};

const decisionsOn = ({ state, reason, decidedKind, archivePath }: StoredDocument): readonly Decision[] => {
  if (archivePath === '') return [];
  const kinds = decidableKinds.filter((kind) => kind !== decidedKind);
  if (state === 'review') return kinds;
  if (state === 'rejected') return reason?.code === 'not-a-cv' ? [...kinds, 'again'] : ['again'];
  return state === 'ready' && decidedKind !== null ? kinds : [];
};

const rowOf = (document: StoredDocument): DocumentRow => ({
  id: document.id,
  fileName: document.fileName,
  folder: document.folder ?? 'attachment',
  state: document.state,
  kind: document.kind,
  reason: document.reason && {
    code: document.reason.code,
    words: `${document.reason.message} ${document.reason.advice}`.trim(),
  },
  taken: document.decidedKind,
  decisions: decisionsOn(document),
  receivedAt: document.createdAt,
  href: hrefOf(document),
});

/** Told once, after files were sent. */
const refusal = z.enum(['size', 'empty', 'name']);
const refusedQuery = z.object({
  refused: z.union([refusal.transform((why) => [why]), z.array(refusal)]).catch([]),
});

export const addIntakeRoutes = (app: FastifyInstance, { db, uploads, largestUpload }: ScreenOptions): void => {
  const countsAt = keepWhile(() => countStates(db));

  app.get('/intake', { config: { live: 'desk' } }, async (request, reply) => {
    const { from, size } = pageQuery.parse(request.query);
    const [documents, counts, scans] = await Promise.all([
      listDocuments(db, { from, size }),
      countsAt(request.seenTag),
      loadFolderScans(db),
    ]);
    const rows = documents.map(rowOf);
    const { refused } = refusedQuery.parse(request.query);
    return reply.page(
      <IntakePage
        documents={rows}
        page={{ from, size, total: sumOfStates(counts) }}
        counts={counts}
        uploads={uploads}
        scans={scans}
        largestUpload={largestUpload}
        refused={refused}
      />,
    );
  });
};
