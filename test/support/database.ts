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

/** A database without any table, on the file's throwaway server. */
export const createEmptyDatabase = async (): Promise<string> => {
  const { url, urlOf } = await testServer();
  const name = newName();
  await command(url, `create database ${name}`);
  return urlOf(name);
};

/** The same on a server that is not ours; removed with the file. */
export const createEmptyDatabaseOn = async (serverUrl: string): Promise<string> => {
  const name = newName();
  await command(serverUrl, `create database ${name}`);
  afterAll(() => command(serverUrl, `drop database ${name} with (force)`));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
};

const newName = (): string => `test_${randomUUID().replaceAll('-', '')}`;

const command = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
};
