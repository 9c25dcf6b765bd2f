import type { Database } from '../../../prisma/client.ts';

/** One brief of a role. */
export interface BriefVersion {
  readonly id: string;
  readonly documentId: string;
  readonly fileName: string;
  readonly leading: boolean;
  readonly since: Date;
}

/** All briefs of a role, newest first. */
export const loadRoleVersions = async (db: Database, roleId: string): Promise<readonly BriefVersion[]> =>
  db.brief.findMany({
    where: { roleId },
    select: { id: true, documentId: true, fileName: true, leading: true, since: true },
    orderBy: [{ since: 'desc' }, { id: 'desc' }],
  });
