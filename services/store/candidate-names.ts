import type { Database } from '../../prisma/client.ts';

/** Names for lists of ids; the file's name where the CV has none. Who was erased has no entry. */
export const loadNames = async (db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await db.candidate.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true, fileName: true },
  });
  return new Map(rows.map(({ id, name, fileName }) => [id, name ?? fileName]));
};
