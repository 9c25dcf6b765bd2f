/** Back in line: somebody wants a document read again, or says what it is. */
import type { Database } from '../../../prisma/client.ts';
import type { DecidableKind, DocumentState, FolderHint } from '../documents.ts';

const backInLine = {
  state: 'waiting',
  attempts: 0,
  startedAt: null,
  finishedAt: null,
  reasonCode: null,
  reasonMessage: null,
  reasonAdvice: null,
} as const;

/** Back to `waiting`, reason cleared: somebody wants it read again, optionally as what they say it is. */
export const replaceInLine = async (
  db: Database,
  id: string,
  options: { readonly folder?: FolderHint } = {},
): Promise<void> => {
  await db.document.updateMany({
    where: { id, state: { not: 'duplicate' } },
    data: { ...backInLine, ...options },
  });
};

/** States in which nobody is at work on a document, so that a person's word can send it through again. */
const atRest: DocumentState[] = ['ready', 'rejected', 'review'];

/**
 * Keeps what a person says a document is and puts it back in line to be read as such. `null` keeps what was said before.
 * false when there is nothing to read again: in hand, a copy of another, never kept, or gone.
 */
export const saveDecision = async (db: Database, id: string, decidedKind: DecidableKind | null): Promise<boolean> => {
  const { count } = await db.document.updateMany({
    where: { id, state: { in: atRest }, archivePath: { not: '' } },
    data: { ...backInLine, ...(decidedKind === null ? {} : { decidedKind }) },
  });
  return count > 0;
};

/** The folders in which identical copies of a document were dropped. */
export const loadFoldersOfCopies = async (db: Database, id: string): Promise<readonly FolderHint[]> => {
  const copies = await db.document.findMany({
    where: { duplicateOf: id },
    distinct: ['folder'],
    select: { folder: true },
  });
  return copies.map(({ folder }) => folder as FolderHint);
};
