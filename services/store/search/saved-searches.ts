import type { Database } from '../../../prisma/client.ts';
import { cleanText } from '../to-json.ts';

export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  /** What stands behind the question mark. */
  readonly query: string;
}

export const listSavedSearches = (db: Database, userId: string): Promise<SavedSearch[]> =>
  db.savedSearch.findMany({
    where: { userId },
    select: { id: true, name: true, query: true },
    orderBy: [{ name: 'asc' }],
  });

/** The same name again replaces the search. */
export const saveSearch = async (
  db: Database,
  userId: string,
  search: { readonly name: string; readonly query: string },
): Promise<SavedSearch> => {
  const name = cleanText(search.name);
  const query = cleanText(search.query);
  return await db.savedSearch.upsert({
    where: { userId_name: { userId, name } },
    create: { userId, name, query },
    update: { query, savedAt: new Date() },
    select: { id: true, name: true, query: true },
  });
};

/** @returns false when it is not theirs */
export const removeSavedSearch = async (db: Database, userId: string, id: string): Promise<boolean> =>
  (await db.savedSearch.deleteMany({ where: { id, userId } })).count > 0;
