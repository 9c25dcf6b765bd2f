import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processCommand, processIdentity } from './process-identity.ts';

/** What a running server says of itself in postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** null where it listens on a port of 127.0.0.1 instead. */
  readonly socketFolder: string | null;
  readonly ready: boolean;
}

/**
 * The server that runs on this data directory, whoever started it; null when none does.
 * A process that merely has the number a dead server had is told apart by its command line, which names the directory.
 */
export const findPostmaster = (folder: string): Postmaster | null => {
  const lines = readPidFile(folder);
  const pid = Number(lines?.[0]);
  if (lines === null || processIdentity(pid) === null) return null;
  const command = processCommand(pid);
  if (command === null || !command.includes('postgres') || !command.includes(folder)) return null;
  return { pid, port: Number(lines[3]), socketFolder: lines[4] || null, ready: lines[7]?.trim() === 'ready' };
};

/**
 * PostgreSQL refuses to start while the number in a left-over postmaster.pid belongs to any living process of its user.
 * Call it only when `findPostmaster` knows that the server is gone.
 */
export const removeStalePidFile = (folder: string): void => rmSync(join(folder, 'postmaster.pid'), { force: true });

/**
 * Stops a server: first politely (open transactions are rolled back), then without its farewell, at last by force.
 * All three keep committed data; the later ones only make the next start replay its log.
 */
export const stopPostmaster = async (folder: string, pid: number, secondsEach: number): Promise<void> => {
  const signals = process.platform === 'win32' ? (['SIGKILL'] as const) : (['SIGINT', 'SIGQUIT', 'SIGKILL'] as const);
  for (const signal of signals) {
    if (findPostmaster(folder)?.pid !== pid) return;
    send(pid, signal);
    for (let waited = 0; waited < secondsEach * 1000; waited += 25) {
      if (processIdentity(pid) === null) return;
      await sleep(25);
    }
  }
};

const send = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal);
  } catch {
    // It went in this very moment.
  }
};

const readPidFile = (folder: string): readonly string[] | null => {
  try {
    return readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
};
