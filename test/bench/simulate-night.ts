/**
 * A night of 10 million candidates and 10,000 roles on several machines, from costs that were measured on one: shards of
 * the pool are kept by cores of their own, each takes its jobs of shard x role one after the other, and whichever has
 * least to do merges and writes the list of a role whose shards are through.
 */
import { createRandom } from '../support/cv-generator/random.ts';

export interface NightCosts {
  /** Milliseconds of processor time of one role on one shard, and of one list merged and written. */
  readonly ranking: number;
  readonly writing: number;
}

export interface SimulatedNight {
  readonly cores: number;
  readonly seconds: number;
  /** Share of the time that cores had nothing to do. */
  readonly idle: number;
}

const [roles, shards] = [10_000, 10];

/** Some roles take several times as long as others: costs are spread as waiting times are. */
const spread = (mean: number, chance: number): number => -mean * Math.log(1 - chance);

/** @param cores a multiple of the shards; those of one shard take its roles in turn */
export const simulateNight = ({ ranking, writing }: NightCosts, cores: number): SimulatedNight => {
  const random = createRandom(cores);
  const perShard = cores / shards;
  const free = Array.from({ length: shards }, () => new Float64Array(perShard));
  const earliest = (of: Float64Array): number => of.indexOf(Math.min(...of));
  let busy = 0;
  for (let role = 0; role < roles; role++) {
    const cost = spread(ranking, random.next());
    for (const those of free) {
      const core = earliest(those);
      those[core] = (those[core] as number) + cost;
      busy += cost;
    }
    const least = Float64Array.from(free, (those) => Math.min(...those));
    const writer = free[earliest(least)] as Float64Array;
    const core = earliest(writer);
    writer[core] = (writer[core] as number) + writing;
    busy += writing;
  }
  const end = Math.max(...free.map((those) => Math.max(...those)));
  return { cores, seconds: end / 1000, idle: 1 - busy / (end * cores) };
};
