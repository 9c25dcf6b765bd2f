/**
 * Looks into the upload folder again and again until closed.
 *
 * Polling is the truth; change events, where the system sends them, only make the next look come sooner.
 */
import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { faultOf, type Log } from '../../shared/log.ts';
import type { Look } from './create-intake.ts';

export interface WatchOptions {
  readonly uploadsDir: string;
  readonly pollMs: number;
  readonly settleMs: number;
  readonly log: Log;
}

/** Events come in swarms; one look after the swarm is enough. */
const swarmMs = 50;

const startEvents = (folder: string, wake: () => void): FSWatcher | null => {
  try {
    const watcher = watch(folder, { persistent: false }, wake);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
};

export const watchFolder = (
  look: () => Promise<Look>,
  options: WatchOptions,
): { readonly mode: 'polling' | 'polling and events'; readonly close: () => Promise<void> } => {
  let open = true;
  let wake = () => {};
  let timer: NodeJS.Timeout | undefined;
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        resolve();
      };
      timer = setTimeout(end, ms);
      wake = end;
    });
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => wake(), swarmMs);
  };
  const watchers = ['.', 'cvs', 'briefs'].map((name) => startEvents(join(options.uploadsDir, name), soon));
  const loop = async () => {
    while (open) {
      const waiting = await look().then(
        (seen) => seen.waiting,
        (error: unknown) => {
          options.log.error(faultOf(error), 'a look into the upload folder failed; trying again');
          return 0;
        },
      );
      if (open)
        await pause(waiting > 0 ? Math.min(options.pollMs, Math.max(options.settleMs, swarmMs)) : options.pollMs);
    }
  };
  const running = loop();
  return {
    mode: watchers.some((watcher) => watcher !== null) ? 'polling and events' : 'polling',
    close: async () => {
      open = false;
      for (const watcher of watchers) watcher?.close();
      wake();
      await running;
    },
  };
};
