import type { User } from '../../store/users.ts';
import { userRoles } from '../../store/users.ts';
import { userWords } from '../words/desk.ts';
import { modelWords } from '../words/model.ts';
import { Layout } from './layout.tsx';
import { useWords } from './view-context.ts';

export interface UsersProps {
  readonly users: readonly User[];
  readonly problem: 'incomplete' | 'last' | null;
  /** A new sign-in link to hand over; shown this once. */
  readonly link: { readonly for: string; readonly address: string } | null;
}

type RoleChoiceProps = { readonly chosen: User['role']; readonly id?: string; readonly label?: string };

const RoleChoice = ({ chosen, id, label }: RoleChoiceProps) => (
  <select name="role" id={id} aria-label={label}>
    {userRoles.map((role) => (
      <option key={role} value={role} selected={role === chosen}>
        {useWords(modelWords).userRoles[role]}
      </option>
    ))}
  </select>
);

const UserRow = ({ user }: { readonly user: User }) => {
  const words = useWords(userWords);
  return (
    <tr>
      <th scope="row">{user.name}</th>
      <td>{user.email}</td>
      <td>
        <form class="inline" method="post" action={`/settings/users/${user.id}`}>
          <RoleChoice chosen={user.role} label={`${words.role}: ${user.name}`} />
          <button type="submit">{words.change}</button>
        </form>
      </td>
      <td>
        <form class="inline" method="post" action={`/settings/users/${user.id}`}>
          <input type="hidden" name="disabled" value={user.disabled ? 'no' : 'yes'} />
          <button type="submit">{user.disabled ? words.letIn : words.shutOut}</button>
        </form>{' '}
        {user.disabled ? null : (
          <form class="inline" method="post" action={`/settings/users/${user.id}/link`}>
            <button type="submit">{words.makeLink}</button>
          </form>
        )}
      </td>
    </tr>
  );
};

export const UsersPage = ({ users, problem, link }: UsersProps) => {
  const words = useWords(userWords);
  return (
    <Layout title={words.title} place="settings">
      <h1>{words.title}</h1>
      {problem === null ? null : (
        <p class="notice bad" role="alert">
          {words.problems[problem]}
        </p>
      )}
      {link === null ? null : (
        <p class="notice" role="status">
          {words.link(link.for)} <code>{link.address}</code>
        </p>
      )}
      <div class="scroll">
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.email}</th>
              <th scope="col">{words.role}</th>
              <th scope="col">{words.access}</th>
            </tr>
          </thead>
          <tbody>
            {users.map((user) => (
              <UserRow key={user.id} user={user} />
            ))}
          </tbody>
        </table>
      </div>
      <h2>{words.add}</h2>
      <form class="stack" method="post" action="/settings/users">
        <label>
          {words.name}
          <input name="name" maxLength={120} required />
        </label>
        <label>
          {words.email}
          <input type="email" name="email" maxLength={320} required />
        </label>
        <label for="role-of-new">
          {words.role}
          <RoleChoice chosen="recruiter" id="role-of-new" />
        </label>
        <button type="submit">{words.addButton}</button>
      </form>
      <p class="quiet">{words.explained}</p>
    </Layout>
  );
};
