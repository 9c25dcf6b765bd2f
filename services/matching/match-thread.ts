/** One thread of `match-threads.ts`: holds a view of the pool whose arrays it shares, and ranks the parts it is given. */
import { parentPort } from 'node:worker_threads';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import type { Role } from '../../shared/model/fit.ts';
import type { Points } from '../fit/total.ts';
import { type Block, dictionaryNames } from './block.ts';
import { type RankedPool, rankPool } from './rank-pool.ts';

/** The whole of the blocks, and of each dictionary what the thread does not have yet. */
export interface PoolUpdate {
  readonly blocks: readonly Block[];
  readonly values: Readonly<Record<string, readonly unknown[]>>;
}

export interface RankOrder {
  readonly role: Role;
  /** Of the blocks, `to` not included. */
  readonly from: number;
  readonly to: number;
  /** ISO date. */
  readonly today: string;
  readonly top: number;
  readonly weights?: Points;
}

export type ThreadOrder = { readonly id: number } & ({ readonly update: PoolUpdate } | { readonly rank: RankOrder });

export type ThreadAnswer = { readonly id: number } & (
  | { readonly ranked: RankedPool | null }
  | { readonly failed: string }
);

const lexicon = loadLexicon();
const values: Record<string, unknown[]> = Object.fromEntries(dictionaryNames.map((name) => [name, []]));
let blocks: readonly Block[] = [];

const obey = (order: ThreadOrder): RankedPool | null => {
  if ('update' in order) {
    blocks = order.update.blocks;
    for (const name of dictionaryNames) for (const value of order.update.values[name] ?? []) values[name]?.push(value);
    return null;
  }
  const { role, from, to, ...options } = order.rank;
  const view = { blocks: blocks.slice(from, to), values } as unknown as Parameters<typeof rankPool>[1];
  return rankPool(role, view, { ...options, lexicon });
};

parentPort?.on('message', (order: ThreadOrder) => {
  try {
    parentPort?.postMessage({ id: order.id, ranked: obey(order) } satisfies ThreadAnswer);
  } catch (error) {
    parentPort?.postMessage({ id: order.id, failed: String(error instanceof Error ? error.stack : error) });
  }
});
