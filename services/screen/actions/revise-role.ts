/** A new version of a brief, written on screen or by a program: kept as a document like any other and put on the queue. */
import { z } from 'zod';
import { claimRevision } from '../../store/roles/claim-revision.ts';
import { loadRole } from '../../store/roles.ts';
import type { ScreenOptions } from '../screen-options.ts';

export const writtenBrief = z.object({ text: z.string().trim().min(1).max(200_000) });

/** @returns the id of the document that is read now; null when there is no such role */
export const reviseRole = async (
  { db, enqueue, keepText }: Pick<ScreenOptions, 'db' | 'enqueue' | 'keepText'>,
  roleId: string,
  { text }: z.infer<typeof writtenBrief>,
): Promise<string | null> => {
  const role = await loadRole(db, roleId);
  if (role === null) return null;
  const kept = await keepText(text.replaceAll('\r\n', '\n'));
  const fileName = `${role.brief.title?.value ?? 'Brief'}, written on screen.txt`;
  const documentId = await claimRevision(db, role.briefId, { ...kept, fileName });
  await enqueue('read-document', { documentId }, { urgent: true });
  return documentId;
};
