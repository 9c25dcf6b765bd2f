import type { Database, Prisma } from '../../prisma/client.ts';
import type { DocumentKind, DocumentText } from '../../shared/model/document.ts';
import { cleanText, digestOf, toJson } from './to-json.ts';

export const documentStates = ['waiting', 'reading', 'ready', 'rejected', 'duplicate', 'review'] as const;
export type DocumentState = (typeof documentStates)[number];
/** The folder a file was dropped in; null for attachments and uploads without a hint. */
export type FolderHint = 'cvs' | 'briefs' | null;

/** What a person may say a document is; `other` means that nobody needs it here. */
export const decidableKinds = ['cv', 'brief', 'other'] as const;
export type DecidableKind = (typeof decidableKinds)[number];

/** Why a document is not (or only doubtfully) in use: for machines, for people, and what people can do about it. */
export interface DocumentReason {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
}

export interface StoredDocument {
  readonly id: string;
  readonly state: DocumentState;
  readonly kind: DocumentKind | null;
  /** What a person said it is; null while nobody did. */
  readonly decidedKind: DecidableKind | null;
  readonly folder: FolderHint;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the bytes, hex. */
  readonly fingerprint: string;
  /** Where the original is kept, relative to the data folder. */
  readonly archivePath: string;
  readonly parentId: string | null;
  /** The document with the same bytes that came first. */
  readonly duplicateOf: string | null;
  /** The role of which a person wrote this on screen as a new version. */
  readonly revises: string | null;
  readonly reason: DocumentReason | null;
  readonly attempts: number;
  readonly readerVersion: string | null;
  readonly modified: Date | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly candidateId: string | null;
  readonly briefId: string | null;
}

export interface Claim {
  readonly fingerprint: string;
  readonly fileName: string;
  readonly size: number;
  readonly folder: FolderHint;
  readonly modified: Date | null;
  readonly archivePath: string;
  readonly parentId: string | null;
  /** Names this very drop (path, inode, time of change): the same drop claimed again returns its first row. null: no such guard. */
  readonly claimKey: string | null;
}

export type ClaimOutcome =
  | { readonly outcome: 'new'; readonly document: StoredDocument }
  | { readonly outcome: 'identical'; readonly document: StoredDocument; readonly first: StoredDocument };

export interface PageOf<Row> {
  readonly rows: readonly Row[];
  /** Rows on all pages together. */
  readonly total: number;
}

export const withNouns = { candidate: { select: { id: true } }, brief: { select: { id: true } } } as const;

type Row = Prisma.DocumentGetPayload<{ include: typeof withNouns }>;

/**
 * Takes note of a file. Bytes seen before give a row in state `duplicate` that points to the first one.
 * Two claims of the same bytes at the same time are one `new` and one `identical`.
 */
export const claimDocument = async (db: Database, claim: Claim): Promise<ClaimOutcome> => {
  for (;;) {
    const before = claim.claimKey === null ? null : await findDocument(db, { claimKey: digestOf(claim.claimKey) });
    if (before !== null) return outcomeOf(db, before);
    const own = await insertClaim(db, claim, { firstFingerprint: claim.fingerprint, state: 'waiting' });
    if (own !== null) return outcomeOf(db, own);
    const first = await findDocument(db, { firstFingerprint: claim.fingerprint });
    if (first === null) continue; // removed in this very moment, or the drop was claimed by somebody else: look again
    const copy = await insertClaim(db, claim, { duplicateOf: first.id, state: 'duplicate', finishedAt: new Date() });
    if (copy !== null) return { outcome: 'identical', document: documentOf(copy), first: documentOf(first) };
  }
};

const insertClaim = async (
  db: Database,
  { fileName, archivePath, claimKey, ...claim }: Claim,
  fate: Pick<Prisma.DocumentCreateManyInput, 'state' | 'firstFingerprint' | 'duplicateOf' | 'finishedAt'>,
): Promise<Row | null> => {
  const data = {
    ...claim,
    fileName: cleanText(fileName),
    archivePath: cleanText(archivePath),
    claimKey: claimKey && digestOf(claimKey),
    ...fate,
  };
  const [row] = await db.document.createManyAndReturn({ data: [data], skipDuplicates: true });
  return row === undefined ? null : { ...row, candidate: null, brief: null };
};

const outcomeOf = async (db: Database, row: Row): Promise<ClaimOutcome> => {
  const first = row.duplicateOf === null ? null : await findDocument(db, { id: row.duplicateOf });
  const document = documentOf(row);
  return first === null ? { outcome: 'new', document } : { outcome: 'identical', document, first: documentOf(first) };
};

const findDocument = (db: Database, where: Prisma.DocumentWhereUniqueInput): Promise<Row | null> =>
  db.document.findUnique({ where, include: withNouns });

export const loadDocument = async (db: Database, id: string): Promise<StoredDocument | null> => {
  const row = await findDocument(db, { id });
  return row && documentOf(row);
};

/** State `reading`, one more attempt. null when there is nothing to read: the document is through already, or gone. */
export const startReading = async (db: Database, id: string): Promise<StoredDocument | null> => {
  const { count } = await db.document.updateMany({
    where: { id, state: { in: ['waiting', 'reading'] } },
    data: { state: 'reading', attempts: { increment: 1 }, startedAt: new Date(), finishedAt: null },
  });
  return count === 0 ? null : loadDocument(db, id);
};

/** Says that it is still being read. */
export const touchReading = async (db: Database, id: string): Promise<void> => {
  await db.document.updateMany({ where: { id, state: 'reading' }, data: { updatedAt: new Date() } });
};

/** Keeps what was read (attachments are left out: they are documents of their own). */
export const saveText = async (
  db: Database,
  id: string,
  reading: { readonly text: DocumentText; readonly kind: DocumentKind; readonly readerVersion: string },
): Promise<void> => {
  const text = toJson({ ...reading.text, attachments: [] });
  await db.$transaction([
    db.documentText.upsert({
      where: { documentId: id },
      create: { documentId: id, text },
      update: { text, readAt: new Date() },
    }),
    db.document.update({ where: { id }, data: { kind: reading.kind, readerVersion: reading.readerVersion } }),
  ]);
};

export const loadText = async (db: Database, id: string): Promise<DocumentText | null> => {
  const row = await db.documentText.findUnique({ where: { documentId: id } });
  return row === null ? null : (row.text as unknown as DocumentText);
};

/** Final states. `ready` has no reason; the others say why. */
export const saveReady = (db: Database, id: string): Promise<void> => finish(db, id, 'ready', null);

export const saveRejected = (db: Database, id: string, reason: DocumentReason): Promise<void> =>
  finish(db, id, 'rejected', reason);

export const saveReview = (db: Database, id: string, reason: DocumentReason): Promise<void> =>
  finish(db, id, 'review', reason);

const finish = async (db: Database, id: string, state: DocumentState, reason: DocumentReason | null): Promise<void> => {
  await db.document.updateMany({ where: { id }, data: { state, ...columnsOf(reason), finishedAt: new Date() } });
};

const columnsOf = (reason: DocumentReason | null) => ({
  reasonCode: reason?.code ?? null,
  reasonMessage: reason?.message ?? null,
  reasonAdvice: reason?.advice ?? null,
});

export const documentOf = (row: Row): StoredDocument => ({
  id: row.id,
  state: row.state,
  kind: row.kind as DocumentKind | null,
  decidedKind: row.decidedKind as DecidableKind | null,
  folder: row.folder as FolderHint,
  fileName: row.fileName,
  size: Number(row.size),
  fingerprint: row.fingerprint,
  archivePath: row.archivePath,
  parentId: row.parentId,
  duplicateOf: row.duplicateOf,
  revises: row.revises,
  reason:
    row.reasonCode === null
      ? null
      : { code: row.reasonCode, message: row.reasonMessage ?? '', advice: row.reasonAdvice ?? '' },
  attempts: row.attempts,
  readerVersion: row.readerVersion,
  modified: row.modified,
  createdAt: row.createdAt,
  startedAt: row.startedAt,
  finishedAt: row.finishedAt,
  candidateId: row.candidate?.id ?? null,
  briefId: row.brief?.id ?? null,
});
