import { longestPassword, shortestPassword } from '../access/passwords.ts';
import type { Visitor } from '../access/visitor.ts';
import { accountWords } from '../words/desk.ts';
import { languages } from '../words/in-both.ts';
import { modelWords } from '../words/model.ts';
import { Layout } from './layout.tsx';
import { useFormats, useWords } from './view-context.ts';

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
  readonly problem: 'short' | 'wrong' | null;
  /** Shown this once. */
  readonly newToken: string | null;
}

const Password = ({
  hasPassword,
  problem,
  email,
}: Pick<AccountProps, 'hasPassword' | 'problem'> & { email: string }) => {
  const words = useWords(accountWords);
  return (
    <section>
      <h2>{words.password}</h2>
      {problem === null ? null : (
        <p class="notice bad" role="alert">
          {words.problems[problem]}
        </p>
      )}
      <form class="stack" method="post" action="/account/password">
        <input type="hidden" name="username" value={email} autocomplete="username" />
        {hasPassword ? (
          <label>
            {words.current}
            <input type="password" name="current" autocomplete="current-password" required />
          </label>
        ) : null}
        <label>
          {words.wanted}
          <input
            type="password"
            name="wanted"
            autocomplete="new-password"
            minLength={shortestPassword}
            maxLength={longestPassword}
            required
          />
        </label>
        <button type="submit">{hasPassword ? words.changePassword : words.setPassword}</button>
      </form>
      <p class="quiet">{words.signsOut}</p>
    </section>
  );
};

const Sessions = ({ sessions }: Pick<AccountProps, 'sessions'>) => {
  const words = useWords(accountWords);
  const { dayAndTime } = useFormats();
  return (
    <section>
      <h2>{words.signedIn}</h2>
      <ul class="rows">
        {sessions.map(({ tokenHash, createdAt, lastSeenAt, current }) => (
          <li key={tokenHash}>
            {words.session(dayAndTime(createdAt), dayAndTime(lastSeenAt))}
            {current ? (
              ` (${words.here})`
            ) : (
              <form class="inline" method="post" action={`/account/sessions/${tokenHash}/end`}>
                <button type="submit">{words.end}</button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Tokens = ({ tokens, newToken }: Pick<AccountProps, 'tokens' | 'newToken'>) => {
  const words = useWords(accountWords);
  const { dayAndTime } = useFormats();
  return (
    <section>
      <h2>{words.tokens}</h2>
      <p class="quiet">
        {words.tokensBefore} <code>Authorization: Bearer …</code> {words.tokensAfter}
      </p>
      {newToken === null ? null : (
        <p class="notice" role="status">
          {words.newToken} <code>{newToken}</code>
        </p>
      )}
      <ul class="rows">
        {tokens.map(({ id, name, createdAt, lastUsedAt }) => (
          <li key={id}>
            {`${words.token(name, dayAndTime(createdAt))}, ${lastUsedAt ? words.lastUsed(dayAndTime(lastUsedAt)) : words.neverUsed}`}
            <form class="inline" method="post" action={`/account/tokens/${id}/end`}>
              <button type="submit">{words.revoke}</button>
            </form>
          </li>
        ))}
      </ul>
      <form class="stack" method="post" action="/account/tokens">
        <label>
          {words.whatFor}
          <input name="name" maxLength={80} required />
        </label>
        <button type="submit">{words.make}</button>
      </form>
    </section>
  );
};

/** Names of languages are told in themselves, so that everybody finds their own. */
const LanguageChoice = ({ chosen }: { readonly chosen: string | null }) => {
  const words = useWords(accountWords);
  return (
    <section>
      <h2>{words.language}</h2>
      <form class="stack" method="post" action="/account/language">
        <select name="language" aria-label={words.language}>
          <option value="">{words.asBrowser}</option>
          {languages.map((language) => (
            <option key={language} value={language} lang={language} selected={language === chosen}>
              {new Intl.DisplayNames(language, { type: 'language' }).of(language)}
            </option>
          ))}
        </select>
        <button type="submit">{words.save}</button>
      </form>
    </section>
  );
};

export const AccountPage = ({ visitor, hasPassword, sessions, tokens, problem, newToken }: AccountProps) => {
  const words = useWords(accountWords);
  const { userRoles } = useWords(modelWords);
  return (
    <Layout title={words.title} place="account">
      <h1>{visitor.name}</h1>
      <p class="quiet">
        {visitor.email}, {userRoles[visitor.role]}
      </p>
      <form method="post" action="/sign-out">
        <button type="submit">{words.signOut}</button>
      </form>
      <LanguageChoice chosen={visitor.language ?? null} />
      <Password hasPassword={hasPassword} problem={problem} email={visitor.email} />
      <Sessions sessions={sessions} />
      <Tokens tokens={tokens} newToken={newToken} />
    </Layout>
  );
};
