import type { Database } from '../../prisma/client.ts';
import type { DocumentKind, DocumentText } from '../../shared/model/document.ts';

export const documentStates = ['waiting', 'reading', 'ready', 'rejected', 'duplicate', 'review'] as const;
export type DocumentState = (typeof documentStates)[number];
/** The folder a file was dropped in; null for attachments and uploads without a hint. */
export type FolderHint = 'cvs' | 'briefs' | null;

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

/** Takes note of a file. Bytes seen before give a row in state `duplicate` that points to the first one. */
export declare const claimDocument: (db: Database, claim: Claim) => Promise<ClaimOutcome>;
export declare const loadDocument: (db: Database, id: string) => Promise<StoredDocument | null>;
/** Newest first. `search` looks into file names. */
export declare const pageDocuments: (
  db: Database,
  options: {
    readonly states?: readonly DocumentState[];
    readonly kinds?: readonly DocumentKind[];
    readonly search?: string;
    readonly from?: number;
    readonly size?: number;
  },
) => Promise<PageOf<StoredDocument>>;
/** State `reading`, one more attempt. null when the document is gone. */
export declare const startReading: (db: Database, id: string) => Promise<StoredDocument | null>;
/** Keeps what was read (attachments are left out: they are documents of their own). */
export declare const saveText: (
  db: Database,
  id: string,
  reading: { readonly text: DocumentText; readonly kind: DocumentKind; readonly readerVersion: string },
) => Promise<void>;
export declare const loadText: (db: Database, id: string) => Promise<DocumentText | null>;
/** Final states. `ready` has no reason; the others say why. */
export declare const saveReady: (db: Database, id: string) => Promise<void>;
export declare const saveRejected: (db: Database, id: string, reason: DocumentReason) => Promise<void>;
export declare const saveReview: (db: Database, id: string, reason: DocumentReason) => Promise<void>;
/** Back to `waiting`, reason cleared: somebody wants it read again, optionally as what they say it is. */
export declare const replaceInLine: (
  db: Database,
  id: string,
  options?: { readonly folder?: FolderHint },
) => Promise<void>;
/** Sets the place of the archived original once it is known. */
export declare const saveArchivePath: (db: Database, id: string, archivePath: string) => Promise<void>;
export declare const countStates: (db: Database) => Promise<Readonly<Record<DocumentState, number>>>;
/** What is in no final state, oldest first: documents to read again, roles whose shortlist is older than the pool. */
export declare const listUnfinished: (
  db: Database,
  options: { /** Untouched for at least so long. */ readonly quietSeconds: number; readonly limit: number },
) => Promise<{
  readonly documents: readonly string[];
  readonly roles: readonly { readonly briefId: string; readonly runId: string | null }[];
}>;
