/** Both vaults by the same tests: the data folder, and a bucket on a real S3-compatible server. */
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepBytes, keepOriginal } from '../../../services/intake/keep-original.ts';
import { openOriginal } from '../../../services/intake/open-original.ts';
import { rotateOriginals } from '../../../services/intake/rotate-originals.ts';
import { scanFolder } from '../../../services/intake/scan-folder.ts';
import { openVault } from '../../../services/vault/open-vault.ts';
import { removeLeftOver } from '../../../services/vault/pass-file.ts';
import type { Vault } from '../../../services/vault/vault.ts';
import { startS3, type TestS3 } from '../../support/s3.ts';

let home: string;
let s3: TestS3;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'shortlist95 vault '));
  s3 = await startS3('originals');
});
afterAll(async () => {
  await s3.close();
  await rm(home, { recursive: true, force: true });
});

const listOf = async (vault: Vault): Promise<readonly string[]> => {
  const paths: string[] = [];
  for await (const path of vault.list()) paths.push(path);
  return paths;
};

const words = Buffer.from('Curriculum vitae of Runa Askeland');
const newKey = (): string => randomBytes(32).toString('base64');

describe.each([
  { name: 'the data folder', open: () => openVault({ dataDir: join(home, 'alone'), originalsStore: null }) },
  { name: 'a bucket', open: () => openVault({ dataDir: join(home, 'beside'), originalsStore: s3.place }) },
])('$name', ({ open }) => {
  it('gives back what was put in, once, and leaves nothing on the way', async () => {
    const vault = open();
    expect(await vault.findProblem()).toBe(null);
    const { archivePath } = await keepBytes(words, vault);
    await keepBytes(words, vault);
    expect(await listOf(vault)).toEqual([archivePath]);
    expect(Buffer.from(await openOriginal(archivePath, { vault })).equals(words)).toBe(true);
    const streamed = await vault.open(archivePath);
    const parts: Buffer[] = [];
    for await (const part of streamed?.bytes ?? []) parts.push(Buffer.from(part));
    expect([streamed?.size, Buffer.concat(parts).equals(words)]).toEqual([words.length, true]);
    expect(await readdir(vault.incoming)).toEqual([]);
  });

  it('takes a dropped file, sealed as it streams by', async () => {
    const vault = open();
    const keys = [newKey()];
    const uploads = join(home, randomUUID());
    await mkdir(uploads);
    await writeFile(join(uploads, 'cv.txt'), 'sealed');
    const [sighting] = (await scanFolder(uploads)).sightings;
    if (sighting === undefined) throw new Error('nothing there');
    const kept = await keepOriginal(sighting.location, { vault, stamp: sighting.stamp, mustBeComplete: false, keys });
    const path = kept.outcome === 'kept' ? kept.archivePath : '';
    expect((await vault.read(path))?.includes('sealed')).toBe(false);
    expect(Buffer.from(await openOriginal(path, { vault, keys })).toString()).toBe('sealed');
    await vault.remove(path);
  });

  it('seals all anew with another key', async () => {
    const vault = open();
    const [first, second] = [newKey(), newKey()];
    const { archivePath } = await keepBytes(Buffer.from('under the first'), vault, { keys: [first] });
    const { sealed } = await rotateOriginals({ vault, keys: [second, first] });
    expect(sealed).toBe((await listOf(vault)).length);
    expect(Buffer.from(await openOriginal(archivePath, { vault, keys: [second] })).toString()).toBe('under the first');
    expect(await rotateOriginals({ vault, keys: [second] })).toEqual({ sealed: 0, already: sealed });
  });

  it('forgets what is removed, also twice', async () => {
    const vault = open();
    for (const path of await listOf(vault)) await vault.remove(path);
    await vault.remove('originals/ab/gone');
    expect(await listOf(vault)).toEqual([]);
    expect(await vault.read('originals/ab/gone')).toBe(null);
    expect(await vault.open('originals/ab/gone')).toBe(null);
  });
});

it('a bucket that is not there is a problem in plain words', async () => {
  const vault = openVault({ dataDir: join(home, 'beside'), originalsStore: { ...s3.place, bucket: 'nowhere' } });
  expect(await vault.findProblem()).toBe('Originals cannot be kept in the bucket nowhere: NoSuchBucket');
});

it('a bucket that keeps versions is refused', async () => {
  const answers = createServer(({ method, url }, response) => {
    const versions = method === 'GET' && url?.includes('versioning');
    response.setHeader('content-type', 'application/xml');
    response.end(versions ? '<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>' : '');
  }).listen(0, '127.0.0.1');
  await once(answers, 'listening');
  const { port } = answers.address() as AddressInfo;
  const originalsStore = { ...s3.place, endpoint: `http://127.0.0.1:${port}` };
  expect(await openVault({ dataDir: join(home, 'beside'), originalsStore }).findProblem()).toContain(
    'earlier versions',
  );
  answers.closeAllConnections();
  answers.close();
});

it('what a killed process left on its way goes after an hour', async () => {
  const incoming = join(home, 'left over');
  await mkdir(incoming);
  await writeFile(join(incoming, 'old'), words);
  await writeFile(join(incoming, 'new'), words);
  const before = new Date(Date.now() - 2 * 3_600_000);
  await utimes(join(incoming, 'old'), before, before);
  await removeLeftOver(incoming);
  expect(await readdir(incoming)).toEqual(['new']);
});
