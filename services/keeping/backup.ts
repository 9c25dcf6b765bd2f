/** Everything of one moment in one file: rows, originals, the secret of the tombstones. Taken while the product works. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../../shared/config.ts';
import { type Snapshot, takeSnapshot } from '../store/backup/snapshot.ts';
import type { Vault } from '../vault/vault.ts';
import { type Manifest, manifestName, type Opening, openingName, rowsName, secretName } from './archive/manifest.ts';
import { type ArchiveFile, type Digest, textFile, writeArchive } from './archive/write-archive.ts';
import { secretFile } from './tombstone-marks.ts';

export interface BackupPlace {
  readonly dataDir: string;
  readonly vault: Vault;
}

export interface BackedUp {
  readonly rows: number;
  readonly originals: number;
}

const release = (): string => JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')).version;

async function* filesOf(
  { snapshot, dataDir, vault, counts }: BackupPlace & { readonly snapshot: Snapshot; readonly counts: Counts },
  digests: readonly Digest[],
): AsyncGenerator<ArchiveFile> {
  const { schema, tables } = snapshot;
  const columnsOf = tables.map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) }));
  const opening: Opening = { format: 1, release: release(), schema, at: new Date().toISOString(), tables: columnsOf };
  yield textFile(openingName, JSON.stringify(opening));
  const secret = await readFile(secretFile(dataDir), 'utf8').catch(() => null);
  if (secret !== null) yield textFile(secretName, secret);
  for (const table of tables) {
    counts.rows[table.name] = 0;
    let number = 0;
    for await (const { rows, json } of snapshot.rowsOf(table)) {
      counts.rows[table.name] = (counts.rows[table.name] ?? 0) + rows;
      yield textFile(rowsName(table.name, ++number), json);
    }
  }
  for (const name of snapshot.originals) {
    const file = await vault.open(name);
    if (file === null) counts.missing.push(name);
    else yield { name, ...file };
  }
  const files = Object.fromEntries(digests.map(({ name, sha256 }) => [name, sha256]));
  const manifest: Manifest = { ...counts, files };
  yield textFile(manifestName, JSON.stringify(manifest));
}

interface Counts {
  readonly rows: Record<string, number>;
  readonly missing: string[];
}

/** @throws what disk and database throw; nothing is at `to` then, or what was there before */
export const backUp = async (
  { url, ...place }: BackupPlace & { readonly url: string },
  to: string,
): Promise<BackedUp> => {
  const counts: Counts = { rows: {}, missing: [] };
  return await takeSnapshot(url, async (snapshot) => {
    await writeArchive(to, (digests) => filesOf({ ...place, snapshot, counts }, digests));
    return {
      rows: Object.values(counts.rows).reduce((sum, rows) => sum + rows, 0),
      originals: snapshot.originals.length - counts.missing.length,
    };
  });
};
