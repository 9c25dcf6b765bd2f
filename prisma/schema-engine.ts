/**
 * Prisma's own schema engine, from its WASM build on the npm registry: the native one would have to be downloaded from
 * elsewhere. Everything that knows this package's inside is in this file; its version is pinned in package.json.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { DiffTarget, MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

export const schemaFile = join(import.meta.dirname, 'schema.prisma');
export const migrationsFolder = join(import.meta.dirname, 'migrations');

const filters = { externalTables: [], externalEnums: [] };

export interface Engine {
  /** Applies what is not applied yet (up to and with a given one); returns the names. @throws Error with Prisma's own message */
  readonly apply: (options?: { readonly upTo?: string }) => Promise<readonly string[]>;
  /** SQL that leads from the migrations to the schema; empty when they agree. Needs a database it may play in. */
  readonly diff: () => Promise<string>;
  /** Ends its sessions, which hold the engine's lock. */
  readonly close: () => Promise<void>;
}

export const openSchemaEngine = async (url: string): Promise<Engine> => {
  instantiate();
  const opened: SqlDriverAdapter[] = [];
  const factory = readingSingleCharacters(new PrismaPg({ connectionString: url }), opened);
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const engine: SchemaEngine = await bindings.SchemaEngine.new(
    { datamodels: [[schemaFile, readFileSync(schemaFile, 'utf8')]] },
    () => undefined,
    adapter,
  );
  const migrations: DiffTarget = { tag: 'migrations', ...migrationList() };
  const schema: DiffTarget = {
    tag: 'schemaDatamodel',
    files: [{ path: schemaFile, content: readFileSync(schemaFile, 'utf8') }],
  };
  return {
    apply: async ({ upTo } = {}) =>
      (await engine.applyMigrations({ migrationsList: migrationList(upTo), filters })).appliedMigrationNames,
    diff: async () =>
      (await engine.diff({ from: migrations, to: schema, script: true, exitCode: null, filters })).stdout ?? '',
    close: async () => {
      engine.free();
      await Promise.all(opened.map((one) => one.dispose()));
    },
  };
};

/** Every migration on disk, in order. */
export const readMigrations = (): readonly { readonly name: string; readonly script: string }[] =>
  readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, script: readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8') }));

const migrationList = (upTo?: string): MigrationList => ({
  baseDir: migrationsFolder,
  lockfile: {
    path: 'migration_lock.toml',
    content: readFileSync(join(migrationsFolder, 'migration_lock.toml'), 'utf8'),
  },
  shadowDbInitScript: '',
  migrationDirectories: readMigrations()
    .filter(({ name }) => upTo === undefined || name <= upTo)
    .map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script } },
    })),
});

const rewrites: readonly (readonly [from: RegExp, to: string])[] = [
  [/constr\.contype AS constraint_type/, 'constr.contype::text AS constraint_type'],
  [/contype NOT IN \('p', 'u', 'f'\)/, "contype NOT IN ('p', 'u', 'f', 'n')"],
  [/con\.(confdeltype),/, 'con.$1::text AS $1,'],
  [/con\.(confupdtype),/, 'con.$1::text AS $1,'],
];

/**
 * The engine's questions for constraints return PostgreSQL's one-byte type "char", which the adapter cannot carry.
 * PostgreSQL 18 also lists NOT NULL among them, which the engine knows from the columns already. Sessions are put
 * down in `opened`, because the engine ends none but those of its shadow database.
 */
const readingSingleCharacters = (
  factory: SqlMigrationAwareDriverAdapterFactory,
  opened: SqlDriverAdapter[],
): SqlMigrationAwareDriverAdapterFactory => {
  const wrap = (adapter: SqlDriverAdapter): SqlDriverAdapter => {
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = (query) =>
      queryRaw({ ...query, sql: rewrites.reduce((sql, [from, to]) => sql.replace(from, to), query.sql) });
    return adapter;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter = wrap(await factory.connect());
      opened.push(adapter);
      return adapter;
    },
    connectToShadowDb: async () => wrap(await factory.connectToShadowDb()),
  };
};

let instantiated = false;

const instantiate = (): void => {
  if (instantiated) return;
  const file = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm');
  const module = new WebAssembly.Module(readFileSync(file));
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
  instantiated = true;
};
