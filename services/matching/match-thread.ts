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
  /** Two orders with the same key are about the same role, which is worked out once for both. */
  readonly key?: string;
  /** Of the blocks, `to` not included; or rows of which the thread knows nothing yet. */
  readonly among: { readonly from: number; readonly to: number } | { readonly rows: Block };
  /** ISO date. */
  readonly today: string;
  readonly top: number;
  readonly guess?: number | null;
  readonly least?: number;
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

/** Roles of before, the least recently asked for first: what is worked out once per role hangs on them. */
const roles = new Map<string, Role>();
const mostRoles = 2_000;

const roleOf = (key: string, sent: Role): Role => {
  const role = roles.get(key) ?? sent;
  roles.delete(key);
  roles.set(key, role);
  const [oldest] = roles.keys();
  if (roles.size > mostRoles && oldest !== undefined) roles.delete(oldest);
  return role;
};

const obey = (order: ThreadOrder): RankedPool | null => {
  if ('update' in order) {
    blocks = order.update.blocks;
    for (const name of dictionaryNames) for (const value of order.update.values[name] ?? []) values[name]?.push(value);
    return null;
  }
  const { role, key, among, ...options } = order.rank;
  const those = 'rows' in among ? [among.rows] : blocks.slice(among.from, among.to);
  const view = { blocks: those, values } as unknown as Parameters<typeof rankPool>[1];
  return rankPool(key === undefined ? role : roleOf(key, role), view, { ...options, lexicon });
};

parentPort?.on('message', (order: ThreadOrder) => {
  try {
    parentPort?.postMessage({ id: order.id, ranked: obey(order) } satisfies ThreadAnswer);
  } catch (error) {
    parentPort?.postMessage({ id: order.id, failed: String(error instanceof Error ? error.stack : error) });
  }
});
