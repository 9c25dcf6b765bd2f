import { versionWords } from '../words/people.ts';
import { useFormats, useWords } from './view-context.ts';

export interface VersionRow {
  readonly href: string;
  readonly fileName: string;
  readonly leading: boolean;
  readonly shown: boolean;
  /** The document's own date. */
  readonly dated: string | null;
  readonly droppedAt: Date;
}

/** What there is of one person or role, newest first; nothing where there is only one. */
export const VersionsPanel = ({ versions, noun }: { versions: readonly VersionRow[]; noun: 'CV' | 'version' }) => {
  const words = useWords(versionWords);
  const { day } = useFormats();
  return versions.length < 2 ? null : (
    <section class="panel" aria-label={words.versions}>
      <h2>{versions.some(({ shown, leading }) => shown && !leading) ? words.earlier[noun] : words.versions}</h2>
      <ol class="versions" reversed>
        {versions.map((version) => (
          <li key={version.href}>
            {version.shown ? <b>{version.fileName}</b> : <a href={version.href}>{version.fileName}</a>}{' '}
            {version.leading ? <span class="badge">{words.inForce}</span> : null}{' '}
            <small>
              {version.dated === null ? null : words.dated(version.dated)}
              {words.received(day(version.droppedAt))}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
};
