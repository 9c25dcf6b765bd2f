import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import { type RunningServer, startServer } from './server.ts';

/** The server of a cluster, whichever process it is at the moment. */
export interface KeptServer {
  readonly url: RunningServer['url'];
  readonly stop: () => Promise<void>;
}

const longestPauseMs = 30_000;

/**
 * Starts the server, and starts it again at the same address whenever it dies while we live: killed for want of memory,
 * say. Who was connected sees its queries fail in between, and jobs are tried again.
 */
export const keepRunning = async (cluster: Cluster): Promise<KeptServer> => {
  let server = await startServer(cluster);
  let stopping = false;
  const restart = async (): Promise<void> => {
    for (let pause = 100; !stopping; pause = Math.min(pause * 2, longestPauseMs)) {
      try {
        server = await startServer(cluster, { port: server.port });
        return;
      } catch {
        await sleep(pause, undefined, { ref: false });
      }
    }
  };
  let restarting: Promise<void> = Promise.resolve();
  const watch = async (): Promise<void> => {
    while (!stopping) {
      await server.ended;
      restarting = restart();
      await restarting;
    }
  };
  void watch();
  return {
    url: (database) => server.url(database),
    stop: async () => {
      stopping = true;
      await restarting;
      await server.stop();
    },
  };
};
