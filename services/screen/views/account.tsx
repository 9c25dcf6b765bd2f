import { longestPassword, shortestPassword } from '../access/passwords.ts';
import type { Visitor } from '../access/visitor.ts';
import { Layout } from './layout.tsx';
import { dayAndTime } from './wording.ts';

const problems = {
  short: `A password needs at least ${shortestPassword} characters. A sentence of your own is good.`,
  wrong: 'The current password is not right.',
} as const;

export interface AccountProps {
  readonly visitor: Visitor;
  readonly hasPassword: boolean;
  readonly sessions: readonly {
    readonly tokenHash: string;
    readonly createdAt: Date;
    readonly lastSeenAt: Date;
    readonly current: boolean;
  }[];
  readonly tokens: readonly {
    readonly id: string;
    readonly name: string;
    readonly createdAt: Date;
    readonly lastUsedAt: Date | null;
  }[];
  readonly problem: keyof typeof problems | null;
  /** Shown this once. */
  readonly newToken: string | null;
}

const Password = ({
  hasPassword,
  problem,
  email,
}: Pick<AccountProps, 'hasPassword' | 'problem'> & { email: string }) => (
  <section>
    <h2>Password</h2>
    {problem === null ? null : (
      <p class="notice bad" role="alert">
        {problems[problem]}
      </p>
    )}
    <form class="stack" method="post" action="/account/password">
      <input type="hidden" name="username" value={email} autocomplete="username" />
      {hasPassword ? (
        <label>
          Current password
          <input type="password" name="current" autocomplete="current-password" required />
        </label>
      ) : null}
      <label>
        New password
        <input
          type="password"
          name="wanted"
          autocomplete="new-password"
          minLength={shortestPassword}
          maxLength={longestPassword}
          required
        />
      </label>
      <button type="submit">{hasPassword ? 'Change' : 'Set'} password</button>
    </form>
    <p class="quiet">Setting it signs you out everywhere else.</p>
  </section>
);

const Sessions = ({ sessions }: Pick<AccountProps, 'sessions'>) => (
  <section>
    <h2>Signed in</h2>
    <ul class="rows">
      {sessions.map(({ tokenHash, createdAt, lastSeenAt, current }) => (
        <li key={tokenHash}>
          since {dayAndTime(createdAt)}, last seen {dayAndTime(lastSeenAt)}
          {current ? (
            ' (here)'
          ) : (
            <form class="inline" method="post" action={`/account/sessions/${tokenHash}/end`}>
              <button type="submit">End</button>
            </form>
          )}
        </li>
      ))}
    </ul>
  </section>
);

const Tokens = ({ tokens, newToken }: Pick<AccountProps, 'tokens' | 'newToken'>) => (
  <section>
    <h2>Tokens for programs</h2>
    <p class="quiet">
      A program that sends <code>Authorization: Bearer …</code> may do what you may.
    </p>
    {newToken === null ? null : (
      <p class="notice" role="status">
        The new token, shown this once: <code>{newToken}</code>
      </p>
    )}
    <ul class="rows">
      {tokens.map(({ id, name, createdAt, lastUsedAt }) => (
        <li key={id}>
          {`${name}, made ${dayAndTime(createdAt)}, ${lastUsedAt ? `last used ${dayAndTime(lastUsedAt)}` : 'never used'}`}
          <form class="inline" method="post" action={`/account/tokens/${id}/end`}>
            <button type="submit">Revoke</button>
          </form>
        </li>
      ))}
    </ul>
    <form class="stack" method="post" action="/account/tokens">
      <label>
        What is it for?
        <input name="name" maxLength={80} required />
      </label>
      <button type="submit">Make a token</button>
    </form>
  </section>
);

export const AccountPage = ({ visitor, hasPassword, sessions, tokens, problem, newToken }: AccountProps) => (
  <Layout title="Account" place="account">
    <h1>{visitor.name}</h1>
    <p class="quiet">
      {visitor.email}, {visitor.role}
    </p>
    {visitor.role === 'administrator' ? (
      <p>
        <a href="/settings/users">Users</a> · <a href="/settings/retention">Retention</a> ·{' '}
        <a href="/settings/audit">Audit log</a>
      </p>
    ) : null}
    <form method="post" action="/sign-out">
      <button type="submit">Sign out</button>
    </form>
    <Password hasPassword={hasPassword} problem={problem} email={visitor.email} />
    <Sessions sessions={sessions} />
    <Tokens tokens={tokens} newToken={newToken} />
  </Layout>
);
