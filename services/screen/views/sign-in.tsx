import { signInWords } from '../words/desk.ts';
import { Layout } from './layout.tsx';
import { useWords } from './view-context.ts';

type Problem = keyof (typeof signInWords)['en']['problems'];

export interface SignInProps {
  readonly problem: Problem | null;
  /** Where to go afterwards. */
  readonly next: string;
  readonly withProvider: boolean;
}

export const SignInPage = ({ problem, next, withProvider }: SignInProps) => {
  const words = useWords(signInWords);
  return (
    <Layout title={words.title} place={null}>
      <h1>{words.title}</h1>
      {problem === null ? null : (
        <p class="notice bad" role="alert">
          {words.problems[problem]}
        </p>
      )}
      <form class="stack" method="post" action="/sign-in">
        <input type="hidden" name="next" value={next} />
        <label>
          {words.email}
          <input type="email" name="email" autocomplete="username" required />
        </label>
        <label>
          {words.password}
          <input type="password" name="password" autocomplete="current-password" required />
        </label>
        <button type="submit">{words.title}</button>
      </form>
      {withProvider ? (
        <p>
          <a href={`/sign-in/provider?next=${encodeURIComponent(next)}`}>{words.withProvider}</a>
        </p>
      ) : null}
      <p class="quiet">
        {words.forgotten} <code>npx shortlist95 sign-in-link</code> {words.prints}
      </p>
    </Layout>
  );
};

export const LinkPage = ({ token }: { readonly token: string }) => {
  const words = useWords(signInWords);
  return (
    <Layout title={words.title} place={null}>
      <h1>{words.title}</h1>
      <p>{words.once}</p>
      <form method="post" action="/sign-in/link">
        <input type="hidden" name="token" value={token} />
        <button type="submit">{words.title}</button>
      </form>
    </Layout>
  );
};
