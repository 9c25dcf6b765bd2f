/** Settings and users, for administrators. */
import { z } from 'zod';
import { retentionSchema } from '../../../../shared/model/retention.ts';
import { loadAgency } from '../../../store/agency.ts';
import { listDue, loadRetention, saveRetention } from '../../../store/retention.ts';
import { listUsers, loadUser, saveNewUser, saveUserChange, type User, userRoles } from '../../../store/users.ts';
import { makeSignInLink, newUserBody } from '../../actions/user-actions.ts';
import { nightlyInWords, nightlyWords } from '../../words/nightly.ts';
import { idParam } from '../answers.ts';
import { ApiRefusal, endpoint, originOf } from '../endpoint.ts';
import { dueAnswer, settingsAnswer, userAnswer } from '../house-answers.ts';

const userOf = ({ id, name, email, role, disabled }: User): z.input<typeof userAnswer> => ({
  ...{ id, name, email, role, disabled },
});

export const settingEndpoints = [
  endpoint({
    id: 'loadSettings',
    method: 'GET',
    path: '/settings',
    tag: 'settings',
    summary: 'Folders, schedule, letterhead and retention',
    needs: 'administrator',
    answer: settingsAnswer,
    run: async ({ world: { db, uploads, nightly } }) => {
      const [agency, retention] = await Promise.all([loadAgency(db), loadRetention(db)]);
      return { uploads, nightly: nightlyInWords(nightly, nightlyWords.en), agency: agency.name, retention };
    },
  }),
  endpoint({
    id: 'listUsers',
    method: 'GET',
    path: '/settings/users',
    tag: 'settings',
    summary: 'Who may sign in',
    needs: 'administrator',
    answer: z.object({ rows: z.array(userAnswer).readonly() }),
    run: async ({ world }) => {
      const users = await listUsers(world.db);
      return { rows: users.map(({ id, name, email, role, disabled }) => ({ id, name, email, role, disabled })) };
    },
  }),
  endpoint({
    id: 'addUser',
    method: 'POST',
    path: '/settings/users',
    tag: 'settings',
    summary: 'Let somebody in; the link is good for one sign-in and is told this once',
    needs: 'administrator',
    body: newUserBody,
    answer: userAnswer.extend({ link: z.string() }),
    run: async ({ world, body, request }) => {
      const user = await saveNewUser(world.db, body);
      return { ...userOf(user), link: await makeSignInLink(world.db, user.id, originOf({ world, request })) };
    },
  }),
  endpoint({
    id: 'changeUser',
    method: 'PUT',
    path: '/settings/users/{id}',
    tag: 'settings',
    summary: 'Give a user another role, or keep one out',
    needs: 'administrator',
    params: idParam,
    body: z.union([z.strictObject({ role: z.enum(userRoles) }), z.strictObject({ disabled: z.boolean() })]),
    answer: null,
    run: async ({ world, params, body }) => {
      if ((await loadUser(world.db, params.id)) === null) return undefined;
      if (!(await saveUserChange(world.db, params.id, body)))
        throw new ApiRefusal(422, 'One administrator has to stay.');
      return null;
    },
  }),
  endpoint({
    id: 'makeSignInLink',
    method: 'POST',
    path: '/settings/users/{id}/link',
    tag: 'settings',
    summary: 'A new link for one sign-in; an earlier one is good no more',
    needs: 'administrator',
    params: idParam,
    answer: z.object({ link: z.string() }),
    run: async ({ world, params, request }) => {
      const user = await loadUser(world.db, params.id);
      if (user === null || user.disabled) return undefined;
      return { link: await makeSignInLink(world.db, user.id, originOf({ world, request })) };
    },
  }),
  endpoint({
    id: 'setRetention',
    method: 'PUT',
    path: '/settings/retention',
    tag: 'settings',
    summary: 'How long people are kept',
    needs: 'administrator',
    body: retentionSchema,
    answer: null,
    run: async ({ world, body }) => {
      await saveRetention(world.db, body);
      return null;
    },
  }),
  endpoint({
    id: 'removeRetention',
    method: 'DELETE',
    path: '/settings/retention',
    tag: 'settings',
    summary: 'People are kept until somebody erases them',
    needs: 'administrator',
    answer: null,
    run: async ({ world }) => {
      await saveRetention(world.db, null);
      return null;
    },
  }),
  endpoint({
    id: 'listDue',
    method: 'GET',
    path: '/settings/retention/due',
    tag: 'settings',
    summary: 'Who is due to be erased, or soon will be; soonest first',
    needs: 'administrator',
    answer: z.object({ rows: z.array(dueAnswer).readonly() }),
    run: async ({ world: { db } }) => {
      const retention = await loadRetention(db);
      const due = retention === null ? [] : await listDue(db, retention, new Date());
      return {
        rows: due.map(({ candidateId, documentId, due, standing }) => ({ candidateId, documentId, due, standing })),
      };
    },
  }),
] as const;
