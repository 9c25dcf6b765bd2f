import type { Database } from '../../../prisma/client.ts';
import { replaceInLine } from '../documents/save-decision.ts';
import { claimDocument } from '../documents.ts';

/**
 * Takes note of a text that somebody wrote on screen as the new version of a role, to be read like any brief. The text of an
 * earlier version puts that one in force again.
 * @returns the id of the document to read
 */
export const claimRevision = async (
  db: Database,
  roleId: string,
  kept: {
    readonly fingerprint: string;
    readonly archivePath: string;
    readonly size: number;
    readonly fileName: string;
  },
): Promise<string> => {
  const claimed = await claimDocument(db, {
    ...kept,
    ...{ folder: 'briefs', modified: null, parentId: null, claimKey: null },
  });
  const { id } = claimed.outcome === 'new' ? claimed.document : claimed.first;
  await db.$transaction([
    db.document.update({ where: { id }, data: { revises: roleId, decidedKind: 'brief' } }),
    db.brief.updateMany({ where: { documentId: id }, data: { since: new Date() } }),
  ]);
  await replaceInLine(db, id);
  return id;
};
