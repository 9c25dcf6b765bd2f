import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Cluster } from './cluster.ts';
import { EmbeddedError } from './embedded-error.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';
import { processIdentity } from './process-identity.ts';
import { lastLines, logFileOf } from './server-log.ts';
import type { StartedServer } from './start-under-guard.ts';

const startSeconds = 60;
const stopSeconds = 10;

/** Windows has no shell to guard the server: one left over by a killed process is stopped by the next start. */
export const startOnWindows = async (cluster: Cluster): Promise<StartedServer> => {
  const logFile = logFileOf(cluster);
  rmSync(logFile, { force: true });
  // pg_ctl gives up the rights of an administrator, with which the server refuses to run.
  const pgCtl = (...args: string[]) => promisify(execFile)(cluster.programs.pgCtl, [...args, '-D', cluster.folder]);
  try {
    await pgCtl('start', '-w', '-t', String(startSeconds), '-s', '-l', logFile);
  } catch (cause) {
    throw new EmbeddedError('failed', `The embedded database did not start. ${lastLines(logFile)}`, { cause });
  }
  const postmaster = findPostmaster(cluster.folder);
  if (postmaster === null)
    throw new EmbeddedError('failed', `The embedded database did not stay. ${lastLines(logFile)}`);
  return {
    postmaster,
    ended: untilGone(postmaster.pid),
    stop: async () => {
      await pgCtl('stop', '-m', 'fast', '-t', String(stopSeconds)).catch(() => undefined);
      await stopPostmaster(cluster.folder, postmaster.pid, stopSeconds);
    },
  };
};

const untilGone = async (pid: number): Promise<void> => {
  while (processIdentity(pid) !== null) await sleep(5_000, undefined, { ref: false });
};

/** Of 127.0.0.1, where Windows' server listens instead of on a socket. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
