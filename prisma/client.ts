import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from './generated/client.ts';

/** What the store talks to: a client, or a transaction of one. */
export type Database = PrismaClient;

/**
 * Opens a pool of connections; nothing is sent before the first query.
 * @param options.connections at most so many at a time.
 */
export const createDatabase = (
  url: string,
  options: { readonly connections?: number } = {},
): { readonly db: Database; readonly close: () => Promise<void> } => {
  const adapter = new PrismaPg({ connectionString: url, max: options.connections ?? 10 });
  const db = new PrismaClient({ adapter });
  return { db, close: () => db.$disconnect() };
};

/** What a JSON column takes. */
export type JsonInput = Prisma.InputJsonObject;
export { Prisma } from './generated/client.ts';
