/**
 * Rows as PostgreSQL's own text for each value, in JSON arrays: exact for every type, and readable without this product.
 * (The embedded server comes without pg_dump.)
 */
import type { ClientBase } from 'pg';
import type { Column, Table } from './tables.ts';

/** Texts of documents are large. */
const batch = 50;

/** Rows in batches, each a JSON array of rows. Inside a transaction, whose snapshot they are of. */
export async function* readRows(
  client: ClientBase,
  { name, columns }: Table,
): AsyncGenerator<{ readonly rows: number; readonly json: string }> {
  const values = columns.map((column) => `${client.escapeIdentifier(column.name)}::text`).join(', ');
  await client.query(
    `declare rows no scroll cursor for select json_build_array(${values})::text as row from ${client.escapeIdentifier(name)}`,
  );
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${batch} from rows`);
    if (rows.length === 0) break;
    yield { rows: rows.length, json: `[${rows.map(({ row }) => row).join(',\n')}]` };
  }
  await client.query('close rows');
}

/**
 * @param table as it is here; `columns`: those the rows bring, in their order
 * @throws Error when the rows bring a column that is not here
 */
export const writeRows = async (
  client: ClientBase,
  { table, columns, json }: { readonly table: Table; readonly columns: readonly string[]; readonly json: string },
): Promise<void> => {
  const known = new Map<string, Column>(table.columns.map((column) => [column.name, column]));
  const here = columns.map((name) => {
    const column = known.get(name);
    if (column === undefined) throw new Error(`Table ${table.name} has no column ${name}.`);
    return column;
  });
  const names = here.map(({ name }) => client.escapeIdentifier(name)).join(', ');
  const values = here.map(({ type }, at) => `(row->>${at})::${type}`).join(', ');
  await client.query(
    `insert into ${client.escapeIdentifier(table.name)} (${names}) select ${values} from jsonb_array_elements($1::jsonb) row`,
    [json],
  );
};
