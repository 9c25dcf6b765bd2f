/** Forgets a person everywhere: rows, originals, notes beside the drop; what stays is a tombstone that names nobody. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../prisma/client.ts';
import type { PersonRules } from '../../shared/model/identity.ts';
import { appendAudit } from '../store/audit-log.ts';
import { type Erasure, erasePerson } from '../store/erasure/erase-person.ts';
import type { DocumentTrace, Traces, Who } from '../store/erasure/find-traces.ts';
import type { Vault } from '../vault/vault.ts';
import { openMarking } from './tombstone-marks.ts';

export interface ErasingPlace {
  readonly db: Database;
  readonly dataDir: string;
  readonly vault: Vault;
  /** null: notes beside drops are left to whoever has the folder. */
  readonly uploadsDir: string | null;
  readonly rules: PersonRules;
}

/** As `status-files.ts` names them. A name from the database never leads out of the folder. */
const statusFileOf = ({ folder, fileName }: DocumentTrace, uploadsDir: string): string | null => {
  const parts = fileName.split('/');
  if (parts.includes('..') || fileName.startsWith('/')) return null;
  return join(uploadsDir, folder ?? '', ...parts.slice(0, -1), `${parts.at(-1)}.status.txt`);
};

const removeFiles = async (traces: Traces, { vault, uploadsDir }: ErasingPlace): Promise<void> => {
  for (const document of [...traces.documents, ...traces.containers]) {
    const { archivePath } = document;
    if (archivePath !== '') await vault.remove(archivePath);
    const note = uploadsDir === null ? null : statusFileOf(document, uploadsDir);
    if (note !== null) await rm(note, { force: true });
  }
};

/**
 * @param by who wanted it, for the audit log; null: the product itself
 * @returns null when nobody was found
 */
export const erase = async (
  who: Who,
  place: ErasingPlace,
  { by, why }: { readonly by: string | null; readonly why: 'asked' | 'due' | 'restored' },
): Promise<Erasure | null> => {
  const marking = await openMarking(place.dataDir);
  const erasure = await erasePerson(place.db, who, {
    mark: ({ documents, emails, phones }) =>
      marking.mark({ fingerprints: [...new Set(documents.map(({ fingerprint }) => fingerprint))], emails, phones }),
    removeFiles: (traces) => removeFiles(traces, place),
    rules: place.rules,
  });
  if (erasure !== null) {
    const { candidates, documents, blanked, namedIn } = erasure;
    const details = { why, candidates, documents, blanked, namedIn: namedIn.length };
    const subject = 'candidateId' in who ? who.candidateId : null;
    await appendAudit(place.db, [{ actor: by, action: 'erase', subject, details }]);
  }
  return erasure;
};
