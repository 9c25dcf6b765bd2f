import { expect, test } from 'vitest';
import { createDatabase } from '../../prisma/client.ts';
import { applyMigrations, migrateEmptyTo } from '../../prisma/migrate.ts';
import { openSchemaEngine, readMigrations } from '../../prisma/schema-engine.ts';
import { createEmptyDatabase } from '../support/database.ts';

test('migrations and schema.prisma agree', async () => {
  const engine = await openSchemaEngine(await createEmptyDatabase());
  try {
    expect(await engine.diff()).toContain('This is an empty migration');
  } finally {
    await engine.close();
  }
});

test('processes that start at once apply each migration once', async () => {
  const url = await createEmptyDatabase();
  const applied = await Promise.all([applyMigrations(url), applyMigrations(url), applyMigrations(url)]);
  const names = readMigrations().map(({ name }) => name);
  expect(applied.flat().sort()).toEqual(names);
  expect(await applyMigrations(url)).toEqual([]);
});

test("somebody else's database is not touched", async () => {
  const url = await createEmptyDatabase();
  const { db, close } = createDatabase(url);
  await db.$executeRaw`create table theirs (other text)`;
  await expect(applyMigrations(url)).rejects.toThrow('The database schema is not empty');
  const tables = await db.$queryRaw`select tablename from pg_tables where schemaname = 'public'`;
  await close();
  expect(tables).toEqual([{ tablename: 'theirs' }]);
});

test('a database that a newer release made is refused', async () => {
  const url = await createEmptyDatabase();
  await applyMigrations(url);
  const { db, close } = createDatabase(url);
  await db.$executeRaw`update _prisma_migrations set migration_name = '29991231000000_from_the_future'`;
  await close();
  await expect(applyMigrations(url)).rejects.toThrow(
    'made by a newer shortlist95 (it has 29991231000000_from_the_future)',
  );
});

/** A database whose second migration has begun and not ended. */
const interruptedDatabase = async (logs: string | null): Promise<string> => {
  const url = await createEmptyDatabase();
  const [first, second] = readMigrations();
  await migrateEmptyTo(url, first?.name ?? '');
  const { db, close } = createDatabase(url);
  await db.$executeRaw`insert into _prisma_migrations (id, checksum, migration_name, logs)
    values ('begun', 'unknown', ${second?.name ?? ''}, ${logs})`;
  await close();
  return url;
};

test('a migration whose process was killed is applied again', async () => {
  const url = await interruptedDatabase(null);
  const names = readMigrations().map(({ name }) => name);
  expect(await applyMigrations(url)).toEqual(names.slice(1));
  expect(await applyMigrations(url)).toEqual([]);
});

test('a migration that failed is left for a person to look at', async () => {
  const url = await interruptedDatabase('column "theirs" already exists');
  await expect(applyMigrations(url)).rejects.toThrow('failed migrations');
});
