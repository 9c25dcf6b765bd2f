/** One's own: password, where one is signed in, tokens for programs. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { listApiTokens, revokeApiToken, saveApiToken } from '../../store/api-tokens.ts';
import { listSessions, revokeSession } from '../../store/sessions.ts';
import { loadSignIn, saveViewing } from '../../store/users.ts';
import { sessionHashOf } from '../access/recognise.ts';
import { hashSecret, newSecret } from '../access/secrets.ts';
import type { Visitor } from '../access/visitor.ts';
import { changePassword, passwordChange } from '../actions/change-password.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { AccountPage, type AccountProps } from '../views/account.tsx';
import { languages } from '../words/in-both.ts';
import { idParams } from './page-query.ts';
import { pathOfOurs } from './sign-in.tsx';

const languageChoice = z.object({ language: z.enum(languages).nullable().catch(null) });
const blindSwitch = z.object({ blind: z.enum(['yes', 'no']).catch('yes'), back: pathOfOurs });
const tokenName = z.object({ name: z.string().trim().min(1).max(80) });
const sessionParams = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) });

/** A viewer may look after an account of their own as well. */
const own = { config: { needs: 'viewer' } } as const;

export const addAccountRoutes = (app: FastifyInstance, { db }: ScreenOptions): void => {
  const page = async (
    reply: FastifyReply,
    visitor: Visitor,
    news: Pick<AccountProps, 'problem' | 'newToken'> & { readonly status?: number; readonly session: string | null },
  ) => {
    const [known, sessions, tokens] = await Promise.all([
      loadSignIn(db, visitor.email),
      listSessions(db, visitor.userId),
      listApiTokens(db, visitor.userId),
    ]);
    const rows = sessions.map((session) => ({ ...session, current: session.tokenHash === news.session }));
    const hasPassword = known?.user.hasPassword ?? false;
    return reply
      .code(news.status ?? 200)
      .header('cache-control', 'no-store')
      .page(
        <AccountPage
          visitor={visitor}
          hasPassword={hasPassword}
          sessions={rows}
          tokens={tokens}
          problem={news.problem}
          newToken={news.newToken}
        />,
      );
  };

  app.get('/account', own, async (request, reply) => {
    const { visitor } = request;
    return visitor && page(reply, visitor, { problem: null, newToken: null, session: sessionHashOf(request) });
  });

  app.post('/account/language', own, async (request, reply) => {
    const { language } = languageChoice.parse(request.body);
    if (request.visitor) await saveViewing(db, request.visitor.userId, { language });
    return reply.redirect('/account', 303);
  });

  app.post('/account/blind', own, async (request, reply) => {
    const { blind, back } = blindSwitch.parse(request.body);
    if (request.visitor) await saveViewing(db, request.visitor.userId, { blind: blind === 'yes' });
    return reply.redirect(back, 303);
  });

  app.post('/account/password', own, async (request, reply) => {
    const { visitor } = request;
    if (visitor === null) return;
    const session = sessionHashOf(request);
    const refuse = (problem: AccountProps['problem']) =>
      page(reply, visitor, { problem, newToken: null, session, status: 400 });
    const body = passwordChange.safeParse(request.body);
    if (!body.success) return refuse('short');
    if (!(await changePassword(db, visitor, { ...body.data, session }))) return refuse('wrong');
    return reply.redirect('/account', 303);
  });

  app.post('/account/sessions/:hash/end', own, async (request, reply) => {
    const params = sessionParams.safeParse(request.params);
    const mine = request.visitor && (await listSessions(db, request.visitor.userId));
    if (!params.success || !mine?.some(({ tokenHash }) => tokenHash === params.data.hash)) return reply.callNotFound();
    await revokeSession(db, params.data.hash);
    return reply.redirect('/account', 303);
  });

  app.post('/account/tokens', own, async (request, reply) => {
    const { visitor } = request;
    const body = tokenName.safeParse(request.body);
    if (visitor === null || !body.success) return reply.redirect('/account', 303);
    const secret = newSecret();
    await saveApiToken(db, { tokenHash: hashSecret(secret), userId: visitor.userId, name: body.data.name });
    return page(reply, visitor, { problem: null, newToken: secret, session: sessionHashOf(request) });
  });

  app.post('/account/tokens/:id/end', own, async (request, reply) => {
    const params = idParams.safeParse(request.params);
    if (!params.success || request.visitor === null) return reply.callNotFound();
    await revokeApiToken(db, { id: params.data.id, userId: request.visitor.userId });
    return reply.redirect('/account', 303);
  });
};
