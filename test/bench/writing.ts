/** What a list of a hundred of 120 people costs its worker, all told: ranked and written as figures, or found to hold. */
import { createDatabase } from '../../prisma/client.ts';
import { applyMigrations } from '../../prisma/migrate.ts';
import { createThrowawayServer } from '../../prisma/throwaway.ts';
import { listLength } from '../../shared/model/shortlist.ts';
import { keepPool } from '../../workers/keep-pool.ts';
import { createRandom } from '../support/cv-generator/random.ts';
import { goldenSides } from '../support/golden-sides.ts';
import { createPoolByHand } from '../support/pool-by-hand.ts';
import { inventPerson } from './invent-pool.ts';

/** Milliseconds for each role, and of these the processor time of this process. */
export interface WritingFigures {
  readonly list: number;
  readonly listCpu: number;
  readonly held: number;
  readonly heldCpu: number;
}

const roles = 8;

export const measureWriting = async (): Promise<WritingFigures> => {
  const server = await createThrowawayServer();
  await applyMigrations(server.url);
  const database = { ...createDatabase(server.url), url: server.url };
  const hand = await createPoolByHand({ people: 0, roles, database });
  const random = createRandom(5);
  const seeds = { ...goldenSides(), lexicon: hand.line.lexicon };
  for (let at = 0; at < listLength + 20; at++) await hand.addPerson(inventPerson(random, seeds), `invented ${at}`);
  const pool = keepPool({ db: hand.db, lexicon: hand.line.lexicon, threads: 1 });
  hand.setLine({ pool });
  const measure = async () => {
    const [from, before] = [performance.now(), process.cpuUsage()];
    for (const briefId of hand.briefIds) await hand.enqueue('rank-role', { briefId, runId: null });
    await hand.work();
    const { user, system } = process.cpuUsage(before);
    return { all: (performance.now() - from) / roles, cpu: (user + system) / 1000 / roles };
  };
  try {
    await pool.load();
    // Threads start, and the code warms up.
    await measure();
    await hand.db.$executeRaw`delete from fits`;
    await hand.db.$executeRaw`delete from shortlists`;
    await hand.db.$executeRaw`delete from other_readings`;
    await hand.db.$executeRaw`update briefs set ranked_from = null, ranked_pool = null, ranked_as_of = null`;
    const [list, held] = [await measure(), await measure()];
    return { list: list.all, listCpu: list.cpu, held: held.all, heldCpu: held.cpu };
  } finally {
    await pool.close();
    await hand.close();
    await server.close();
  }
};
