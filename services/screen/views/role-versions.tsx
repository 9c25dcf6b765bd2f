import { versionWords } from '../words/people.ts';
import { Layout } from './layout.tsx';
import { type VersionRow, VersionsPanel } from './versions.tsx';
import { useWords } from './view-context.ts';

export interface RoleVersionsProps {
  readonly id: string;
  readonly title: string;
  /** The text shown, ready to be changed. */
  readonly text: string;
  readonly versions: readonly VersionRow[];
}

export const RoleVersionsPage = ({ id, title, text, versions }: RoleVersionsProps) => {
  const words = useWords(versionWords);
  return (
    <Layout title={words.briefTitle(title)} place="roles">
      <h1>
        <a href={`/roles/${id}`}>{title}</a>
      </h1>
      <VersionsPanel versions={versions} noun="version" />
      <section class="panel" aria-labelledby="brief-text">
        <h2 id="brief-text">{words.brief}</h2>
        <p class="quiet">{words.explained}</p>
        <form method="post" action={`/roles/${id}/brief`}>
          <textarea name="text" rows={30} required aria-labelledby="brief-text">
            {text}
          </textarea>
          <p>
            <button type="submit">{words.save}</button>
          </p>
        </form>
      </section>
    </Layout>
  );
};
