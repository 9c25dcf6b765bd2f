import type { DecidableKind } from '../../store/documents.ts';
import { intakeWords, reasonWords } from '../words/documents.ts';
import { modelWords, nameIn } from '../words/model.ts';
import { type Decision, DecisionForm } from './decision-form.tsx';
import { Layout } from './layout.tsx';
import { Live } from './live.tsx';
import { type Page, Pager } from './pager.tsx';
import { type Refusal, UploadForm } from './upload-form.tsx';
import { useFormats, useView, useWords } from './view-context.ts';

export interface DocumentRow {
  readonly id: string;
  readonly fileName: string;
  readonly folder: string;
  readonly state: string;
  readonly kind: string | null;
  /** Plain English words and what to do; null while all is well. */
  readonly reason: { readonly code: string; readonly words: string } | null;
  /** What a person said it is. */
  readonly taken: DecidableKind | null;
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
  /** Bytes. */
  readonly largestUpload: number;
  /** Why files that were sent were not taken. */
  readonly refused: readonly Refusal[];
}

export const IntakePage = ({ documents, counts, uploads, scans, page, largestUpload, refused }: IntakeProps) => {
  const words = useWords(intakeWords);
  const { states } = useWords(modelWords);
  const { count, dayAndTime } = useFormats();
  return (
    <Layout title={words.title} place="intake">
      <h1>{words.title}</h1>
      <p class="under-title">
        {words.drop} <code>{uploads}/cvs</code>, <code>{uploads}/briefs</code>
      </p>
      <UploadForm largest={largestUpload} refused={refused} />
      <Live>
        <p class="quiet">
          {scans.map((scan) => words.scan(scan.folder, scan.filesSeen, dayAndTime(scan.scannedAt)))}
          {Object.entries(counts)
            .filter(([, files]) => files > 0)
            .map(([state, files]) => `${count(files)} ${nameIn(states, state).toLowerCase()}`)
            .join(', ')}
        </p>
        {scans.map((scan) =>
          scan.problem ? (
            <p key={scan.folder} class="panel clarify" role="alert">
              <code>{scan.folder}</code> {scan.problem}
            </p>
          ) : null,
        )}
        {documents.length === 0 ? <p class="empty">{words.empty}</p> : <Files documents={documents} from={page.from} />}
        <Pager page={page} href="/intake" />
      </Live>
    </Layout>
  );
};

const Files = ({ documents, from }: { documents: readonly DocumentRow[]; from: number }) => {
  const words = useWords(intakeWords);
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{words.file}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.reason}</th>
          <th scope="col">{words.received}</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <File key={document.id} document={document} from={from} />
        ))}
      </tbody>
    </table>
  );
};

/** Most files of CVs are called after the person: only briefs keep their names while names are hidden. */
const shownName = ({ id, fileName, kind }: DocumentRow, blind: boolean, hidden: string): string =>
  blind && kind !== 'brief' ? `${hidden} ${id.slice(-6)}` : fileName;

/** Of these it matters how long they have been there. */
const underWay: readonly string[] = ['waiting', 'reading'];

const File = ({ document, from }: { document: DocumentRow; from: number }) => {
  const words = useWords(intakeWords);
  const reasons: Readonly<Record<string, string>> = useWords(reasonWords);
  const { states, kinds } = useWords(modelWords);
  const { dayAndTime, ago } = useFormats();
  const { blind } = useView();
  const { reason, taken, folder } = document;
  const fileName = shownName(document, blind, words.hidden);
  return (
    <tr>
      <td class="file">
        {document.href ? <a href={document.href}>{fileName}</a> : fileName}
        <small>{folder === 'attachment' ? words.attachment : folder}</small>
      </td>
      <td>
        <span class={`badge state-${document.state}`}>{nameIn(states, document.state)}</span>
      </td>
      <td>{document.kind && nameIn(kinds, document.kind)}</td>
      <td>
        {reason ? (reasons[reason.code] ?? reason.words) : taken && words.taken[taken]}
        <DecisionForm documentId={document.id} fileName={fileName} decisions={document.decisions} from={from} />
      </td>
      <td class="quiet">
        {dayAndTime(document.receivedAt)}
        {underWay.includes(document.state) ? <small>{ago(document.receivedAt)}</small> : null}
      </td>
    </tr>
  );
};
