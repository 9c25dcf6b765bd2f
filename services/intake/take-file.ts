/**
 * A file that stands still -> a document: copied and synced, then committed, and only then removed from the folder.
 *
 * Whatever fails in between leaves the file where it is, and taking it again is harmless: its copy has the same name,
 * and its claim (path, inode, time) gives the same row.
 */
import { createHash } from 'node:crypto';
import { lstat, unlink } from 'node:fs/promises';
import type { Vault } from '../vault/vault.ts';
import { keepOriginal } from './keep-original.ts';
import { bearsStamp, type Sighting } from './scan-folder.ts';
import type { OriginalKeys } from './seal.ts';

export interface DropClaim {
  readonly fingerprint: string;
  readonly fileName: string;
  readonly size: number;
  readonly folder: Sighting['hint'];
  readonly modified: Date;
  readonly archivePath: string;
  readonly parentId: null;
  readonly claimKey: string;
}

export interface DropReason {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
}

/** What the intake needs of the store. */
export interface DropBook {
  /** The same claim again answers with the same document. */
  readonly claim: (claim: DropClaim) => Promise<{
    readonly outcome: 'new' | 'identical';
    readonly documentId: string;
    /** Nobody has read it yet. */
    readonly unread: boolean;
  }>;
  readonly reject: (documentId: string, reason: DropReason) => Promise<void>;
}

export type Taking =
  | {
      readonly outcome: 'taken' | 'identical';
      readonly documentId: string;
      readonly unread: boolean;
      readonly released: boolean;
    }
  | { readonly outcome: 'changed' }
  | { readonly outcome: 'incomplete' };

/** One drop has one key, whoever claims it and however often. */
export const claimKeyOf = (sighting: Sighting): string =>
  createHash('sha256').update(`${sighting.path}\n${sighting.stamp}`).digest('hex');

/** Below `cvs` or `briefs`: a sub-folder often bears a client's name. */
const fileNameOf = (sighting: Sighting): string =>
  sighting.hint === null ? sighting.path : sighting.path.slice(sighting.path.indexOf('/') + 1);

const claimOf = (sighting: Sighting, kept: { fingerprint: string; archivePath: string }): DropClaim => ({
  ...kept,
  fileName: fileNameOf(sighting),
  size: sighting.size,
  folder: sighting.hint,
  modified: sighting.modified,
  parentId: null,
  claimKey: claimKeyOf(sighting),
});

/** Only the very file that was kept is removed; one that took its place meanwhile is a new drop. */
export const removeSource = async (sighting: Sighting): Promise<boolean> => {
  try {
    const state = await lstat(sighting.location, { bigint: true });
    if (bearsStamp(state, sighting.stamp)) await unlink(sighting.location);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
};

/** @throws what the disk or the database throws; the file is still in the folder then. */
export const takeFile = async (
  sighting: Sighting,
  options: {
    readonly vault: Vault;
    readonly keys?: OriginalKeys;
    readonly mustBeComplete: boolean;
    readonly book: DropBook;
    /** What becomes of the file once it is committed; false when it should have gone and could not. */
    readonly release: (sighting: Sighting) => Promise<boolean>;
  },
): Promise<Taking> => {
  const keeping = await keepOriginal(sighting.location, { ...options, stamp: sighting.stamp });
  if (keeping.outcome !== 'kept') return keeping;
  const claimed = await options.book.claim(
    claimOf(sighting, { fingerprint: keeping.fingerprint, archivePath: keeping.archivePath }),
  );
  return {
    outcome: claimed.outcome === 'new' ? 'taken' : 'identical',
    documentId: claimed.documentId,
    unread: claimed.unread,
    released: await options.release(sighting),
  };
};

/**
 * A row with a reason for a file that is not read and stays where it is. Its bytes are unknown, so its key stands in
 * for their fingerprint; the key is another than the one under which the same file may still be taken.
 */
export const turnDown = async (sighting: Sighting, reason: DropReason, book: DropBook): Promise<string> => {
  const claimKey = `unread-${claimKeyOf(sighting)}`;
  const claim = { ...claimOf(sighting, { fingerprint: claimKey, archivePath: '' }), claimKey };
  const { documentId } = await book.claim(claim);
  await book.reject(documentId, reason);
  return documentId;
};
