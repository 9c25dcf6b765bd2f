/** Originals in an S3-compatible store are backed up, restored into another one, and erased as those in a folder are. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabase } from '../../prisma/client.ts';
import { applyMigrations } from '../../prisma/migrate.ts';
import { keepBytes } from '../../services/intake/keep-original.ts';
import { backUp } from '../../services/keeping/backup.ts';
import { erase } from '../../services/keeping/erase.ts';
import { restore } from '../../services/keeping/restore.ts';
import { saveCandidate } from '../../services/store/candidates.ts';
import { claimDocument, loadDocument, saveReady, saveText } from '../../services/store/documents.ts';
import { openVault } from '../../services/vault/open-vault.ts';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.ts';
import { rules } from '../support/person-rules.ts';
import { startS3, type TestS3 } from '../support/s3.ts';
import { samplePerson, sampleText, versions } from '../support/store-samples.ts';
import { filesWith, tablesWith } from '../support/traces.ts';

const names = ['Runa Askeland', 'Solveig Brekke', 'Torvald Lyng'];
let database: TestDatabase;
let here: TestS3;
let there: TestS3;
let home: string;
beforeAll(async () => {
  [database, here, there] = await Promise.all([createTestDatabase(), startS3('originals'), startS3('originals')]);
  home = await mkdtemp(join(tmpdir(), 'shortlist95 bucket '));
});
afterAll(async () => {
  await Promise.all([database.close(), here.close(), there.close()]);
  await rm(home, { recursive: true, force: true });
});

const placeAt = (name: string, s3: TestS3) => {
  const dataDir = join(home, name);
  return { dataDir, vault: openVault({ dataDir, originalsStore: s3.place }), uploadsDir: null, rules };
};

const drop = async (name: string, vault: ReturnType<typeof placeAt>['vault']): Promise<string> => {
  const bytes = new TextEncoder().encode(`Curriculum vitae of ${name}`);
  const { document } = await claimDocument(database.db, {
    ...(await keepBytes(bytes, vault)),
    ...{ fileName: `${name}.txt`, size: bytes.length, folder: 'cvs', parentId: null, claimKey: name, modified: null },
  });
  await saveText(database.db, document.id, { text: sampleText(name), kind: 'cv', readerVersion: 'r' });
  await saveCandidate(database.db, document.id, { person: samplePerson(name), fileName: `${name}.txt`, versions });
  await saveReady(database.db, document.id);
  return document.id;
};

it('are backed up from one bucket, restored into another, and erased from it', async () => {
  const from = placeAt('here', here);
  for (const name of names) await drop(name, from.vault);
  const file = join(home, 'backup.tar.gz');
  expect(await backUp({ url: database.url, ...from }, file)).toMatchObject({ originals: names.length });

  const url = await createEmptyDatabase();
  await applyMigrations(url);
  const to = placeAt('there', there);
  expect(await restore(file, { url, ...to }, { replace: 'nothing' })).toMatchObject({ originals: names.length });
  const { db, close } = createDatabase(url);
  for (const { archivePath, fingerprint } of await db.document.findMany()) {
    const bytes = await to.vault.read(archivePath);
    expect(
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex'),
    ).toBe(fingerprint);
  }

  const [name = ''] = names;
  const [one] = await db.document.findMany({ where: { fileName: `${name}.txt` } });
  expect(filesWith(there.folder, [name])).toHaveLength(1);
  const candidateId = (await loadDocument(db, one?.id ?? ''))?.candidateId ?? '';
  await erase({ candidateId }, { db, ...to }, { by: null, why: 'asked' });
  expect(filesWith(there.folder, [name])).toEqual([]);
  expect(await tablesWith(db, [name])).toEqual([]);
  expect(await to.vault.read(one?.archivePath ?? '')).toBe(null);
  expect(await readdir(to.vault.incoming)).toEqual([]);
  for (const other of names.slice(1)) expect(filesWith(there.folder, [other])).toHaveLength(1);

  // The backup still holds the person: taken back, it does not bring them with it.
  expect(await restore(file, { url, ...to }, { replace: 'everything' })).toMatchObject({ erasedAgain: 1 });
  expect(filesWith(there.folder, [name])).toEqual([]);
  await close();
});
