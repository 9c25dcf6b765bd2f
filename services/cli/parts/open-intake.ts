/** The intake with the store and the queue in its hands. */

import type { Database } from '../../../prisma/client.ts';
import type { Config } from '../../../shared/config.ts';
import type { Enqueue } from '../../../shared/jobs.ts';
import type { Log } from '../../../shared/log.ts';
import { createIntake, type IntakeOptions, type Look } from '../../intake/create-intake.ts';
import { type FolderProblem, prepareFolders } from '../../intake/prepare-folders.ts';
import { scanFolder } from '../../intake/scan-folder.ts';
import { type DropBook, removeSource } from '../../intake/take-file.ts';
import { watchFolder } from '../../intake/watch-folder.ts';
import { claimDocument, replaceInLine, type StoredDocument, saveRejected } from '../../store/documents.ts';
import { saveFolderScan } from '../../store/folder-scans.ts';
import { PlainError } from '../usage.ts';

/** Dropping a file again that could not be used is how people ask for another try. */
const mayTryAgain = (first: StoredDocument): boolean => first.state === 'rejected' && first.archivePath !== '';

export const createDropBook = (db: Database): DropBook => ({
  claim: async (claim) => {
    const claimed = await claimDocument(db, claim);
    if (claimed.outcome === 'new') {
      return { outcome: 'new', documentId: claimed.document.id, unread: claimed.document.state === 'waiting' };
    }
    const { first } = claimed;
    if (mayTryAgain(first)) await replaceInLine(db, first.id);
    return { outcome: 'identical', documentId: first.id, unread: mayTryAgain(first) || first.state === 'waiting' };
  },
  reject: (documentId, reason) => saveRejected(db, documentId, reason),
});

type Wiring = Pick<IntakeOptions, 'scan' | 'release' | 'rule' | 'dataDir' | 'log'>;

/** One look after the other, without a watch: for commands that end. */
export const wireIntake = (
  wiring: Wiring,
  store: { readonly db: Database; readonly enqueue: Enqueue; readonly mode: string },
): { readonly look: () => Promise<Look> } =>
  createIntake({
    ...wiring,
    book: createDropBook(store.db),
    enqueueReading: (documentId) => store.enqueue('read-document', { documentId }, { urgent: true }),
    report: async (reports) => {
      for (const report of reports) await saveFolderScan(store.db, { ...report, mode: store.mode });
    },
  });

/** @throws PlainError when the originals cannot be kept; trouble with the upload folders is only told. */
export const prepare = async (config: Config): Promise<readonly FolderProblem[]> => {
  const { data, uploads } = await prepareFolders(config);
  if (data.length > 0) throw new PlainError(data.map(({ problem }) => problem).join('\n'));
  return uploads;
};

export const startIntake = (
  config: Config,
  store: { readonly db: Database; readonly enqueue: Enqueue; readonly log: Log },
): { readonly close: () => Promise<void> } => {
  const { uploadsDir, dataDir, intake } = config;
  const { log } = store;
  const { look } = wireIntake(
    { scan: () => scanFolder(uploadsDir), release: removeSource, rule: intake, dataDir, log },
    { ...store, mode: 'polling, events as accelerator' },
  );
  return watchFolder(look, { uploadsDir, pollMs: intake.pollMs, settleMs: intake.settleMs, log });
};
