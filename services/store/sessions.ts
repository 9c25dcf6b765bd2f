/** Who is signed in. The store sees hashes only: what lies in the database signs nobody in. */
import type { Database } from '../../prisma/client.ts';
import { type User, userOf } from './users.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** A session ends this long after it began … */
const longest = 30 * day;
/** … and this long after it was last used. */
const idleLongest = 7 * day;
/** How long a printed or handed-over link is good for. */
const linkLasts = 3 * day;
/** Being seen is written down at most so often. */
const seenEvery = 5 * minute;

export const saveSession = async (
  db: Database,
  session: { readonly tokenHash: string; readonly userId: string },
): Promise<void> => {
  await db.session.create({ data: { ...session, expiresAt: new Date(Date.now() + longest) } });
};

/** The user whose session it is; null when it is over. */
export const findSessionUser = async (db: Database, tokenHash: string): Promise<User | null> => {
  const row = await db.session.findUnique({ where: { tokenHash }, include: { user: true } });
  if (row === null || row.revokedAt !== null || row.user.disabledAt !== null) return null;
  const now = Date.now();
  const unseen = now - row.lastSeenAt.getTime();
  if (now >= row.expiresAt.getTime() || unseen >= idleLongest) return null;
  if (unseen > seenEvery) {
    await db.session.updateMany({ where: { tokenHash }, data: { lastSeenAt: new Date(now) } });
  }
  return userOf(row.user);
};

export const revokeSession = async (db: Database, tokenHash: string): Promise<void> => {
  await db.session.updateMany({ where: { tokenHash, revokedAt: null }, data: { revokedAt: new Date() } });
};

/** All of a user's sessions but the one in use, if any is named. */
export const revokeSessionsOf = async (db: Database, userId: string, exceptHash: string | null): Promise<number> => {
  const where = { userId, revokedAt: null, ...(exceptHash === null ? {} : { tokenHash: { not: exceptHash } }) };
  return (await db.session.updateMany({ where, data: { revokedAt: new Date() } })).count;
};

export interface OpenSession {
  readonly tokenHash: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

export const listSessions = async (db: Database, userId: string): Promise<readonly OpenSession[]> =>
  await db.session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { lastSeenAt: 'desc' },
    select: { tokenHash: true, createdAt: true, lastSeenAt: true },
  });

/** Replaces the links the user had: the newest is the one that works. */
export const replaceSignInLink = async (
  db: Database,
  link: { readonly tokenHash: string; readonly userId: string },
): Promise<void> => {
  await db.$transaction([
    db.signInLink.deleteMany({ where: { userId: link.userId } }),
    db.signInLink.create({ data: { ...link, expiresAt: new Date(Date.now() + linkLasts) } }),
  ]);
};

/** Uses the link up. Null when it was used before, is too old, or never was. */
export const takeSignInLink = async (db: Database, tokenHash: string): Promise<User | null> => {
  const now = new Date();
  const { count } = await db.signInLink.updateMany({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } },
    data: { usedAt: now },
  });
  if (count === 0) return null;
  const link = await db.signInLink.findUnique({ where: { tokenHash }, include: { user: true } });
  return link === null ? null : userOf(link.user);
};

/** Nobody has ever signed in here. */
export const isUntouched = async (db: Database): Promise<boolean> => (await db.session.count({ take: 1 })) === 0;
