import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedError } from './embedded-error.ts';
import { processIdentity } from './process-identity.ts';

interface Holder {
  readonly pid: number;
  readonly identity: string | null;
}

/** Nobody holds the guard for more than the milliseconds it takes to write one small file. */
const staleGuardMs = 5_000;

/**
 * One shortlist95 per data folder. The lock is a file that names its holder by number and start time, so a holder
 * that was killed holds nothing, and a program that got its number later is not taken for it.
 * @throws EmbeddedError `already-running`
 */
export const takeInstanceLock = async (folder: string): Promise<{ readonly release: () => void }> => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'instance.lock');
  const mine: Holder = { pid: process.pid, identity: processIdentity(process.pid) };
  await guarded(`${file}.guard`, () => {
    const holder = livingHolder(file);
    if (holder !== null)
      throw new EmbeddedError(
        'already-running',
        `shortlist95 is already running in this folder (process ${holder.pid}).`,
        { pid: holder.pid },
      );
    writeFileSync(file, JSON.stringify(mine), { mode: 0o600 });
  });
  return {
    release: () => {
      if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
};

/** The process that runs in this data folder, or null. */
export const runningInstance = (folder: string): number | null =>
  livingHolder(join(folder, 'instance.lock'))?.pid ?? null;

const livingHolder = (file: string): Holder | null => {
  const holder = readHolder(file);
  return holder !== null && processIdentity(holder.pid) === holder.identity && holder.identity !== null ? holder : null;
};

const readHolder = (file: string): Holder | null => {
  try {
    const holder: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isHolder(holder) ? holder : null;
  } catch {
    return null;
  }
};

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' && value !== null && 'pid' in value && typeof value.pid === 'number' && 'identity' in value;

/** Looking and writing are two steps; the guard (a folder, made atomically) keeps two starters from doing both at once. */
const guarded = async (guard: string, action: () => void): Promise<void> => {
  for (;;) {
    try {
      mkdirSync(guard);
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      if (ageMs(guard) > staleGuardMs) rmSync(guard, { recursive: true, force: true });
      await sleep(20);
    }
  }
  try {
    action();
  } finally {
    rmSync(guard, { recursive: true, force: true });
  }
};

const ageMs = (path: string): number => {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
};
