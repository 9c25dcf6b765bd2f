/** What colleagues write down about a person: kept on one CV, shown on all of theirs, gone with the person. */
import type { Database } from '../../../prisma/client.ts';
import { cleanText } from '../to-json.ts';

export interface Note {
  readonly id: string;
  readonly text: string;
  readonly at: Date;
  /** Name of whoever wrote it; null when they are not among the users any more, or it was a program's. */
  readonly author: string | null;
}

/** Newest first. */
export const loadNotes = (db: Database, candidateId: string): Promise<readonly Note[]> => db.$queryRaw<Note[]>`
  select n.id, n.text, n.at, u.name as author
  from candidates c
  join candidates o on o.person_id = c.person_id
  join notes n on n.candidate_id = o.id
  left join users u on u.id::text = n.by
  where c.id = ${candidateId}::uuid
  order by n.at desc, n.id desc`;

/** @returns the id; null when there is no such CV */
export const addNote = async (
  db: Database,
  candidateId: string,
  note: { readonly text: string; readonly by: string | null },
): Promise<string | null> => {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    insert into notes (id, candidate_id, text, by)
    select gen_random_uuid(), c.id, ${cleanText(note.text)}, ${note.by} from candidates c where c.id = ${candidateId}::uuid
    returning id`;
  return row?.id ?? null;
};

/** @returns false when the person has no such note */
export const removeNote = async (db: Database, candidateId: string, noteId: string): Promise<boolean> =>
  (await db.$executeRaw`
    delete from notes n using candidates c, candidates o
    where n.id = ${noteId}::uuid and n.candidate_id = o.id and o.person_id = c.person_id
      and c.id = ${candidateId}::uuid`) > 0;
