import { type Decision, DecisionForm } from './decision-form.tsx';
import { Layout } from './layout.tsx';
import { type Page, Pager } from './pager.tsx';
import { counted, dayAndTime, sentenceCase } from './wording.ts';

export interface DocumentRow {
  readonly id: string;
  readonly fileName: string;
  readonly folder: string;
  readonly state: string;
  readonly kind: string | null;
  /** Plain words and what to do; null while all is well. */
  readonly reason: string | null;
  /** What a person can say about it now. */
  readonly decisions: readonly Decision[];
  readonly receivedAt: Date;
  /** Page of what became of it. */
  readonly href: string | null;
}

export interface FolderScan {
  readonly folder: string;
  readonly scannedAt: Date;
  readonly filesSeen: number;
  /** Plain words; null when all is well. */
  readonly problem: string | null;
}

export interface IntakeProps {
  readonly documents: readonly DocumentRow[];
  readonly counts: Readonly<Record<string, number>>;
  readonly uploads: string;
  readonly scans: readonly FolderScan[];
  readonly page: Page;
}

export const IntakePage = ({ documents, counts, uploads, scans, page }: IntakeProps) => (
  <Layout title="Intake" place="intake">
    <h1>Intake</h1>
    <p>
      Drop CVs into <code>{uploads}/cvs</code> and briefs into <code>{uploads}/briefs</code>.
    </p>
    <div id="rows" hx-get={`/intake?from=${page.from}`} hx-trigger="every 2s" hx-select="#rows" hx-swap="outerHTML">
      <p class="quiet">
        {scans.map(
          (scan) => `${scan.folder}: ${counted(scan.filesSeen, 'file')} seen at ${dayAndTime(scan.scannedAt)} UTC. `,
        )}
        {Object.entries(counts)
          .map(([state, count]) => `${count} ${state}`)
          .join(', ')}
      </p>
      {scans.map((scan) =>
        scan.problem ? (
          <p key={scan.folder} class="panel clarify" role="alert">
            <code>{scan.folder}</code> {scan.problem}
          </p>
        ) : null,
      )}
      {documents.length === 0 ? (
        <p class="empty">No file yet.</p>
      ) : (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">State</th>
              <th scope="col">Kind</th>
              <th scope="col">Reason and what to do</th>
              <th scope="col">Received</th>
            </tr>
          </thead>
          <tbody>
            {documents.map((document) => (
              <tr key={document.id}>
                <td class="file">
                  {document.href ? <a href={document.href}>{document.fileName}</a> : document.fileName}
                  <small>{document.folder}</small>
                </td>
                <td>
                  <span class={`badge state-${document.state}`}>{sentenceCase(document.state)}</span>
                </td>
                <td>{document.kind}</td>
                <td>
                  {document.reason}
                  <DecisionForm
                    documentId={document.id}
                    fileName={document.fileName}
                    decisions={document.decisions}
                    from={page.from}
                  />
                </td>
                <td class="quiet">{dayAndTime(document.receivedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager page={page} href="/intake" />
    </div>
  </Layout>
);
