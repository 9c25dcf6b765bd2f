/** A backup taken in the midst of work, restored into an empty machine, is the same in every table and every original. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type Database } from '../../prisma/client.ts';
import { applyMigrations, migrateEmptyTo } from '../../prisma/migrate.ts';
import { readMigrations } from '../../prisma/schema-engine.ts';
import { keepBytes } from '../../services/intake/keep-original.ts';
import { backUp } from '../../services/keeping/backup.ts';
import { BackupError } from '../../services/keeping/check-backup.ts';
import { erase } from '../../services/keeping/erase.ts';
import { restore } from '../../services/keeping/restore.ts';
import { saveCandidate } from '../../services/store/candidates.ts';
import { claimDocument, loadDocument, saveReady, saveText } from '../../services/store/documents.ts';
import { createFolderVault } from '../../services/vault/folder-vault.ts';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.ts';
import { rules } from '../support/person-rules.ts';
import { samplePerson, sampleText, versions } from '../support/store-samples.ts';

let database: TestDatabase;
let home: string;
let dataDir: string;
beforeAll(async () => {
  database = await createTestDatabase();
  home = await mkdtemp(join(tmpdir(), 'shortlist95 backup '));
  dataDir = join(home, 'data');
});
afterAll(async () => {
  await database.close();
  await rm(home, { recursive: true, force: true });
});

let dropped = 0;

/** Signs that a dump by hand gets wrong: quotes, tabs, line ends, backslashes, other scripts, JSON's null beside SQL's. */
const awkward = 'tab\tnew\nline \\ "quote" {brace,comma} Łódź 東京 \u0001';

const drop = async (db: Database, folder = dataDir): Promise<string> => {
  dropped += 1;
  const bytes = new TextEncoder().encode(`CV number ${dropped}\n`.repeat(dropped));
  const { document } = await claimDocument(db, {
    ...(await keepBytes(bytes, createFolderVault(folder))),
    ...{ fileName: `${awkward} ${dropped}.txt`, size: bytes.length, folder: 'cvs', parentId: null },
    ...{ claimKey: `drop ${dropped}`, modified: new Date() },
  });
  await saveText(db, document.id, { text: sampleText(`line ${awkward}`), kind: 'cv', readerVersion: 'r' });
  const person = samplePerson(`Person ${dropped}`);
  await saveCandidate(db, document.id, { person, fileName: `${dropped}.txt`, versions });
  await saveReady(db, document.id);
  return document.id;
};

/** Table -> digest over its rows, in an order of their own. */
const digestsOf = async (url: string): Promise<Readonly<Record<string, string>>> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> '_prisma_migrations'`);
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ digest: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as digest from "${name}" t`,
    );
    digests[name] = rows[0]?.digest ?? '';
  }
  await client.end();
  return digests;
};

const restoreAnew = async (from: string) => {
  const url = await createEmptyDatabase();
  await applyMigrations(url);
  const folder = await mkdtemp(join(home, 'restored '));
  const place = { url, dataDir: folder, vault: createFolderVault(folder), uploadsDir: join(home, 'uploads'), rules };
  return { place, restored: await restore(from, place, { replace: 'nothing' }) };
};

/** Every document's original is there and is what its fingerprint says. */
const checkOriginals = async (db: Database, folder: string): Promise<number> => {
  const documents = await db.document.findMany();
  for (const { archivePath, fingerprint } of documents) {
    const bytes = await readFile(join(folder, archivePath));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(fingerprint);
  }
  return documents.length;
};

describe('backup and restore', () => {
  it('is of one moment while documents arrive', async () => {
    const { db, url } = database;
    for (let count = 0; count < 60; count++) await drop(db);
    let arriving = true;
    const arrivals = (async () => {
      while (arriving) await drop(db);
    })();
    const file = join(home, 'busy.tar.gz');
    await backUp({ url, dataDir, vault: createFolderVault(dataDir) }, file);
    arriving = false;
    await arrivals;
    const { place } = await restoreAnew(file);
    const restored = createDatabase(place.url);
    const found = await checkOriginals(restored.db, place.dataDir);
    expect(found).toBeGreaterThanOrEqual(60);
    expect(found).toBeLessThanOrEqual(dropped);
    // Written in one transaction each, so a moment between two of them would show as a candidate without a document.
    expect(await restored.db.documentText.count()).toBeGreaterThanOrEqual(found - 1);
    await restored.close();
  });

  it('gives back every table and every original', async () => {
    const { db, url } = database;
    const candidateId = (await db.candidate.findFirstOrThrow()).id;
    const brief = await db.document.findFirstOrThrow({ orderBy: { id: 'desc' } });
    await db.setting.create({
      data: { name: 'odd', value: { text: awkward, half: 0.1, big: 12345678901234567890n.toString() } },
    });
    await db.correction.create({ data: { candidateId, path: 'name', value: awkward } });
    await db.$executeRaw`update corrections set value = 'null'::jsonb`;
    await db.document.update({
      where: { id: brief.id },
      data: { parentId: (await db.document.findFirstOrThrow()).id },
    });
    const file = join(home, 'still.tar.gz');
    const { rows, originals } = await backUp({ url, dataDir, vault: createFolderVault(dataDir) }, file);
    const { place, restored } = await restoreAnew(file);
    expect(restored).toEqual({ rows, originals, erasedAgain: 0 });
    expect(await digestsOf(place.url)).toEqual(await digestsOf(url));
    const other = createDatabase(place.url);
    expect(await checkOriginals(other.db, place.dataDir)).toBe(dropped);
    await other.close();
  });

  it('refuses a file that is cut short, altered or missing before anything changes', async () => {
    const whole = await readFile(join(home, 'still.tar.gz'));
    const altered = gunzipSync(whole);
    altered[altered.indexOf('CV number')] = 0x58;
    const bad = {
      short: whole.subarray(0, whole.length >> 1),
      altered: gzipSync(altered),
      nonsense: Buffer.from('no'),
    };
    const before = await digestsOf(database.url);
    const place = { url: database.url, dataDir, vault: createFolderVault(dataDir), uploadsDir: home, rules };
    for (const [name, bytes] of Object.entries(bad)) {
      const file = join(home, `${name}.tar.gz`);
      await writeFile(file, bytes);
      await expect(restore(file, place, { replace: 'everything' })).rejects.toThrow(BackupError);
    }
    await expect(restore(join(home, 'nowhere'), place, { replace: 'everything' })).rejects.toThrow(/There is no file/);
    await expect(restore(join(home, 'still.tar.gz'), place, { replace: 'nothing' })).rejects.toThrow(/--force/);
    expect(await digestsOf(database.url)).toEqual(before);
  });

  it('keeps those erased who were erased after the backup was taken', async () => {
    const { db, url } = database;
    const documentId = await drop(db);
    const file = join(home, 'before erasing.tar.gz');
    await backUp({ url, dataDir, vault: createFolderVault(dataDir) }, file);
    const candidateId = (await loadDocument(db, documentId))?.candidateId ?? '';
    const place = { url, dataDir, vault: createFolderVault(dataDir), uploadsDir: join(home, 'uploads'), rules };
    await erase({ candidateId }, { ...place, db }, { by: null, why: 'asked' });
    const left = await db.candidate.count();
    const restored = await restore(file, place, { replace: 'everything' });
    expect(restored.erasedAgain).toBe(1);
    expect(await db.candidate.count()).toBe(left);
    expect(await db.document.findUnique({ where: { id: documentId } })).toBe(null);
    expect(await checkOriginals(db, dataDir)).toBe(left);
  });

  it('leads a backup of an older schema on to today’s', async () => {
    for (const { name } of [readMigrations()[0], readMigrations().at(-2)].filter((one) => one !== undefined)) {
      const url = await createEmptyDatabase();
      await migrateEmptyTo(url, name);
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(
        "insert into documents (id, state, file_name, size, fingerprint, archive_path, updated_at) values (gen_random_uuid(), 'rejected', 'old.pdf', 1, 'f', '', now())",
      );
      await client.end();
      const file = join(home, `${name}.tar.gz`);
      const nothing = join(home, 'nothing');
      await backUp({ url, dataDir: nothing, vault: createFolderVault(nothing) }, file);
      const { place } = await restoreAnew(file);
      const { db, close } = createDatabase(place.url);
      expect([name, await db.document.count()]).toEqual([name, 1]);
      expect(await applyMigrations(place.url)).toEqual([]);
      await close();
    }
  }, 300_000);
});
