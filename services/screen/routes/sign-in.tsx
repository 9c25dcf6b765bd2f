/** In and out: by password, by a link that is good once, or through the identity provider. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { appendAudit } from '../../store/audit-log.ts';
import { revokeSession, saveSession, takeSignInLink } from '../../store/sessions.ts';
import { bindSubject, loadSignIn, type User } from '../../store/users.ts';
import { createAttemptLimit } from '../access/attempt-limit.ts';
import { longestPassword, verifyPassword } from '../access/passwords.ts';
import { cookieNameFor, sessionHashOf } from '../access/recognise.ts';
import { hashSecret, newSecret } from '../access/secrets.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { LinkPage, SignInPage, type SignInProps } from '../views/sign-in.tsx';

/** A path of ours, never another site's: "//evil" and "/\evil" are addresses of hosts. */
export const pathOfOurs = z
  .string()
  .max(2_000)
  .regex(/^\/(?![/\\])[\x21-\x7e]*$/)
  .catch('/');

const credentials = z.object({
  email: z.string().max(320),
  password: z.string().max(longestPassword),
  next: pathOfOurs,
});
const linkQuery = z.object({ token: z.string().regex(/^[\w-]{43}$/) });
const departure = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), next: pathOfOurs });

const open = { config: { needs: 'anybody' } } as const;
const sessionDays = 30;
const departureCookie = 'departure';

export const addSignInRoutes = (
  app: FastifyInstance,
  { db, log, publicUrl, identityProvider }: ScreenOptions,
): void => {
  const perUser = createAttemptLimit({ attempts: 10, windowSeconds: 900 });
  const perAddress = createAttemptLimit({ attempts: 30, windowSeconds: 900 });

  const page = (reply: FastifyReply, status: number, props: Omit<SignInProps, 'withProvider'>) =>
    reply.code(status).page(<SignInPage {...props} withProvider={identityProvider !== null} />);

  const note = (action: string, actor: string | null) =>
    appendAudit(db, [{ actor, action, subject: actor, details: {} }]);

  /** A new secret at each sign-in: one that was planted before is worth nothing (session fixation). */
  const welcome = async (
    request: FastifyRequest,
    reply: FastifyReply,
    to: { user: User; next: string; how: string },
  ) => {
    const secret = newSecret();
    await saveSession(db, { tokenHash: hashSecret(secret), userId: to.user.id });
    await note(`sign-in ${to.how}`, to.user.id);
    const maxAge = sessionDays * 86_400;
    const secure = request.protocol === 'https';
    reply.setCookie(cookieNameFor(request), secret, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge });
    return reply.redirect(to.next, 303);
  };

  app.get('/sign-in', open, async (request, reply) => {
    const { next } = z.object({ next: pathOfOurs }).parse(request.query);
    return page(reply, 200, { problem: null, next });
  });

  app.post('/sign-in', open, async (request, reply) => {
    const body = credentials.safeParse(request.body);
    if (!body.success) return page(reply, 400, { problem: 'incomplete', next: '/' });
    const { email, password, next } = body.data;
    const user = hashSecret(email.trim().toLowerCase());
    const wait = Math.max(perUser.wait(user), perAddress.wait(request.ip));
    if (wait > 0) {
      reply.header('retry-after', wait);
      return page(reply, 429, { problem: 'too-many', next });
    }
    const known = await loadSignIn(db, email);
    if (!(await verifyPassword(password, known?.passwordHash ?? null)) || known === null) {
      perUser.failed(user);
      perAddress.failed(request.ip);
      await note('sign-in failed', known?.user.id ?? null);
      return page(reply, 401, { problem: 'wrong', next });
    }
    perUser.succeeded(user);
    return welcome(request, reply, { user: known.user, next, how: 'password' });
  });

  // Looking at a link uses nothing up: mail programs and chats look at every address they see.
  app.get('/sign-in/link', open, async (request, reply) => {
    const query = linkQuery.safeParse(request.query);
    if (!query.success) return reply.callNotFound();
    return reply.page(<LinkPage token={query.data.token} />);
  });

  app.post('/sign-in/link', open, async (request, reply) => {
    const body = linkQuery.safeParse(request.body);
    const wait = perAddress.wait(request.ip);
    const user = body.success && wait === 0 ? await takeSignInLink(db, hashSecret(body.data.token)) : null;
    if (user !== null) return welcome(request, reply, { user, next: user.hasPassword ? '/' : '/account', how: 'link' });
    perAddress.failed(request.ip);
    return page(reply, 401, { problem: 'link', next: '/' });
  });

  app.post('/sign-out', open, async (request, reply) => {
    const hash = sessionHashOf(request);
    if (hash !== null) await revokeSession(db, hash);
    reply.clearCookie(cookieNameFor(request), { path: '/' });
    return reply.redirect('/sign-in', 303);
  });

  if (identityProvider === null) return;
  const ownUrl = (request: FastifyRequest) => publicUrl ?? `${request.protocol}://${request.host}`;

  app.get('/sign-in/provider', open, async (request, reply) => {
    const { next } = z.object({ next: pathOfOurs }).parse(request.query);
    const going = await identityProvider.depart(`${ownUrl(request)}/sign-in/provider/back`);
    const secure = request.protocol === 'https';
    const kept = JSON.stringify({ ...going.departure, next });
    const path = '/sign-in/provider';
    reply.setCookie(departureCookie, kept, { path, httpOnly: true, sameSite: 'lax', secure, maxAge: 600 });
    return reply.redirect(going.to, 303);
  });

  app.get('/sign-in/provider/back', open, async (request, reply) => {
    const kept = departure.safeParse(jsonOf(request.cookies[departureCookie]));
    reply.clearCookie(departureCookie, { path: '/sign-in/provider' });
    if (!kept.success) return page(reply, 400, { problem: 'provider', next: '/' });
    const { next, ...going } = kept.data;
    try {
      const arrival = await identityProvider.arrive(new URL(request.url, ownUrl(request)), going);
      const user = await bindSubject(db, arrival);
      if (user !== null) return await welcome(request, reply, { user, next, how: 'provider' });
      await note('sign-in refused', null);
      return page(reply, 403, { problem: 'unknown', next });
    } catch (error) {
      log.warn({ fault: error instanceof Error ? error.name : 'unknown' }, 'sign-in through the provider failed');
      return page(reply, 401, { problem: 'provider', next });
    }
  });
};

const jsonOf = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
};
