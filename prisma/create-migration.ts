/** `npx tsx prisma/create-migration.ts NAME`: writes the SQL that leads from the migrations to schema.prisma. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrationsFolder, openSchemaEngine } from './schema-engine.ts';
import { createThrowawayServer } from './throwaway.ts';

const name = process.argv[2]?.replaceAll(/\W+/g, '_');
if (!name) throw new Error('Say what the migration does: npx tsx prisma/create-migration.ts add_something');

const server = await createThrowawayServer();
const engine = await openSchemaEngine(server.url);
const script = await engine.diff();
await engine.close();
await server.close();

if (/^(?:\s|--[^\n]*\n)*$/.test(script)) {
  console.log('The migrations and schema.prisma agree already.');
} else {
  const folder = join(migrationsFolder, `${new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), script);
  console.log(`Wrote ${folder}/migration.sql. Read it before you commit it.`);
}
