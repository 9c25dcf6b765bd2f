import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import { EmbeddedError } from './embedded-error.ts';
import { findPostmaster, type Postmaster, stopPostmaster } from './postmaster.ts';
import { lastLines, logFileOf } from './server-log.ts';

/** A server that answers. */
export interface StartedServer {
  readonly postmaster: Postmaster;
  /** Resolves when it runs no more, for whatever reason. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

const startSeconds = 60;
const stopSeconds = 10;

/**
 * The server under a small shell that reads from a pipe we hold: when this process ends, however it ends,
 * the pipe closes and the shell stops the server. When the server ends, the shell does, too, and we hear of it.
 */
const guard = [
  'exec 3<&0', // a background command gets no standard input of its own accord
  '"$1" -D "$2" </dev/null 3<&- >>"$2/server.log" 2>&1 & server=$!',
  '(cat <&3 >/dev/null 2>&1; kill -INT "$server" 2>/dev/null) & watch=$!',
  'wait "$server"',
  'kill "$watch" 2>/dev/null',
  'if [ -n "$3" ]; then cd / && rm -rf "$3"; fi',
].join('\n');

export const startUnderGuard = async (cluster: Cluster): Promise<StartedServer> => {
  const logFile = logFileOf(cluster);
  rmSync(logFile, { force: true });
  const child = spawn(
    '/bin/sh',
    ['-c', guard, 'sh', cluster.programs.postgres, cluster.folder, cluster.disposable ?? ''],
    {
      cwd: cluster.folder,
      // A session of its own: Ctrl-C at the terminal reaches us, and we stop the server when our work is done.
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      ...cluster.user,
    },
  );
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  child.unref();
  child.stdin?.on('error', () => undefined);
  unrefStream(child.stdin);
  const postmaster = await untilReady(cluster, child, logFile);
  return {
    postmaster,
    ended,
    stop: async () => {
      child.ref();
      child.stdin?.end();
      await Promise.race([ended, sleep(stopSeconds * 1000, undefined, { ref: false })]);
      await stopPostmaster(cluster.folder, postmaster.pid, stopSeconds);
    },
  };
};

const unrefStream = (stream: ChildProcess['stdin']): void => {
  if (stream !== null && 'unref' in stream && typeof stream.unref === 'function') stream.unref();
};

const untilReady = async (cluster: Cluster, child: ChildProcess, logFile: string): Promise<Postmaster> => {
  for (let waited = 0; waited < startSeconds * 1000; waited += 20) {
    const postmaster = findPostmaster(cluster.folder);
    if (postmaster?.ready) return postmaster;
    if (hasEnded(child)) break;
    await sleep(20);
  }
  const lines = lastLines(logFile);
  child.stdin?.end();
  throw new EmbeddedError('failed', `The embedded database did not start. ${lines}`);
};

/** Or never began: then it has no number. */
const hasEnded = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
