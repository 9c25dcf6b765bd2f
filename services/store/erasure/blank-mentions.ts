/**
 * Every text column of every table, but those that hold other people's documents: where somebody wrote the person's name,
 * address or number, it is blanked. Read off the catalogue, so that tables of tomorrow are covered, too.
 */
import { Prisma } from '../../../prisma/client.ts';

/** Other documents and what was read from them are told of, not altered; the rest never holds what people wrote. */
const leftAlone = [
  ...['documents', 'document_texts', 'candidates', 'briefs', 'fits', 'other_readings'],
  ...['_prisma_migrations', 'audit_entries', 'tombstones', 'users', 'sessions', 'sign_in_links', 'api_tokens'],
];

export const blank = '[erased]';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: 'text' | 'jsonb' | '_text';
}

const loadColumns = (tx: Prisma.TransactionClient): Promise<Column[]> =>
  tx.$queryRaw<Column[]>`
    select c.table_name as table, c.column_name as column, c.udt_name as type
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.udt_name in ('text', 'jsonb', '_text')
      and not c.table_name = any(${leftAlone}) and not exists (
        select from information_schema.key_column_usage k
        where k.table_schema = c.table_schema and k.table_name = c.table_name and k.column_name = c.column_name)
    order by 1, 2`;

const quoted = (name: string): Prisma.Sql => Prisma.raw(`"${name.replaceAll('"', '""')}"`);

const blanked = ({ column, type }: Column, pattern: string): Prisma.Sql => {
  const value = quoted(column);
  if (type === 'text') return Prisma.sql`regexp_replace(${value}, ${pattern}, ${blank}, 'gi')`;
  if (type === 'jsonb') return Prisma.sql`regexp_replace(${value}::text, ${pattern}, ${blank}, 'gi')::jsonb`;
  return Prisma.sql`array(select regexp_replace(v, ${pattern}, ${blank}, 'gi') from unnest(${value}) v)`;
};

/** @returns how many fields were blanked. */
export const blankMentions = async (tx: Prisma.TransactionClient, pattern: string): Promise<number> => {
  let count = 0;
  for (const column of await loadColumns(tx)) {
    count += await tx.$executeRaw`
      update ${quoted(column.table)} set ${quoted(column.column)} = ${blanked(column, pattern)}
      where ${quoted(column.column)}::text ~* ${pattern}`;
  }
  return count;
};
