/** Who may come in: for administrators. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { listUsers, loadUser, saveNewUser, saveUserChange, userRoles } from '../../store/users.ts';
import { makeSignInLink, newUserBody } from '../actions/user-actions.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { UsersPage, type UsersProps } from '../views/users.tsx';
import { idParams } from './page-query.ts';

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

  const makeLink = (userId: string, origin: string): Promise<string> => makeSignInLink(db, userId, publicUrl ?? origin);

  app.get('/settings/users', administrators, (_request, reply) => page(reply, { problem: null, link: null }));

  app.post('/settings/users', administrators, async (request, reply) => {
    const body = newUserBody.safeParse(request.body);
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
