import type { AuditEntry, AuditVerdict } from '../../store/audit-log.ts';
import { auditWords } from '../words/desk.ts';
import { Layout } from './layout.tsx';
import { type Page, Pager } from './pager.tsx';
import { useFormats, useWords } from './view-context.ts';

export interface AuditProps {
  readonly rows: readonly (AuditEntry & { readonly by: string })[];
  readonly page: Page;
  /** Only what was done to this one. */
  readonly about: string | null;
  /** null: not asked for. */
  readonly verdict: AuditVerdict | null;
}

const Verdict = ({ verdict }: { readonly verdict: AuditVerdict }) => {
  const words = useWords(auditWords);
  return verdict.whole ? (
    <p class="notice" role="status">
      {words.whole(String(verdict.entries))}
    </p>
  ) : (
    <p class="notice bad" role="alert">
      {words.broken(String(verdict.brokenAt))}
    </p>
  );
};

export const AuditPage = ({ rows, page, about, verdict }: AuditProps) => {
  const words = useWords(auditWords);
  const { dayAndTime } = useFormats();
  return (
    <Layout title={words.title} place="settings">
      <h1>{words.title}</h1>
      {verdict === null ? (
        <p>
          <a href="/settings/audit?verify=yes">{words.check}</a>
        </p>
      ) : (
        <Verdict verdict={verdict} />
      )}
      {about === null ? null : (
        <p>
          {words.onlyAbout} <code>{about}</code>. <a href="/settings/audit">{words.all}</a>
        </p>
      )}
      <section class="scroll" aria-label={words.title}>
        <table class="list">
          <thead>
            <tr>
              <th scope="col" class="number">
                {words.number}
              </th>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.about}</th>
              <th scope="col">{words.details}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ seq, at, by, action, subject, details }) => (
              <tr key={String(seq)}>
                <td class="number">{String(seq)}</td>
                <td>{dayAndTime(at)}</td>
                <td>{by}</td>
                <td>{action}</td>
                <td>
                  {subject === null ? null : <a href={`/settings/audit?about=${subject}`}>{subject.slice(-12)}</a>}
                </td>
                <td>
                  {Object.entries(details)
                    .map(([name, value]) => `${name} ${value}`)
                    .join(', ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Pager page={page} href="/settings/audit" />
    </Layout>
  );
};
