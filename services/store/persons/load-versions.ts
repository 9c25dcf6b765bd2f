import type { Database } from '../../../prisma/client.ts';
import { newestFirst } from './choose-leader.ts';

/** One CV of a person. */
export interface CvVersion {
  readonly id: string;
  readonly documentId: string;
  readonly fileName: string;
  readonly leading: boolean;
  /** The document's own date, as precise as it is. */
  readonly dated: string | null;
  readonly droppedAt: Date;
}

/** All CVs of the person this one is of, newest first. */
export const loadVersions = async (db: Database, candidateId: string): Promise<readonly CvVersion[]> => {
  const rows = await db.$queryRaw<CvVersion[]>`
    select o.id, o.document_id as "documentId", o.file_name as "fileName", o."leading",
      o.identity->>'dated' as dated, d.created_at as "droppedAt"
    from candidates c join candidates o on o.person_id = c.person_id join documents d on d.id = o.document_id
    where c.id = ${candidateId}::uuid`;
  return rows.toSorted(newestFirst);
};
