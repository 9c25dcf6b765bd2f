import type { Database } from '../../../prisma/client.ts';
import { changePool } from '../pool-clock.ts';
import { replaceSearchRows } from './replace-search-rows.ts';

const batch = 100;

/** Makes the rows that are missing, as after an update or a restored backup. Returns how many there were, at most `most`. */
export const fillSearchRows = async (db: Database, most: number): Promise<number> => {
  for (let made = 0; made < most; ) {
    const missing = await db.$queryRaw<{ id: string }[]>`
      select c.id from candidates c
      where c."leading" and not exists (select from candidate_search s where s.candidate_id = c.id)
      order by c.id limit ${Math.min(batch, most - made)}`;
    if (missing.length === 0) return made;
    await changePool(db, (tx) =>
      replaceSearchRows(
        tx,
        missing.map(({ id }) => id),
      ),
    );
    made += missing.length;
  }
  return most;
};
