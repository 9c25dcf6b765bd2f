/**
 * Some thousands of people who were invented one by one -> as many as wanted, in codes: each has the career of one,
 * products and words of another with the same kind of work, industries, standards, home and conditions of others still.
 * So kinds of work stay as common as they are, and hardly two people are alike.
 */
import { type Block, type Packed, packBlock, packedAt } from '../../services/matching/block.ts';
import { createPool, type Pool, type PoolView } from '../../services/matching/pool.ts';
import { severalNames, singleNames } from '../../services/matching/slices.ts';
import type { Person } from '../../shared/model/fit.ts';
import type { Random } from '../support/cv-generator/random.ts';
import { inventId } from './invent-pool.ts';

const ofHome: ReadonlySet<string> = new Set(['city', 'move']);
const ofTerms: ReadonlySet<string> = new Set(['permit', 'languages', 'terms']);
const ofProducts: ReadonlySet<string> = new Set(['platforms', 'seen', 'methods', 'skills']);
const ofIndustries: ReadonlySet<string> = new Set(['industries', 'standards', 'integrations']);

const rowsIn = ({ blocks }: PoolView): readonly Packed[] =>
  blocks.flatMap((block) => Array.from({ length: block.size }, (_, row) => packedAt({ block, row })));

/** People with the same kind of work as each other. */
const byScope = (rows: readonly Packed[], { values }: PoolView): ((one: Packed) => readonly Packed[]) => {
  const place = singleNames.indexOf('work');
  const scopeOf = (one: Packed) => values.work[one.single[place] ?? 0]?.scope ?? 'none';
  const found = new Map<string, Packed[]>();
  for (const row of rows) {
    const those = found.get(scopeOf(row)) ?? [];
    found.set(scopeOf(row), those);
    those.push(row);
  }
  return (one) => found.get(scopeOf(one)) ?? rows;
};

interface Crossing {
  readonly random: Random;
  readonly rows: readonly Packed[];
  readonly alike: (one: Packed) => readonly Packed[];
}

const cross = ({ random, rows, alike }: Crossing, id: string): Packed => {
  const career = random.pick(rows);
  const [products, industries] = [random.pick(alike(career)), random.pick(alike(career))];
  const [home, terms] = [random.pick(rows), random.pick(rows)];
  const single = singleNames.map(
    (name, at) => (ofHome.has(name) ? home : ofTerms.has(name) ? terms : career).single[at] ?? 0,
  );
  const several = severalNames.map(
    (name, at) => (ofProducts.has(name) ? products : ofIndustries.has(name) ? industries : career).several[at] ?? [],
  );
  return { id, revision: inventId(random), single, several, words: products.words };
};

const blockSize = 8192;

export interface GrownPool {
  readonly pool: Pool;
  /** Milliseconds of processor time that packing one person took. */
  readonly packing: number;
  /** Somebody else for each of these ids, as if their CVs had been read again with other findings. */
  readonly changed: (ids: readonly string[]) => Block;
}

/**
 * @param options.invent one person; so many of them are invented before they are crossed
 */
export const growPool = (
  random: Random,
  count: number,
  options: { readonly invent: () => Person; readonly invented: number },
): GrownPool => {
  const few = createPool();
  const people = Array.from({ length: Math.min(count, options.invented) }, () => ({
    id: inventId(random),
    revision: inventId(random),
    person: options.invent(),
  }));
  const before = process.cpuUsage();
  for (const one of people) few.add(one);
  const { user, system } = process.cpuUsage(before);
  const packing = (user + system) / 1000 / people.length;
  const seeds = few.view();
  const rows = rowsIn(seeds);
  const crossing = { random, rows, alike: byScope(rows, seeds) };
  const changed = (ids: readonly string[]) => packBlock(ids.map((id) => cross(crossing, id)));
  if (count <= options.invented) return { pool: few, packing, changed };
  const blocks: Block[] = [];
  for (let left = count; left > 0; left -= blockSize)
    blocks.push(changed(Array.from({ length: Math.min(left, blockSize) }, () => inventId(random))));
  return { pool: createPool({ blocks, values: seeds.values }), packing, changed };
};
