import type { AuditEntry, AuditVerdict } from '../../store/audit-log.ts';
import { Layout } from './layout.tsx';
import { type Page, Pager } from './pager.tsx';
import { dayAndTime } from './wording.ts';

export interface AuditProps {
  readonly rows: readonly (AuditEntry & { readonly by: string })[];
  readonly page: Page;
  /** Only what was done to this one. */
  readonly about: string | null;
  /** null: not asked for. */
  readonly verdict: AuditVerdict | null;
}

const Verdict = ({ verdict }: { readonly verdict: AuditVerdict }) =>
  verdict.whole ? (
    <p class="notice" role="status">{`Whole: ${verdict.entries} entries, every seal fits.`}</p>
  ) : (
    <p class="notice bad" role="alert">
      {`Broken at entry ${verdict.brokenAt}: it, or one before it, was altered or removed outside the product.`}
    </p>
  );

export const AuditPage = ({ rows, page, about, verdict }: AuditProps) => (
  <Layout title="Audit log" place="settings">
    <h1>Audit log</h1>
    {verdict === null ? (
      <p>
        <a href="/settings/audit?verify=yes">Check that nothing was altered</a>
      </p>
    ) : (
      <Verdict verdict={verdict} />
    )}
    {about === null ? null : (
      <p>
        Only about <code>{about}</code>. <a href="/settings/audit">All</a>
      </p>
    )}
    <div class="scroll">
      <table class="list">
        <thead>
          <tr>
            <th scope="col" class="number">
              No.
            </th>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">About</th>
            <th scope="col">Details</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ seq, at, by, action, subject, details }) => (
            <tr key={String(seq)}>
              <td class="number">{String(seq)}</td>
              <td>{dayAndTime(at)}</td>
              <td>{by}</td>
              <td>{action}</td>
              <td>{subject === null ? null : <a href={`/settings/audit?about=${subject}`}>{subject.slice(-12)}</a>}</td>
              <td>
                {Object.entries(details)
                  .map(([name, value]) => `${name} ${value}`)
                  .join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    <Pager page={page} href="/settings/audit" />
  </Layout>
);
