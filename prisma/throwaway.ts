import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureCluster } from './embedded/cluster.ts';
import { findPrograms } from './embedded/postgres-programs.ts';
import { findPostmaster, stopPostmaster } from './embedded/postmaster.ts';
import { processIdentity } from './embedded/process-identity.ts';
import { ensureDatabase, startServer } from './embedded/server.ts';
import { canEnter, chooseServerUser } from './embedded/server-user.ts';
import { databaseName } from './embedded.ts';

export interface ThrowawayServer {
  /** Of a database that exists. */
  readonly url: string;
  /** Of any database on this server; `createTestDatabase` and the like make them. */
  readonly urlOf: (database: string) => string;
  readonly close: () => Promise<void>;
}

const prefix = 'shortlist95-throwaway-';
/** Folders without an owner's note are of starters that died in their first milliseconds. */
const unownedMs = 10 * 60_000;

/**
 * A server for one command or one test run: in a temporary folder, fast because nothing need survive a power cut,
 * gone when closed or when this process ends. What a killed machine left over is swept here, too.
 */
export const createThrowawayServer = async (): Promise<ThrowawayServer> => {
  const user = chooseServerUser([]);
  const parent = [tmpdir(), '/tmp', '/var/tmp'].find((folder) => canEnter(folder, user)) ?? tmpdir();
  await sweepThrowaways(parent);
  const home = mkdtempSync(join(parent, prefix));
  if (user !== null) chownSync(home, user.uid, user.gid);
  writeFileSync(join(home, 'owner.json'), JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) }));
  const cluster = {
    folder: join(home, 'pg'),
    programs: findPrograms(user),
    user,
    password: randomBytes(12).toString('hex'),
    disposable: home,
  };
  await ensureCluster(cluster);
  const server = await startServer(cluster);
  await ensureDatabase(server, databaseName);
  return {
    url: server.url(databaseName),
    urlOf: server.url,
    close: async () => {
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
};

const sweepThrowaways = async (parent: string): Promise<void> => {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    const home = join(parent, name);
    try {
      if (isOwned(home)) continue;
      const left = findPostmaster(join(home, 'pg'));
      if (left !== null) await stopPostmaster(join(home, 'pg'), left.pid, 2);
      rmSync(home, { recursive: true, force: true });
    } catch {
      // Another user's folder: theirs to sweep.
    }
  }
};

const isOwned = (home: string): boolean => {
  try {
    const owner: unknown = JSON.parse(readFileSync(join(home, 'owner.json'), 'utf8'));
    if (typeof owner !== 'object' || owner === null || !('pid' in owner) || !('identity' in owner)) return false;
    return owner.identity !== null && processIdentity(Number(owner.pid)) === owner.identity;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return Date.now() - statSync(home).mtimeMs < unownedMs;
    throw error;
  }
};
