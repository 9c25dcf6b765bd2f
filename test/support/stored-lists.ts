/** What rankings have left in the database, for tests to look at. */
import type { Database } from '../../prisma/client.ts';

/** Lists of a role, newest first. */
export const loadHistory = (db: Database, briefId: string) =>
  db.shortlist.findMany({
    where: { briefId },
    include: { entries: { orderBy: { rank: 'asc' } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });

/** Best first. */
export const loadFits = (db: Database, briefId: string) =>
  db.fit.findMany({ where: { briefId }, orderBy: [{ total: 'desc' }, { candidateId: 'asc' }] });
