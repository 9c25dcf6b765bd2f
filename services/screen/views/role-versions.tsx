import { Layout } from './layout.tsx';
import { type VersionRow, VersionsPanel } from './versions.tsx';

export interface RoleVersionsProps {
  readonly id: string;
  readonly title: string;
  /** The text shown, ready to be changed. */
  readonly text: string;
  readonly versions: readonly VersionRow[];
}

export const RoleVersionsPage = ({ id, title, text, versions }: RoleVersionsProps) => (
  <Layout title={`Brief: ${title}`} place="roles">
    <h1>
      <a href={`/roles/${id}`}>{title}</a>
    </h1>
    <VersionsPanel versions={versions} noun="version" />
    <section class="panel" aria-labelledby="brief-text">
      <h2 id="brief-text">The brief</h2>
      <p class="quiet">
        Change the text and save it: it is read like any brief and becomes the version in force. Earlier versions and
        lists are kept.
      </p>
      <form method="post" action={`/roles/${id}/brief`}>
        <textarea name="text" rows={30} required aria-labelledby="brief-text">
          {text}
        </textarea>
        <p>
          <button type="submit">Save as new version</button>
        </p>
      </form>
    </section>
  </Layout>
);
