import type { Database, Prisma } from '../../../prisma/client.ts';

/** Keyed hashes; see services/keeping. */
export interface TombstoneMarks {
  readonly fileKeys: readonly string[];
  readonly personKeys: readonly string[];
}

export interface Tombstone extends TombstoneMarks {
  readonly id: string;
  readonly erasedAt: Date;
}

export const addTombstone = async (
  tx: Pick<Prisma.TransactionClient, 'tombstone'>,
  { fileKeys, personKeys }: TombstoneMarks,
): Promise<void> => {
  await tx.tombstone.create({ data: { fileKeys: [...fileKeys], personKeys: [...personKeys] } });
};

/** When somebody of these marks was erased; null when nobody was. */
export const findErased = async (db: Database, { fileKeys, personKeys }: TombstoneMarks): Promise<Date | null> => {
  const found = await db.tombstone.findFirst({
    where: { OR: [{ fileKeys: { hasSome: [...fileKeys] } }, { personKeys: { hasSome: [...personKeys] } }] },
    orderBy: { erasedAt: 'desc' },
  });
  return found?.erasedAt ?? null;
};

export const loadTombstones = (db: Database): Promise<readonly Tombstone[]> =>
  db.tombstone.findMany({ orderBy: { id: 'asc' } });

/** Adds those that are not there. */
export const saveTombstones = async (db: Database, tombstones: readonly Tombstone[]): Promise<void> => {
  const data = tombstones.map((tombstone) => ({
    ...tombstone,
    fileKeys: [...tombstone.fileKeys],
    personKeys: [...tombstone.personKeys],
  }));
  await db.tombstone.createMany({ data, skipDuplicates: true });
};
