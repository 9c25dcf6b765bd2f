import { Prisma } from '../../prisma/client.ts';

/**
 * The id of what a document `d` tells of, made from the document's bytes: the same files give the same ids in every
 * database, and with them the same order where totals are equal. (A UUID of version 8, "made by the application".)
 */
export const contentId = (noun: 'candidate' | 'brief'): Prisma.Sql =>
  Prisma.sql`overlay(overlay(md5(${noun}::text || ' ' || d.fingerprint) placing '8' from 13) placing '8' from 17)::uuid`;
