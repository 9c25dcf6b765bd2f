import type { Database } from '../../prisma/client.ts';
import { type User, userOf } from './users.ts';

export interface ApiTokenCard {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

export const saveApiToken = async (
  db: Database,
  token: { readonly tokenHash: string; readonly userId: string; readonly name: string },
): Promise<void> => {
  await db.apiToken.create({ data: token });
};

const seenEvery = 60_000;

/** Whose token it is; null when it was revoked or never was. */
export const findTokenUser = async (db: Database, tokenHash: string): Promise<User | null> => {
  const row = await db.apiToken.findUnique({ where: { tokenHash }, include: { user: true } });
  if (row === null || row.revokedAt !== null || row.user.disabledAt !== null) return null;
  if (Date.now() - (row.lastUsedAt?.getTime() ?? 0) > seenEvery) {
    await db.apiToken.updateMany({ where: { tokenHash }, data: { lastUsedAt: new Date() } });
  }
  return userOf(row.user);
};

export const listApiTokens = async (db: Database, userId: string): Promise<readonly ApiTokenCard[]> =>
  await db.apiToken.findMany({
    where: { userId, revokedAt: null },
    orderBy: { createdAt: 'desc' },
    select: { id: true, name: true, createdAt: true, lastUsedAt: true },
  });

/** Only one's own. */
export const revokeApiToken = async (
  db: Database,
  token: { readonly id: string; readonly userId: string },
): Promise<void> => {
  await db.apiToken.updateMany({ where: { ...token, revokedAt: null }, data: { revokedAt: new Date() } });
};
