/**
 * All that is held on a person: their documents and CVs, and every row of any table that points to one of them. Read off
 * the catalogue, so that tables to come are told of, too.
 */
import { type Database, Prisma } from '../../prisma/client.ts';

export interface Held {
  readonly candidateIds: readonly string[];
  /** Table -> its rows, columns as in the database. */
  readonly tables: Readonly<Record<string, readonly object[]>>;
  /** The roles that are spoken of. */
  readonly roles: readonly { readonly id: string; readonly title: string | null }[];
}

type Tx = Prisma.TransactionClient;

interface Pointer {
  readonly table: string;
  readonly column: string;
  readonly to: 'candidates' | 'documents';
}

/** Copies and parts of documents are found by their own way. */
const loadPointers = (tx: Tx): Promise<Pointer[]> =>
  tx.$queryRaw<Pointer[]>`
    select c.conrelid::regclass::text as table, a.attname::text as column, c.confrelid::regclass::text as to
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid in ('candidates'::regclass, 'documents'::regclass)
      and c.conrelid not in ('candidates'::regclass, 'documents'::regclass) order by 1, 2`;

const rowsWhere = async (tx: Tx, table: string, condition: Prisma.Sql): Promise<readonly object[]> => {
  const rows = await tx.$queryRaw<{ row: object }[]>`
    select to_jsonb(t) as row from ${Prisma.raw(`"${table}"`)} t where ${condition} order by to_jsonb(t)::text`;
  return rows.map(({ row }) => row);
};

const within = (column: string, ids: readonly string[]): Prisma.Sql =>
  Prisma.sql`${Prisma.raw(`"${column}"`)} = any(${[...ids]}::uuid[])`;

const idsOf = (rows: readonly { id: string }[]): readonly string[] => rows.map(({ id }) => id);

const gather = async (tx: Tx, candidateIds: readonly string[]): Promise<Held> => {
  const documentIds = idsOf(
    await tx.$queryRaw<{ id: string }[]>`
      with recursive own(id) as (
        select document_id from candidates where id = any(${[...candidateIds]}::uuid[])
        union select d.id from own o join documents c on c.id = o.id
          join documents d on d.parent_id = c.id or d.fingerprint = c.fingerprint
      ) select id from own`,
  );
  const own = { candidates: candidateIds, documents: documentIds };
  const tables: Record<string, readonly object[]> = {
    documents: await rowsWhere(tx, 'documents', within('id', documentIds)),
    candidates: await rowsWhere(tx, 'candidates', within('id', candidateIds)),
    audit_entries: await rowsWhere(
      tx,
      'audit_entries',
      Prisma.sql`subject = any(${[...candidateIds, ...documentIds]}::text[])`,
    ),
  };
  for (const { table, column, to } of await loadPointers(tx))
    tables[table] = [...(tables[table] ?? []), ...(await rowsWhere(tx, table, within(column, own[to])))];
  const roles = await tx.$queryRaw<{ id: string; title: string | null }[]>`
    select b.id, b.title from briefs b where exists (
      select from shortlists s join shortlist_entries e on e.shortlist_id = s.id
      where s.brief_id = b.id and e.candidate_id = any(${[...candidateIds]}::uuid[])) order by b.id`;
  return { candidateIds, tables, roles };
};

/** null when there is nobody. */
export const loadHeld = (
  db: Database,
  who: { readonly candidateId: string } | { readonly email: string },
): Promise<Held | null> =>
  db.$transaction(
    async (tx) => {
      const candidateIds = idsOf(
        'candidateId' in who
          ? await tx.$queryRaw<{ id: string }[]>`
              select o.id from candidates c join candidates o on o.person_id = c.person_id
              where c.id = ${who.candidateId}::uuid order by o.id`
          : await tx.$queryRaw<{ id: string }[]>`
              select distinct o.id from candidates c join candidates o on o.person_id = c.person_id
              where c.identity->>'email' = lower(${who.email}) order by o.id`,
      );
      return candidateIds.length === 0 ? null : await gather(tx, candidateIds);
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, timeout: 60_000 },
  );
