/** The tables there are, read off the catalogue, so that tables to come are backed up without a word here. */
import type { ClientBase } from 'pg';

export interface Column {
  readonly name: string;
  /** As a cast takes it. */
  readonly type: string;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

/** The migrations' own table is left out: whoever restores migrates. */
export const loadTables = async (client: ClientBase): Promise<readonly Table[]> => {
  const { rows } = await client.query<Table>(`
    select c.relname as name, json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
      order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by c.relname order by c.relname`);
  return rows;
};

/** Name of the newest migration. */
export const loadSchemaName = async (client: ClientBase): Promise<string> => {
  const { rows } = await client.query<{ name: string }>(`
    select migration_name as name from _prisma_migrations
    where finished_at is not null and rolled_back_at is null order by migration_name desc limit 1`);
  const [newest] = rows;
  if (newest === undefined) throw new Error('The database has no schema.');
  return newest.name;
};
