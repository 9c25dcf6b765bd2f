/** Rows of a backup -> a database that is emptied, brought to the backup's schema, filled, and migrated to today's. */
import pg from 'pg';
import { applyMigrations, migrateEmptyTo } from '../../../prisma/migrate.ts';
import { writeRows } from './copy-rows.ts';
import { loadTables } from './tables.ts';

export interface RowsOfTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly json: string;
}

const connected = async <Result>(url: string, use: (client: pg.Client) => Promise<Result>): Promise<Result> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
};

/** Whether somebody works, or worked, with it. */
export const isEmptyDatabase = (url: string): Promise<boolean> =>
  connected(url, async (client) => {
    const { rows } = await client.query<{ any: boolean }>(
      'select exists (select from documents) or exists (select from sessions) as any',
    );
    return rows[0]?.any === false;
  });

/** Jobs of the queue go as well: the sweeper puts what is unfinished on it again. */
const emptyOut = (url: string): Promise<void> =>
  connected(url, async (client) => {
    const { rows } = await client.query<{ command: string }>(`
      select format('drop table %s cascade', c.oid::regclass) as command from pg_class c
      where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
      union all
      select format('drop type %s', t.oid::regtype) from pg_type t
      where t.typnamespace = current_schema()::regnamespace and t.typtype = 'e'`);
    await client.query('begin');
    for (const { command } of rows) await client.query(command);
    await client.query('drop schema if exists bullmq cascade');
    await client.query('commit');
  });

/** Rows arrive in no order that foreign keys would allow, so those are put up again at the end, and checked by that. */
const withoutForeignKeys = async (client: pg.Client, fill: () => Promise<void>): Promise<void> => {
  const { rows } = await client.query<{ drop: string; add: string }>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
    from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`);
  for (const { drop } of rows) await client.query(drop);
  await fill();
  for (const { add } of rows) await client.query(add);
};

/** @throws Error when a newer release made the rows, or they do not belong together */
export const refill = async (
  url: string,
  { schema, rows }: { readonly schema: string; readonly rows: AsyncIterable<RowsOfTable> },
): Promise<void> => {
  await emptyOut(url);
  await migrateEmptyTo(url, schema);
  await connected(url, async (client) => {
    const tables = new Map((await loadTables(client)).map((table) => [table.name, table]));
    await client.query('begin');
    await withoutForeignKeys(client, async () => {
      for await (const { table: name, columns, json } of rows) {
        const table = tables.get(name);
        if (table === undefined) throw new Error(`The schema ${schema} has no table ${name}.`);
        await writeRows(client, { table, columns, json });
      }
    });
    await client.query('commit');
  });
  await applyMigrations(url);
};
