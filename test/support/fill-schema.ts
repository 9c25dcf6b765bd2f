/** A row in every table of whatever schema a database has, foreign keys and all: data as an older release would have left them. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { sampleFit, samplePerson, sampleRole, sampleText } from './store-samples.ts';

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly first: string | null;
}

interface Reference {
  readonly table: string;
  readonly column: string;
  readonly to: string;
  readonly key: string;
}

const { candidate, signals, words } = samplePerson('Runa Askeland');
const { brief } = sampleRole('MES Engineer');

/** What is read back as a noun must be one. */
const contents: Readonly<Record<string, unknown>> = {
  'candidates.facts': candidate,
  'candidates.signals': signals,
  'candidates.words': words,
  'briefs.facts': brief,
  'briefs.signals': signals,
  'briefs.words': words,
  'document_texts.text': sampleText('Curriculum vitae'),
  'fits.fit': sampleFit(50),
  'other_readings.fit': sampleFit(40),
  // The row in candidates, and the one in briefs, are of one document each.
  'candidates.file_name': 'runa.pdf',
};

const contentOf = ({ table, name, type, first }: Column): unknown => {
  const known = contents[`${table}.${name}`];
  if (known !== undefined) return type === 'jsonb' ? JSON.stringify(known) : known;
  if (type === 'uuid') return randomUUID();
  if (type === 'jsonb') return '{}';
  if (type === 'boolean') return false;
  if (type.startsWith('timestamp') || type === 'date') return new Date('2025-11-20T08:00:00Z');
  if (type.endsWith('[]')) return '{}';
  if (type === 'tsvector') return "'mes':1";
  if (first !== null) return first;
  return ['text', 'character varying'].includes(type) ? `${name} of old` : 1;
};

const loadColumns = async (client: pg.Client): Promise<readonly Column[]> =>
  (
    await client.query<Column>(`
      select c.relname::text as table, a.attname::text as name, format_type(a.atttypid, null) as type,
        not a.attnotnull or a.atthasdef as optional,
        (select e.enumlabel::text from pg_enum e where e.enumtypid = a.atttypid order by e.enumsortorder limit 1) as first
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
        and c.relname <> '_prisma_migrations'
      order by c.relname, a.attnum`)
  ).rows;

const loadReferences = async (client: pg.Client): Promise<readonly Reference[]> =>
  (
    await client.query<Reference>(`
      select c.conrelid::regclass::text as table, a.attname::text as column, c.confrelid::regclass::text as to,
        k.attname::text as key
      from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      join pg_attribute k on k.attrelid = c.confrelid and k.attnum = c.confkey[1]
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace`)
  ).rows;

/** Names of the tables, each with one row. */
export const fillSchema = async (client: pg.Client): Promise<readonly string[]> => {
  const columns = await loadColumns(client);
  const references = await loadReferences(client);
  const left = new Set(columns.map(({ table }) => table));
  const rows = new Map<string, ReadonlyMap<string, unknown>>();
  const waitsFor = (table: string): boolean =>
    references.some((one) => one.table === table && one.to !== table && left.has(one.to));
  while (left.size > 0) {
    const table = [...left].find((name) => !waitsFor(name));
    if (table === undefined) throw new Error(`Tables point at each other: ${[...left].join(', ')}`);
    const row = new Map<string, unknown>();
    for (const column of columns.filter((one) => one.table === table)) {
      const reference = references.find((one) => one.table === table && one.column === column.name);
      if (reference !== undefined)
        row.set(column.name, (reference.to === table ? row : rows.get(reference.to))?.get(reference.key) ?? null);
      else if (!column.optional || contents[`${table}.${column.name}`] !== undefined)
        row.set(column.name, contentOf(column));
    }
    // A row may point at itself only where it must.
    for (const { column, to } of references.filter((one) => one.table === table && one.to === table))
      if (to === table && columns.find((one) => one.table === table && one.name === column)?.optional)
        row.delete(column);
    const names = [...row.keys()];
    await client.query(
      `insert into "${table}" (${names.map((name) => `"${name}"`).join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      [...row.values()],
    );
    rows.set(table, row);
    left.delete(table);
  }
  return [...rows.keys()].sort();
};
