import { createHash } from 'node:crypto';
import pg from 'pg';
import { openSchemaEngine, readMigrations } from './schema-engine.ts';

/** Spells "sl95"; anybody who migrates this database takes the same lock. */
const lockKey = 0x736c3935;

/**
 * Brings the database to the newest schema. Any number of processes may call it at once: one applies, the others wait
 * and find nothing left to do. The common case, nothing to do, is answered without loading the engine.
 * @returns names of the migrations that were applied
 * @throws Error with Prisma's message when a migration fails or failed before
 */
export const applyMigrations = async (url: string): Promise<readonly string[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (await isUpToDate(client)) return [];
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    if (await isUpToDate(client)) return [];
    const engine = await openSchemaEngine(url);
    try {
      return await engine.apply();
    } finally {
      engine.close();
    }
  } finally {
    // Ends the session and with it the lock.
    await client.end();
  }
};

const isUpToDate = async (client: pg.Client): Promise<boolean> => {
  const table = await client.query("select to_regclass('_prisma_migrations') is not null as found");
  if (!table.rows[0]?.found) return false;
  const { rows } = await client.query(
    'select migration_name as name, checksum, finished_at is not null as finished from _prisma_migrations where rolled_back_at is null',
  );
  const applied = new Map(rows.map((row) => [row.name, row.finished ? row.checksum : null]));
  const onDisk = readMigrations();
  return (
    applied.size === onDisk.length &&
    onDisk.every(({ name, script }) => applied.get(name) === createHash('sha256').update(script).digest('hex'))
  );
};
