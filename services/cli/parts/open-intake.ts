/** The intake with the store and the queue in its hands. */

import type { Database } from '../../../prisma/client.ts';
import type { Config } from '../../../shared/config.ts';
import type { Enqueue } from '../../../shared/jobs.ts';
import type { Log } from '../../../shared/log.ts';
import { createIntake, type IntakeOptions, type Look } from '../../intake/create-intake.ts';
import { prepareUploads } from '../../intake/prepare-folders.ts';
import { scanFolder } from '../../intake/scan-folder.ts';
import { createStatusFiles } from '../../intake/status-files.ts';
import { type DropBook, removeSource } from '../../intake/take-file.ts';
import { watchFolder } from '../../intake/watch-folder.ts';
import { replaceInLine } from '../../store/documents/save-decision.ts';
import {
  claimDocument,
  type FolderHint,
  loadDocument,
  type StoredDocument,
  saveRejected,
} from '../../store/documents.ts';
import { saveFolderScan } from '../../store/folder-scans.ts';
import { openVault } from '../../vault/open-vault.ts';
import { removeLeftOver } from '../../vault/pass-file.ts';
import type { FolderProblem } from '../../vault/try-folder.ts';
import { PlainError } from '../usage.ts';

/**
 * Dropping a file again that could not be used is how people ask for another try, and dropping one that waits for a look
 * into another folder is how they say what it is.
 */
const mayTryAgain = (first: StoredDocument, folder: FolderHint): boolean => {
  if (first.archivePath === '') return false;
  return first.state === 'rejected' || (first.state === 'review' && folder !== first.folder);
};

export const createDropBook = (db: Database): DropBook => ({
  claim: async (claim) => {
    const claimed = await claimDocument(db, claim);
    if (claimed.outcome === 'new') {
      return { outcome: 'new', documentId: claimed.document.id, unread: claimed.document.state === 'waiting' };
    }
    const { first } = claimed;
    const again = mayTryAgain(first, claim.folder);
    if (again) await replaceInLine(db, first.id, { folder: claim.folder });
    return { outcome: 'identical', documentId: first.id, unread: again || first.state === 'waiting' };
  },
  reject: (documentId, reason) => saveRejected(db, documentId, reason),
});

/** "Last looked at" need not be newer than this while nothing changes. */
const repeatReportMs = 5_000;

const reportTo = ({ db, mode }: { readonly db: Database; readonly mode: string }): IntakeOptions['report'] => {
  let last = '';
  let at = Number.NEGATIVE_INFINITY;
  return async (reports) => {
    const words = JSON.stringify(reports);
    if (words === last && performance.now() - at < repeatReportMs) return;
    for (const report of reports) await saveFolderScan(db, { ...report, mode });
    last = words;
    at = performance.now();
  };
};

type Wiring = Pick<IntakeOptions, 'scan' | 'release' | 'rule' | 'vault' | 'keys' | 'log'>;

/** One look after the other, without a watch: for commands that end. */
export const wireIntake = (
  wiring: Wiring,
  store: {
    readonly db: Database;
    readonly enqueue: Enqueue;
    readonly mode: string;
    readonly tell?: NonNullable<IntakeOptions['tell']>;
  },
): { readonly look: () => Promise<Look> } =>
  createIntake({
    ...wiring,
    book: createDropBook(store.db),
    enqueueReading: (documentId) => store.enqueue('read-document', { documentId }, { urgent: true }),
    report: reportTo(store),
    ...(store.tell ? { tell: store.tell } : {}),
  });

/** @throws PlainError when the originals cannot be kept; trouble with the upload folders is only told. */
export const prepare = async (config: Config): Promise<readonly FolderProblem[]> => {
  const vault = openVault(config);
  const problem = await vault.findProblem();
  if (problem !== null) throw new PlainError(problem);
  await removeLeftOver(vault.incoming);
  return await prepareUploads(config.uploadsDir);
};

export const startIntake = (
  config: Config,
  store: { readonly db: Database; readonly enqueue: Enqueue; readonly log: Log },
): { readonly close: () => Promise<void> } => {
  const { uploadsDir, intake } = config;
  const { db, log } = store;
  const notes = intake.statusFiles ? createStatusFiles((documentId) => loadDocument(db, documentId)) : null;
  const { look } = wireIntake(
    {
      scan: () => scanFolder(uploadsDir),
      release: removeSource,
      rule: intake,
      vault: openVault(config),
      keys: config.originalKeys,
      log,
    },
    { ...store, mode: 'polling, events as accelerator', ...(notes ? { tell: notes.tell } : {}) },
  );
  const lookAndTell = async (): Promise<Look> => {
    const seen = await look();
    await notes?.refresh();
    return seen;
  };
  return watchFolder(lookAndTell, { uploadsDir, pollMs: intake.pollMs, settleMs: intake.settleMs, log });
};
