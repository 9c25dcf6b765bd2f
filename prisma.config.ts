import { join } from 'node:path';
import { defineConfig } from 'prisma/config';

// `prisma generate` only checks that a schema engine exists and never runs it, yet would download one.
// Any existing program satisfies the check. Other commands keep the real engine where people have it.
if (process.argv.includes('generate')) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

const url = process.env.DATABASE_URL;

export default defineConfig({
  schema: join('prisma', 'schema.prisma'),
  migrations: { path: join('prisma', 'migrations') },
  ...(url ? { datasource: { url } } : {}),
});
