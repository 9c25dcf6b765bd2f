/** Looks for words everywhere: every column of every table of every schema of ours, and every file of a folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../prisma/client.ts';
import { Prisma } from '../../prisma/client.ts';

/** Tables in which one of the words stands, whatever the case. */
export const tablesWith = async (db: Database, words: readonly string[]): Promise<readonly string[]> => {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`;
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await db.$queryRaw<{ count: bigint }[]>`
      select count(*) as count from ${Prisma.raw(name)} t, unnest(${[...words]}::text[]) word
      where strpos(lower(to_jsonb(t)::text), lower(word)) > 0`;
    if ((row?.count ?? 0n) > 0n) found.push(name);
  }
  return found;
};

/** Files in whose name or bytes one of the words stands, as it is written. */
export const filesWith = (folder: string, words: readonly string[], leftOut = /(?!)/): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !leftOut.test(path))
    .filter((path) => {
      const bytes = readFileSync(path);
      return words.some((word) => path.includes(word) || bytes.includes(word));
    });
