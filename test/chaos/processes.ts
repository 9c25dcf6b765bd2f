/** Processes of the product that are started again whenever they end, as a service of the system would do it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectFolder } from '../../shared/config.ts';

export interface Processes {
  /** kill -9 the one at `place`. */
  readonly kill: (place: number) => void;
  /** How often one ended without having been killed. */
  readonly endedAlone: () => number;
  readonly close: () => Promise<void>;
}

export const startProcesses = (
  commands: readonly ('start' | 'web' | 'worker')[],
  environment: Readonly<Record<string, string>>,
): Processes => {
  let open = true;
  let alone = 0;
  const children: ChildProcess[] = [];
  const start = (place: number): void => {
    const child = spawn(process.execPath, [join(projectFolder, 'bin', 'shortlist95.mjs'), commands[place] ?? ''], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    children[place] = child;
    child.once('exit', async (_code, signal) => {
      if (!open) return;
      if (signal !== 'SIGKILL') {
        alone += 1;
        await sleep(1_000);
      }
      if (open) start(place);
    });
  };
  for (const place of commands.keys()) start(place);
  return {
    kill: (place) => {
      children[place]?.kill('SIGKILL');
    },
    endedAlone: () => alone,
    close: async () => {
      open = false;
      const ended = children.map((child) =>
        child.exitCode !== null || child.signalCode !== null
          ? Promise.resolve()
          : new Promise<void>((resolve) => child.once('exit', () => resolve())),
      );
      for (const child of children) child.kill('SIGTERM');
      await Promise.all(ended);
    },
  };
};
