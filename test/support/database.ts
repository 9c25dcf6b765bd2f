import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll } from 'vitest';
import { createDatabase, type Database } from '../../prisma/client.ts';
import { applyMigrations } from '../../prisma/migrate.ts';
import { createThrowawayServer, type ThrowawayServer } from '../../prisma/throwaway.ts';

export interface TestDatabase {
  readonly db: Database;
  readonly url: string;
  readonly close: () => Promise<void>;
}

let server: Promise<ThrowawayServer> | null = null;

/** One throwaway server per test file: started when the first test asks, gone with the file. */
export const testServer = (): Promise<ThrowawayServer> => {
  if (server === null) {
    server = createThrowawayServer();
    afterAll(async () => (await server)?.close());
  }
  return server;
};

/** A fresh, migrated database. */
export const createTestDatabase = async (): Promise<TestDatabase> => {
  const url = await createEmptyDatabase();
  await applyMigrations(url);
  const { db, close } = createDatabase(url);
  return { db, url, close };
};

/** A database without any table. */
export const createEmptyDatabase = async (): Promise<string> => {
  const { url, urlOf } = await testServer();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return urlOf(name);
};
