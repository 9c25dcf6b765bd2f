/**
 * A PostgreSQL of our own: nothing to install, nothing to configure, nothing shared with other servers on the machine.
 *
 * Why we drive the programs ourselves: place, user, socket and left-over servers are what goes wrong on real machines,
 * and the wrapper library that carries the programs decides all four for us.
 */
import { mkdirSync, realpathSync } from 'node:fs';
import { ensureCluster } from './embedded/cluster.ts';
import { runningInstance, takeInstanceLock } from './embedded/instance-lock.ts';
import { keepRunning } from './embedded/keep-running.ts';
import { clusterFolder, placeCluster, readPointer } from './embedded/place-cluster.ts';
import { findPostmaster } from './embedded/postmaster.ts';
import { ensureDatabase, urlOf } from './embedded/server.ts';

export { EmbeddedError } from './embedded/embedded-error.ts';
export { runningInstance } from './embedded/instance-lock.ts';

export const databaseName = 'shortlist95';

export interface EmbeddedServer {
  readonly url: string;
  /** What a person may want to know, e.g. that data had to be placed elsewhere. Plain sentences. */
  readonly notes: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Starts the database of this data folder and holds the folder for this process.
 * @throws EmbeddedError; `already-running` carries the process that holds the folder
 */
export const startEmbedded = async (dataFolder: string): Promise<EmbeddedServer> => {
  mkdirSync(dataFolder, { recursive: true });
  const home = realpathSync(dataFolder);
  const lock = await takeInstanceLock(home);
  try {
    const { cluster, notes } = placeCluster(home);
    await ensureCluster(cluster);
    const server = await keepRunning(cluster);
    await ensureDatabase(server, databaseName);
    return {
      url: server.url(databaseName),
      notes,
      close: async () => {
        await server.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
};

/** The URL of the database that runs in this data folder; null when none does. Starts nothing. */
export const connectEmbedded = (dataFolder: string): string | null => {
  // A server whose process was killed may answer for another moment: nobody should begin anything with it.
  if (runningInstance(dataFolder) === null) return null;
  const home = realpathSync(dataFolder);
  const pointer = readPointer(home);
  if (pointer === null) return null;
  const postmaster = findPostmaster(clusterFolder(home, pointer));
  return postmaster?.ready ? urlOf(postmaster, pointer.password, databaseName) : null;
};
