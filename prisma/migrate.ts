import { createHash } from 'node:crypto';
import pg from 'pg';
import { openSchemaEngine, readMigrations } from './schema-engine.ts';

/** Spells "sl95"; anybody who migrates this database takes the same lock. */
const lockKey = 0x736c3935;

/**
 * Brings the database to the newest schema. Any number of processes may call it at once: one applies, the others wait
 * and find nothing left to do. The common case, nothing to do, is answered without loading the engine.
 * @returns names of the migrations that were applied
 * @throws Error with Prisma's message when a migration fails or failed before, and when a newer release was here
 */
export const applyMigrations = async (url: string): Promise<readonly string[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (isUpToDate(await loadApplied(client))) return [];
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await releaseInterrupted(client);
    const applied = await loadApplied(client);
    if (isUpToDate(applied)) return [];
    refuseNewer(applied);
    const engine = await openSchemaEngine(url);
    try {
      return await engine.apply();
    } finally {
      await engine.close();
    }
  } finally {
    // Ends the session and with it the lock.
    await client.end();
  }
};

/**
 * Brings an empty database to an older schema, for data that were kept under it; `applyMigrations` leads on from there.
 * @throws Error when this release does not know that schema
 */
export const migrateEmptyTo = async (url: string, upTo: string): Promise<void> => {
  if (!readMigrations().some(({ name }) => name === upTo))
    throw new Error(`This release does not know the schema ${upTo}; a newer shortlist95 made it.`);
  const engine = await openSchemaEngine(url);
  try {
    await engine.apply({ upTo });
  } finally {
    await engine.close();
  }
};

/**
 * A script is one transaction: where its process was killed nothing of it is left but the note that it began, without
 * which it is applied again. One that failed has its error noted, and is for a person to look at.
 */
const releaseInterrupted = async (client: pg.Client): Promise<void> => {
  if (!(await hasMigrations(client))) return;
  await client.query(
    'update _prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null and logs is null',
  );
};

const hasMigrations = async (client: pg.Client): Promise<boolean> => {
  const { rows } = await client.query("select to_regclass('_prisma_migrations') is not null as found");
  return rows[0]?.found === true;
};

/** Name -> checksum of the script, null where a migration began and did not end. */
type Applied = ReadonlyMap<string, string | null>;

const loadApplied = async (client: pg.Client): Promise<Applied> => {
  if (!(await hasMigrations(client))) return new Map();
  const { rows } = await client.query(
    'select migration_name as name, checksum, finished_at is not null as finished from _prisma_migrations where rolled_back_at is null',
  );
  return new Map(rows.map((row) => [row.name, row.finished ? row.checksum : null]));
};

const isUpToDate = (applied: Applied): boolean => {
  const onDisk = readMigrations();
  return (
    applied.size === onDisk.length &&
    onDisk.every(({ name, script }) => applied.get(name) === createHash('sha256').update(script).digest('hex'))
  );
};

/** Written to by a release that does not know them, newer tables would be left half filled. */
const refuseNewer = (applied: Applied): void => {
  const known = new Set(readMigrations().map(({ name }) => name));
  const unknown = [...applied.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new Error(
      `The database was made by a newer shortlist95 (it has ${unknown.join(', ')}). Start that release or a later one.`,
    );
};
