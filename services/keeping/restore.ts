/**
 * A backup -> the database and the originals as they were, under today's schema. Whoever was erased on this machine since
 * stays erased: the tombstones that were here are looked up in what came back.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createDatabase } from '../../prisma/client.ts';
import { isEmptyDatabase, type RowsOfTable, refill } from '../store/backup/refill.ts';
import { loadTombstones, saveTombstones, type Tombstone } from '../store/erasure/tombstones.ts';
import { passFile } from '../vault/pass-file.ts';
import type { Vault } from '../vault/vault.ts';
import { isOriginal, type Opening, secretName, tableOf } from './archive/manifest.ts';
import { readArchive, wholeOf } from './archive/read-archive.ts';
import { BackupError, checkBackup } from './check-backup.ts';
import { type ErasingPlace, erase } from './erase.ts';
import { findReturned } from './find-returned.ts';
import { secretFile } from './tombstone-marks.ts';

export interface Restored {
  readonly rows: number;
  readonly originals: number;
  /** People who were erased here after the backup was taken, and are again. */
  readonly erasedAgain: number;
}

export interface RestoringPlace extends Omit<ErasingPlace, 'db'> {
  readonly url: string;
}

const keepFile = (vault: Vault, name: string, bytes: AsyncIterable<Buffer>): Promise<void> =>
  passFile(
    vault.incoming,
    async (target) => {
      for await (const part of bytes) await target.writeFile(part);
    },
    (passing) => vault.settle(passing, name),
  );

const removeOriginals = async (vault: Vault): Promise<void> => {
  for await (const path of vault.list()) await vault.remove(path);
};

/** Secrets of this machine first: they mark; those of the backup still recognise. */
const joinSecrets = async (dataDir: string, theirs: string): Promise<void> => {
  const ours = await readFile(secretFile(dataDir), 'utf8').catch(() => '');
  const lines = [...new Set(`${ours}\n${theirs}`.split('\n').filter((line) => line !== ''))];
  await writeFile(secretFile(dataDir), `${lines.join('\n')}\n`, { mode: 0o600, flush: true });
};

/** Rows on the way; other files are put in their places as they come by. */
async function* rowsOf(
  from: string,
  { opening, dataDir, vault }: { readonly opening: Opening; readonly dataDir: string; readonly vault: Vault },
): AsyncGenerator<RowsOfTable> {
  const columns = new Map(opening.tables.map((table) => [table.name, table.columns]));
  for await (const { name, bytes } of readArchive(from)) {
    const table = tableOf(name);
    if (table !== null) {
      yield { table, columns: columns.get(table) ?? [], json: (await wholeOf(bytes)).toString('utf8') };
    } else if (name === secretName) await joinSecrets(dataDir, (await wholeOf(bytes)).toString('utf8'));
    else if (isOriginal(name)) await keepFile(vault, name, bytes);
  }
}

/** Nobody else may be at work. `replace`: what is there goes. @throws BackupError before anything is changed, and Error after */
export const restore = async (
  from: string,
  place: RestoringPlace,
  { replace }: { readonly replace: 'nothing' | 'everything' },
): Promise<Restored> => {
  const { url, dataDir, vault } = place;
  const { opening, manifest } = await checkBackup(from);
  if (replace === 'nothing' && !(await isEmptyDatabase(url)))
    throw new BackupError('There are documents here already; --force replaces them by the backup.');
  const graves = await withDatabase(url, loadTombstones);
  if (replace === 'everything') await removeOriginals(vault);
  await refill(url, { schema: opening.schema, rows: rowsOf(from, { opening, dataDir, vault }) });
  return {
    rows: Object.values(manifest.rows).reduce((sum, rows) => sum + rows, 0),
    originals: Object.keys(manifest.files).filter(isOriginal).length,
    erasedAgain: await eraseAgain(graves, place),
  };
};

const withDatabase = async <Result>(url: string, use: (db: ErasingPlace['db']) => Promise<Result>): Promise<Result> => {
  const { db, close } = createDatabase(url, { connections: 2 });
  return await use(db).finally(close);
};

const eraseAgain = (graves: readonly Tombstone[], place: RestoringPlace): Promise<number> =>
  withDatabase(place.url, async (db) => {
    const inBackup = new Set((await loadTombstones(db)).map(({ id }) => id));
    const since = graves.filter(({ id }) => !inBackup.has(id));
    let count = 0;
    for (const documentId of await findReturned(db, since, place.dataDir)) {
      const erasure = await erase({ documentId }, { ...place, db }, { by: null, why: 'restored' });
      count += erasure === null ? 0 : 1;
    }
    await saveTombstones(db, since);
    return count;
  });
