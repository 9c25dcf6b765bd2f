/** A link that is good for one sign-in; only its hash is stored. */
import type { Database } from '../../../prisma/client.ts';
import { hashSecret, newSecret } from '../../screen/access/secrets.ts';
import { isUntouched, replaceSignInLink } from '../../store/sessions.ts';
import { listUsers, saveNewUser } from '../../store/users.ts';

export const makeSignInLink = async (
  db: Database,
  { userId, address }: { readonly userId: string; readonly address: string },
): Promise<string> => {
  const secret = newSecret();
  await replaceSignInLink(db, { tokenHash: hashSecret(secret), userId });
  return `${address}/sign-in/link?token=${secret}`;
};

/** Whoever is first: name and address can be changed by adding a user of one's own. */
const firstUser = { email: 'administrator@localhost', name: 'Administrator', role: 'administrator' } as const;

/**
 * Until somebody has signed in for the first time: a link for the first administrator. Null afterwards.
 */
export const makeFirstSignInLink = async (db: Database, address: string): Promise<string | null> => {
  if (!(await isUntouched(db))) return null;
  const known = (await listUsers(db)).find(({ role, disabled }) => role === 'administrator' && !disabled);
  const { id } = known ?? (await saveNewUser(db, firstUser));
  return makeSignInLink(db, { userId: id, address });
};
