/** A file sent to the screen -> a document: kept and claimed as if it had been dropped into the folder. */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Database } from '../../../prisma/client.ts';
import type { Config } from '../../../shared/config.ts';
import type { Enqueue } from '../../../shared/jobs.ts';
import { judgeName } from '../../intake/judge-name.ts';
import { keepBytes } from '../../intake/keep-original.ts';
import type { TakeUpload } from '../../screen/screen-options.ts';
import type { Vault } from '../../vault/vault.ts';
import { createDropBook } from './open-intake.ts';

/** Browsers send the bare name, programs may send a path. */
const nameOf = (sent: string): string => basename(sent.replaceAll('\\', '/')).slice(0, 255) || 'file';

export const createTakeUpload = (
  { vault, originalKeys, intake }: Pick<Config, 'originalKeys' | 'intake'> & { readonly vault: Vault },
  { db, enqueue }: { readonly db: Database; readonly enqueue: Enqueue },
): TakeUpload => {
  const book = createDropBook(db);
  return async ({ name, bytes, folder }) => {
    const fileName = nameOf(name);
    if (judgeName(fileName) !== null) return { outcome: 'refused', why: 'name' };
    if (bytes === null || bytes.length > intake.maxBytes) return { outcome: 'refused', why: 'size' };
    if (bytes.length === 0) return { outcome: 'refused', why: 'empty' };
    const claimed = await book.claim({
      ...(await keepBytes(bytes, vault, { keys: originalKeys })),
      fileName,
      size: bytes.length,
      folder,
      modified: new Date(),
      parentId: null,
      claimKey: randomUUID(),
    });
    const { documentId } = claimed;
    // Kept already: if the queue is away, the sweeper has it read.
    if (claimed.unread) await enqueue('read-document', { documentId }, { urgent: true }).catch(() => undefined);
    return { outcome: claimed.outcome, documentId };
  };
};
