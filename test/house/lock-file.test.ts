import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface LockEntry {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
}

const lock = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockEntry>>;
};

/** npm looks for a package beside the one that wants it, then further up. */
const isLocked = (wanter: string, name: string): boolean => {
  for (let folder = wanter; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in lock.packages) return true;
    if (folder === '') return false;
  }
};

describe('the lock file', () => {
  it('names the packages of every platform, or npm refuses a fresh install elsewhere', () => {
    const missing = Object.entries(lock.packages).flatMap(([wanter, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isLocked(wanter, name))
        .map((name) => `${name} wanted by ${wanter}`),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry, so that it works with the one a machine is set up for', () => {
    const named = Object.entries(lock.packages).filter(([, { resolved }]) => resolved?.startsWith('http'));
    expect(named.map(([name]) => name)).toEqual([]);
  });
});
