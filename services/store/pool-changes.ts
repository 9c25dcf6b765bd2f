import type { Database } from '../../prisma/client.ts';
import { takePoolTime } from './pool-clock.ts';

export interface PoolChanges {
  readonly asOf: Date;
  /** Whoever was saved meanwhile; revision null: is in the pool no longer. */
  readonly changes: readonly { readonly candidateId: string; readonly revision: string | null }[];
}

/**
 * What has become of the pool since the moment of an earlier `loadPool` (or of this).
 * @returns null where somebody was removed, who is found by loading all of it
 */
export const loadPoolChanges = async (db: Database, since: Date): Promise<PoolChanges | null> => {
  const asOf = await takePoolTime(db);
  const removed = await db.setting.findFirst({ where: { name: 'pool-changed', savedAt: { gte: since } } });
  if (removed !== null) return null;
  const rows = await db.candidate.findMany({
    where: { updatedAt: { gte: since } },
    select: { id: true, revision: true, open: true, leading: true },
    orderBy: { id: 'asc' },
  });
  const changes = rows.map(({ id, revision, open, leading }) => ({
    candidateId: id,
    revision: open && leading ? revision : null,
  }));
  return { asOf, changes };
};
