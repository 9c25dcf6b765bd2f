/** Everything in the database as it was at one moment, while others go on working. */
import pg from 'pg';
import { readRows } from './copy-rows.ts';
import { loadSchemaName, loadTables, type Table } from './tables.ts';

export interface Snapshot {
  readonly schema: string;
  readonly tables: readonly Table[];
  readonly rowsOf: (table: Table) => AsyncGenerator<{ readonly rows: number; readonly json: string }>;
  /** Paths of originals, relative to the data folder. */
  readonly originals: readonly string[];
}

export const takeSnapshot = async <Result>(
  url: string,
  use: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set datestyle = 'ISO'; set timezone = 'UTC'; set extra_float_digits = 1");
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query<{ path: string }>(
      "select distinct archive_path as path from documents where archive_path <> '' order by 1",
    );
    return await use({
      schema: await loadSchemaName(client),
      tables: await loadTables(client),
      rowsOf: (table) => readRows(client, table),
      originals: rows.map(({ path }) => path),
    });
  } finally {
    // Ends the transaction with it.
    await client.end();
  }
};
