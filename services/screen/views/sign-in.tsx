import { Layout } from './layout.tsx';

const problems = {
  incomplete: 'Enter your e-mail address and your password.',
  wrong: 'That address and password do not belong together.',
  'too-many': 'Too many tries. Wait a quarter of an hour, or ask an administrator for a sign-in link.',
  link: 'This link was used already or is too old. Ask an administrator for a new one.',
  provider: 'Signing in through the identity provider did not work. Try again.',
  unknown: 'The identity provider knows you, but nobody has given you access here. Ask an administrator.',
} as const;

export interface SignInProps {
  readonly problem: keyof typeof problems | null;
  /** Where to go afterwards. */
  readonly next: string;
  readonly withProvider: boolean;
}

export const SignInPage = ({ problem, next, withProvider }: SignInProps) => (
  <Layout title="Sign in" place={null}>
    <h1>Sign in</h1>
    {problem === null ? null : (
      <p class="notice bad" role="alert">
        {problems[problem]}
      </p>
    )}
    <form class="stack" method="post" action="/sign-in">
      <input type="hidden" name="next" value={next} />
      <label>
        E-mail
        <input type="email" name="email" autocomplete="username" required />
      </label>
      <label>
        Password
        <input type="password" name="password" autocomplete="current-password" required />
      </label>
      <button type="submit">Sign in</button>
    </form>
    {withProvider ? (
      <p>
        <a href={`/sign-in/provider?next=${encodeURIComponent(next)}`}>Sign in with your organisation's account</a>
      </p>
    ) : null}
    <p class="quiet">
      No password yet, or forgotten? An administrator can make you a link, and <code>npx shortlist95 sign-in-link</code>{' '}
      prints one on the machine that runs shortlist95.
    </p>
  </Layout>
);

export const LinkPage = ({ token }: { readonly token: string }) => (
  <Layout title="Sign in" place={null}>
    <h1>Sign in</h1>
    <p>This link is good for one sign-in.</p>
    <form method="post" action="/sign-in/link">
      <input type="hidden" name="token" value={token} />
      <button type="submit">Sign in</button>
    </form>
  </Layout>
);
