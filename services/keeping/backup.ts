/** Everything of one moment in one file: rows, originals, the secret of the tombstones. Taken while the product works. */
import { readFileSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../../shared/config.ts';
import { type Snapshot, takeSnapshot } from '../store/backup/snapshot.ts';
import { type Manifest, manifestName, type Opening, openingName, rowsName, secretName } from './archive/manifest.ts';
import { type ArchiveFile, type Digest, textFile, writeArchive } from './archive/write-archive.ts';
import { secretFile } from './tombstone-marks.ts';

export interface BackedUp {
  readonly rows: number;
  readonly originals: number;
}

const release = (): string => JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')).version;

const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** null when it is there no more. */
const originalFile = async (dataDir: string, name: string): Promise<ArchiveFile | null> => {
  try {
    const handle = await open(join(dataDir, name), 'r');
    const { size } = await handle.stat();
    return { name, size, bytes: handle.createReadStream() as AsyncIterable<Buffer> };
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
};

async function* filesOf(
  { snapshot, dataDir, counts }: { readonly snapshot: Snapshot; readonly dataDir: string; readonly counts: Counts },
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
    const file = await originalFile(dataDir, name);
    if (file === null) counts.missing.push(name);
    else yield file;
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
  { url, dataDir }: { readonly url: string; readonly dataDir: string },
  to: string,
): Promise<BackedUp> => {
  const counts: Counts = { rows: {}, missing: [] };
  return await takeSnapshot(url, async (snapshot) => {
    await writeArchive(to, (digests) => filesOf({ snapshot, dataDir, counts }, digests));
    return {
      rows: Object.values(counts.rows).reduce((sum, rows) => sum + rows, 0),
      originals: snapshot.originals.length - counts.missing.length,
    };
  });
};
