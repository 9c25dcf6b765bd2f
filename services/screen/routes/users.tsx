/** Who may come in: for administrators. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { replaceSignInLink } from '../../store/sessions.ts';
import { listUsers, loadUser, saveNewUser, saveUserChange, userRoles } from '../../store/users.ts';
import { hashSecret, newSecret } from '../access/secrets.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { UsersPage, type UsersProps } from '../views/users.tsx';
import { idParams } from './page-query.ts';

const newUser = z.object({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(320),
  role: z.enum(userRoles),
});
const change = z.union([
  z.object({ role: z.enum(userRoles) }),
  z.object({ disabled: z.enum(['yes', 'no']).transform((word) => word === 'yes') }),
]);

const administrators = { config: { needs: 'administrator' } } as const;

export const addUserRoutes = (app: FastifyInstance, { db, publicUrl }: ScreenOptions): void => {
  const page = async (reply: FastifyReply, news: Pick<UsersProps, 'problem' | 'link'>, status = 200) =>
    reply
      .code(status)
      .header('cache-control', 'no-store')
      .page(<UsersPage users={await listUsers(db)} {...news} />);

  const makeLink = async (userId: string, origin: string): Promise<string> => {
    const secret = newSecret();
    await replaceSignInLink(db, { tokenHash: hashSecret(secret), userId });
    return `${publicUrl ?? origin}/sign-in/link?token=${secret}`;
  };

  app.get('/settings/users', administrators, (_request, reply) => page(reply, { problem: null, link: null }));

  app.post('/settings/users', administrators, async (request, reply) => {
    const body = newUser.safeParse(request.body);
    if (!body.success) return page(reply, { problem: 'incomplete', link: null }, 400);
    const user = await saveNewUser(db, body.data);
    const link = await makeLink(user.id, `${request.protocol}://${request.host}`);
    return page(reply, { problem: null, link: { for: user.email, address: link } });
  });

  app.post('/settings/users/:id/link', administrators, async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const user = params.success ? await loadUser(db, params.data.id) : null;
    if (user === null || user.disabled) return reply.callNotFound();
    const link = await makeLink(user.id, `${request.protocol}://${request.host}`);
    return page(reply, { problem: null, link: { for: user.email, address: link } });
  });

  app.post('/settings/users/:id', administrators, async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const body = change.safeParse(request.body);
    if (!params.success || !body.success) return reply.callNotFound();
    const changed = await saveUserChange(db, params.data.id, body.data);
    return changed ? reply.redirect('/settings/users', 303) : page(reply, { problem: 'last', link: null }, 409);
  });
};
