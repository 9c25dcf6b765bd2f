import type { Database, Prisma } from '../../prisma/client.ts';

export const userRoles = ['viewer', 'recruiter', 'administrator'] as const;
/** Each may do what the ones before may, and more. */
export type UserRole = (typeof userRoles)[number];

export interface User {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: UserRole;
  readonly disabled: boolean;
  readonly hasPassword: boolean;
  /** Of the interface; null: what the browser asks for. */
  readonly language: string | null;
  /** Names are hidden from them. */
  readonly blind: boolean;
}

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly role: UserRole;
}

type UserRow = Prisma.UserGetPayload<object>;

/** What was saved under another version's name counts as the least. */
const roleOf = (role: string): UserRole => userRoles.find((known) => known === role) ?? 'viewer';

export const userOf = (row: UserRow): User => ({
  id: row.id,
  email: row.email,
  name: row.name,
  role: roleOf(row.role),
  disabled: row.disabledAt !== null,
  hasPassword: row.passwordHash !== null,
  language: row.language,
  blind: row.blind,
});

const inOneSpelling = (email: string): string => email.trim().toLowerCase();

/** The user of that address, made when there is none; one that is there stays as it is. */
export const saveNewUser = async (db: Database, { email, name, role }: NewUser): Promise<User> => {
  const address = inOneSpelling(email);
  return userOf(
    await db.user.upsert({ where: { email: address }, create: { email: address, name, role }, update: {} }),
  );
};

export const loadUser = async (db: Database, userId: string): Promise<User | null> => {
  const row = await db.user.findUnique({ where: { id: userId } });
  return row === null ? null : userOf(row);
};

/** With the hash their password is checked against; null when nobody who may sign in has that address. */
export const loadSignIn = async (
  db: Database,
  email: string,
): Promise<{ readonly user: User; readonly passwordHash: string | null } | null> => {
  const row = await db.user.findUnique({ where: { email: inOneSpelling(email) } });
  return row === null || row.disabledAt !== null ? null : { user: userOf(row), passwordHash: row.passwordHash };
};

/**
 * Who signs in through the identity provider: known by its subject, else by an address that the provider vouches for,
 * to which the subject is then bound. Null when nobody here knows them, or the address belongs to another subject.
 */
export const bindSubject = async (
  db: Database,
  { subject, email }: { readonly subject: string; readonly email: string | null },
): Promise<User | null> => {
  const known = await db.user.findUnique({ where: { subject } });
  if (known !== null) return known.disabledAt === null ? userOf(known) : null;
  if (email === null) return null;
  const { count } = await db.user.updateMany({
    where: { email: inOneSpelling(email), subject: null, disabledAt: null },
    data: { subject },
  });
  const bound = count === 0 ? null : await db.user.findUnique({ where: { subject } });
  return bound === null ? null : userOf(bound);
};

export const listUsers = async (db: Database): Promise<readonly User[]> =>
  (await db.user.findMany({ orderBy: { email: 'asc' } })).map(userOf);

export const savePassword = async (db: Database, userId: string, passwordHash: string): Promise<void> => {
  await db.user.update({ where: { id: userId }, data: { passwordHash } });
};

/** How somebody wants to see the screen. */
export const saveViewing = async (
  db: Database,
  userId: string,
  viewing: { readonly language: string | null } | { readonly blind: boolean },
): Promise<void> => {
  await db.user.updateMany({ where: { id: userId }, data: viewing });
};

/** Until when they have seen what came in; null: never said so. */
export const loadSeenAt = async (db: Database, userId: string): Promise<Date | null> =>
  (await db.user.findUnique({ where: { id: userId }, select: { seenAt: true } }))?.seenAt ?? null;

export const saveSeenAt = async (db: Database, userId: string): Promise<void> => {
  await db.user.updateMany({ where: { id: userId }, data: { seenAt: new Date() } });
};

export type UserChange = { readonly role: UserRole } | { readonly disabled: boolean };

/**
 * Somebody must be left who can let others in: the last administrator stays one.
 * @returns false when that is why nothing was changed
 */
export const saveUserChange = async (db: Database, userId: string, change: UserChange): Promise<boolean> =>
  db.$transaction(async (tx) => {
    // One change at a time, or two administrators could dismiss each other.
    await tx.$queryRaw`select id from users where role = 'administrator' order by id for update`;
    const others = await tx.user.count({
      where: { role: 'administrator', disabledAt: null, id: { not: userId } },
    });
    const stays = 'role' in change ? change.role === 'administrator' : !change.disabled;
    if (others === 0 && !stays) return false;
    const data = 'role' in change ? change : { disabledAt: change.disabled ? new Date() : null };
    await tx.user.updateMany({ where: { id: userId }, data });
    if ('disabled' in change && change.disabled) {
      await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: new Date() } });
      await tx.signInLink.deleteMany({ where: { userId } });
    }
    return true;
  });
