/** Originals at rest under a key: nothing readable on disk, the same bytes back, altered or swapped files refused. */
import { randomBytes } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepBytes, keepOriginal } from '../../../services/intake/keep-original.ts';
import { openOriginal } from '../../../services/intake/open-original.ts';
import { rotateOriginals } from '../../../services/intake/rotate-originals.ts';
import { stampOf } from '../../../services/intake/scan-folder.ts';
import { SealError } from '../../../services/intake/seal.ts';
import { createFolderVault } from '../../../services/vault/folder-vault.ts';
import { ConfigError, loadConfig, readConfig } from '../../../shared/config.ts';

const newKey = () => randomBytes(32).toString('base64');
const [first, second] = [newKey(), newKey()];
const text = Buffer.from('Zdislava Thorvaldsen, MES Engineer\n'.repeat(20_000));

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'shortlist95 seal '));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const drop = async (bytes: Uint8Array, keys: readonly string[]) => {
  const file = join(dataDir, 'dropped.txt');
  await writeFile(file, bytes);
  const stamp = stampOf(await stat(file, { bigint: true }));
  const keeping = await keepOriginal(Buffer.from(file), {
    vault: createFolderVault(dataDir),
    stamp,
    mustBeComplete: false,
    keys,
  });
  if (keeping.outcome !== 'kept') throw new Error(keeping.outcome);
  return keeping.archivePath;
};

describe('sealed originals', () => {
  it('show nothing on disk and come back as they were, from the folder and from inside a file', async () => {
    const paths = [
      await drop(text, [first]),
      (await keepBytes(text.subarray(1), createFolderVault(dataDir), { keys: [first] })).archivePath,
    ];
    for (const [index, path] of paths.entries()) {
      expect((await readFile(join(dataDir, path))).includes('Thorvaldsen')).toBe(false);
      const opened = await openOriginal(path, { vault: createFolderVault(dataDir), keys: [second, first] });
      expect(Buffer.from(opened).equals(text.subarray(index))).toBe(true);
    }
  });

  it('are refused without their key, when a bit is turned, cut short, or one is put in another’s place', async () => {
    const path = await drop(text, [first]);
    const place = join(dataDir, path);
    const whole = await readFile(place);
    await expect(openOriginal(path, { vault: createFolderVault(dataDir), keys: [second] })).rejects.toThrow(SealError);
    await expect(openOriginal(path, { vault: createFolderVault(dataDir) })).rejects.toThrow(SealError);
    for (const at of [20, 1_000, whole.length - 1]) {
      const turned = Buffer.from(whole);
      turned[at] = (turned[at] ?? 0) ^ 1;
      await writeFile(place, turned);
      await expect(openOriginal(path, { vault: createFolderVault(dataDir), keys: [first] })).rejects.toThrow(SealError);
    }
    await writeFile(place, whole.subarray(0, -40));
    await expect(openOriginal(path, { vault: createFolderVault(dataDir), keys: [first] })).rejects.toThrow(SealError);
    const other = await drop(Buffer.from('somebody else'), [first]);
    await copyFile(join(dataDir, other), place);
    await expect(openOriginal(path, { vault: createFolderVault(dataDir), keys: [first] })).rejects.toThrow(SealError);
    await rm(place);
  });

  it('may lie beside unsealed ones, even one that only begins like a sealed file', async () => {
    const odd = Buffer.concat([Buffer.from('SL95ORG1'), randomBytes(80)]);
    for (const bytes of [Buffer.from('plain as it came'), odd]) {
      const path = await drop(bytes, []);
      expect(
        Buffer.from(await openOriginal(path, { vault: createFolderVault(dataDir), keys: [first] })).equals(bytes),
      ).toBe(true);
    }
  });

  it('are sealed anew with another key, the unsealed ones too, and twice is once', async () => {
    const path = await drop(text, [first]);
    await drop(Buffer.from('never sealed'), []);
    const { sealed } = await rotateOriginals({ vault: createFolderVault(dataDir), keys: [second, first] });
    expect(sealed).toBeGreaterThan(2);
    expect(await rotateOriginals({ vault: createFolderVault(dataDir), keys: [second] })).toEqual({
      sealed: 0,
      already: sealed,
    });
    expect(
      Buffer.from(await openOriginal(path, { vault: createFolderVault(dataDir), keys: [second] })).equals(text),
    ).toBe(true);
    await expect(rotateOriginals({ vault: createFolderVault(dataDir), keys: [newKey()] })).rejects.toThrow(SealError);
  });
});

describe('the keys', () => {
  it('come from the environment or a file, several at once, and are checked', async () => {
    expect(readConfig({}).originalKeys).toEqual([]);
    expect(readConfig({ ORIGINALS_KEY: `${first}, ${second}` }).originalKeys).toEqual([first, second]);
    for (const bad of ['short', randomBytes(31).toString('base64'), `${first},x`])
      expect(() => readConfig({ ORIGINALS_KEY: bad })).toThrow(/ORIGINALS_KEY/);
    const file = join(dataDir, 'key');
    await writeFile(file, `${second}\n${first}\n`);
    expect(loadConfig({ ORIGINALS_KEY_FILE: file }).originalKeys).toEqual([second, first]);
    expect(() => loadConfig({ ORIGINALS_KEY_FILE: join(dataDir, 'nowhere') })).toThrow(ConfigError);
  });
});
