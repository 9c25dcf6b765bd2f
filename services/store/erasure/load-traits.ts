import type { Database } from '../../../prisma/client.ts';

export interface DocumentTraits {
  readonly documentId: string;
  readonly fingerprints: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

/** Of every document what a tombstone could know it by. */
export const loadTraits = async (db: Database): Promise<readonly DocumentTraits[]> =>
  await db.$queryRaw<DocumentTraits[]>`
    select d.id as "documentId", array[d.fingerprint] as fingerprints,
      array_remove(array[c.facts->'email'->>'value', c.as_read->'candidate'->'email'->>'value'], null) as emails,
      array(select p->>'value' from jsonb_array_elements(coalesce(c.facts->'phones', '[]')) p) as phones
    from documents d left join candidates c on c.document_id = d.id order by d.id`;
