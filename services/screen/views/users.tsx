import type { User } from '../../store/users.ts';
import { userRoles } from '../../store/users.ts';
import { Layout } from './layout.tsx';

const problems = {
  incomplete: 'A user needs a name, an e-mail address and a role.',
  last: 'This is the last administrator. Make somebody else one first.',
} as const;

export interface UsersProps {
  readonly users: readonly User[];
  readonly problem: keyof typeof problems | null;
  /** A new sign-in link to hand over; shown this once. */
  readonly link: { readonly for: string; readonly address: string } | null;
}

const RoleChoice = ({ chosen }: { readonly chosen: User['role'] }) => (
  <select name="role" aria-label="Role">
    {userRoles.map((role) => (
      <option key={role} value={role} selected={role === chosen}>
        {role}
      </option>
    ))}
  </select>
);

const UserRow = ({ user }: { readonly user: User }) => (
  <tr>
    <th scope="row">{user.name}</th>
    <td>{user.email}</td>
    <td>
      <form class="inline" method="post" action={`/settings/users/${user.id}`}>
        <RoleChoice chosen={user.role} />
        <button type="submit">Change</button>
      </form>
    </td>
    <td>
      <form class="inline" method="post" action={`/settings/users/${user.id}`}>
        <input type="hidden" name="disabled" value={user.disabled ? 'no' : 'yes'} />
        <button type="submit">{user.disabled ? 'Let in again' : 'Shut out'}</button>
      </form>
      {user.disabled ? null : (
        <form class="inline" method="post" action={`/settings/users/${user.id}/link`}>
          <button type="submit">Make a sign-in link</button>
        </form>
      )}
    </td>
  </tr>
);

export const UsersPage = ({ users, problem, link }: UsersProps) => (
  <Layout title="Users" place="settings">
    <h1>Users</h1>
    {problem === null ? null : (
      <p class="notice bad" role="alert">
        {problems[problem]}
      </p>
    )}
    {link === null ? null : (
      <p class="notice" role="status">
        A link for {link.for}, good for one sign-in within three days; hand it over yourself:{' '}
        <code>{link.address}</code>
      </p>
    )}
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">E-mail</th>
            <th scope="col">Role</th>
            <th scope="col">Access</th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <UserRow key={user.id} user={user} />
          ))}
        </tbody>
      </table>
    </div>
    <h2>Add somebody</h2>
    <form class="stack" method="post" action="/settings/users">
      <label>
        Name
        <input name="name" maxLength={120} required />
      </label>
      <label>
        E-mail
        <input type="email" name="email" maxLength={320} required />
      </label>
      <RoleChoice chosen="recruiter" />
      <button type="submit">Add</button>
    </form>
    <p class="quiet">
      A viewer looks, a recruiter also decides and corrects, an administrator also changes settings and users.
    </p>
  </Layout>
);
