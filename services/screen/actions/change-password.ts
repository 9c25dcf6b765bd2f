/** A user's own password. */
import { z } from 'zod';
import type { Database } from '../../../prisma/client.ts';
import { revokeSessionsOf } from '../../store/sessions.ts';
import { loadSignIn, savePassword } from '../../store/users.ts';
import { hashPassword, longestPassword, shortestPassword, verifyPassword } from '../access/passwords.ts';
import type { Visitor } from '../access/visitor.ts';

export const passwordChange = z.object({
  /** Empty where there is none yet. */
  current: z.string().max(longestPassword).default(''),
  wanted: z.string().min(shortestPassword).max(longestPassword),
});

/**
 * All other sessions end with the old password.
 * @param change.session hash of the session in use; null: none
 * @returns false, and nothing is changed, when the current one is not right
 */
export const changePassword = async (
  db: Database,
  visitor: Visitor,
  { current, wanted, session }: z.infer<typeof passwordChange> & { readonly session: string | null },
): Promise<boolean> => {
  const known = await loadSignIn(db, visitor.email);
  if (known?.passwordHash && !(await verifyPassword(current, known.passwordHash))) return false;
  await savePassword(db, visitor.userId, await hashPassword(wanted));
  await revokeSessionsOf(db, visitor.userId, session);
  return true;
};
