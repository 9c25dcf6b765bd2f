/** Letting people in, whether by a form or by a program. */
import { z } from 'zod';
import type { Database } from '../../../prisma/client.ts';
import { replaceSignInLink } from '../../store/sessions.ts';
import { userRoles } from '../../store/users.ts';
import { hashSecret, newSecret } from '../access/secrets.ts';

export const newUserBody = z.object({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(320),
  role: z.enum(userRoles),
});

/** Address of a page that signs a user in once; an earlier one is good no more. */
export const makeSignInLink = async (db: Database, userId: string, origin: string): Promise<string> => {
  const secret = newSecret();
  await replaceSignInLink(db, { tokenHash: hashSecret(secret), userId });
  return `${origin}/sign-in/link?token=${secret}`;
};
