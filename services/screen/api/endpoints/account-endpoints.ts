/** One's own: how one sees the screen, the password, where one is signed in, and what one has seen. */
import { z } from 'zod';
import { listApiTokens, revokeApiToken } from '../../../store/api-tokens.ts';
import { listSessions, revokeSession } from '../../../store/sessions.ts';
import { loadSignIn, saveSeenAt, saveViewing } from '../../../store/users.ts';
import { sessionHashOf } from '../../access/recognise.ts';
import { changePassword, passwordChange } from '../../actions/change-password.ts';
import { loadToday, loadWaiting } from '../../actions/load-today.ts';
import { languages } from '../../words/in-both.ts';
import { idParam } from '../answers.ts';
import { ApiRefusal, endpoint } from '../endpoint.ts';
import { accountAnswer, todayAnswer } from '../house-answers.ts';

const tag = 'account';
/** Of the hash a session is known by: as much as tells one's own apart, and signs nobody in. */
const sessionParam = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) });

export const accountEndpoints = [
  endpoint({
    id: 'loadAccount',
    method: 'GET',
    path: '/account',
    tag,
    summary: 'Who one is, where one is signed in, and the tokens one has given out',
    answer: accountAnswer,
    run: async ({ world: { db }, visitor }) => {
      const [known, sessions, tokens] = await Promise.all([
        loadSignIn(db, visitor.email),
        listSessions(db, visitor.userId),
        listApiTokens(db, visitor.userId),
      ]);
      const { userId: id, name, email, role, language = null, blind = false } = visitor;
      return {
        ...{ id, name, email, role, language, blind },
        hasPassword: known?.user.hasPassword ?? false,
        sessions: sessions.map(({ tokenHash: hash, createdAt, lastSeenAt }) => ({ hash, createdAt, lastSeenAt })),
        tokens,
      };
    },
  }),
  endpoint({
    id: 'setViewing',
    method: 'PUT',
    path: '/account/viewing',
    tag,
    summary: 'Language of the pages (null: as the browser asks), or whether names are hidden, from programs as well',
    needs: 'viewer',
    body: z.union([z.strictObject({ language: z.enum(languages).nullable() }), z.strictObject({ blind: z.boolean() })]),
    answer: null,
    run: async ({ world, body, visitor }) => {
      await saveViewing(world.db, visitor.userId, body);
      return null;
    },
  }),
  endpoint({
    id: 'changePassword',
    method: 'PUT',
    path: '/account/password',
    tag,
    summary: 'Another password in place of the one there is; other sessions end. The first one is set on the page',
    needs: 'viewer',
    body: passwordChange,
    answer: null,
    run: async ({ world: { db }, body, visitor, request }) => {
      const known = await loadSignIn(db, visitor.email);
      // Else whoever finds a token could sign in with it for good.
      if (!known?.user.hasPassword) throw new ApiRefusal(422, 'There is none yet: set the first one on the page.');
      if (!(await changePassword(db, visitor, { ...body, session: sessionHashOf(request) })))
        throw new ApiRefusal(422, 'The current password is another one.');
      return null;
    },
  }),
  endpoint({
    id: 'endSession',
    method: 'DELETE',
    path: '/account/sessions/{hash}',
    tag,
    summary: 'Sign out in one place',
    needs: 'viewer',
    params: sessionParam,
    answer: null,
    run: async ({ world: { db }, params, visitor }) => {
      const mine = await listSessions(db, visitor.userId);
      if (!mine.some(({ tokenHash }) => tokenHash === params.hash)) return undefined;
      await revokeSession(db, params.hash);
      return null;
    },
  }),
  endpoint({
    id: 'endToken',
    method: 'DELETE',
    path: '/account/tokens/{id}',
    tag,
    summary: 'Take a token back, the one in use included',
    needs: 'viewer',
    params: idParam,
    answer: null,
    run: async ({ world, params, visitor }) => {
      await revokeApiToken(world.db, { id: params.id, userId: visitor.userId });
      return null;
    },
  }),
  endpoint({
    id: 'loadToday',
    method: 'GET',
    path: '/today',
    tag,
    summary: 'What came in, what changed and what waits, since one last said to have seen it',
    answer: todayAnswer,
    run: async ({ world: { db }, visitor }) => {
      const today = await loadToday(db, { userId: visitor.userId, waiting: () => loadWaiting(db) });
      const newest = today.cameIn.newest.map((one) => ({ ...one }));
      return { ...today, cameIn: { ...today.cameIn, newest }, moves: today.moves.map((move) => ({ ...move })) };
    },
  }),
  endpoint({
    id: 'markTodaySeen',
    method: 'POST',
    path: '/today/seen',
    tag,
    summary: 'All of it has been seen',
    needs: 'viewer',
    answer: null,
    run: async ({ world, visitor }) => {
      await saveSeenAt(world.db, visitor.userId);
      return null;
    },
  }),
] as const;
