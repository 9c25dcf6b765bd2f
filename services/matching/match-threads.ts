/** Ranking off the thread that serves pages: threads share the pool's arrays, take parts of the work, and their lists are merged. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Role } from '../../shared/model/fit.ts';
import { type Block, dictionaryNames } from './block.ts';
import type { RankOrder, ThreadAnswer, ThreadOrder } from './match-thread.ts';
import type { PoolView } from './pool.ts';
import type { RankedPool } from './rank-pool.ts';
import { compareRanked } from './ranked.ts';

export type RankOptions = Omit<RankOrder, 'role' | 'among'>;

export interface MatchThreads {
  /** What is ranked from now on, until the next update. */
  readonly update: (view: PoolView) => Promise<void>;
  /** One role as fast as may be: every thread that is free takes some blocks. */
  readonly rankRole: (role: Role, options: RankOptions) => Promise<RankedPool>;
  /** The best of some rows, whose values were among those of the last update. */
  readonly rankRows: (role: Role, rows: Block, options: RankOptions) => Promise<RankedPool>;
  /** Many roles: every thread takes one at a time. In the order they are done. */
  readonly rankRoles: (
    roles: readonly Role[],
    options: RankOptions,
    onRanked: (index: number, ranked: RankedPool) => void,
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}

type Order = ThreadOrder extends infer T ? (T extends { readonly id: number } ? Omit<T, 'id'> : never) : never;

interface Thread {
  /** Orders it has not answered yet. */
  readonly busy: () => number;
  readonly send: (order: Order) => Promise<RankedPool | null>;
  readonly close: () => Promise<void>;
}

/**
 * A thread does not take over how this one runs sources, so it is told first. Nor are the names of its closures kept,
 * which would take longer than many an answer.
 */
const bootstrap = `const define = Object.defineProperty;
Object.defineProperty = (target, key, how) =>
  key === 'name' && typeof target === 'function' ? target : define(target, key, how);
import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
  register();
  return import(${JSON.stringify(import.meta.resolve('./match-thread.ts'))});
});`;

/** @throws what stopped the thread, at whoever waits for an answer. */
const startThread = (): Thread => {
  const worker = new Worker(bootstrap, { eval: true, execArgv: [] });
  const waiting = new Map<number, PromiseWithResolvers<RankedPool | null>>();
  let last = 0;
  worker.on('message', (answer: ThreadAnswer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('failed' in answer) asked?.reject(new Error(answer.failed));
    else asked?.resolve(answer.ranked);
  });
  const stop = (cause: unknown) => {
    for (const { reject } of waiting.values()) reject(cause);
    waiting.clear();
  };
  worker.on('error', stop);
  worker.on('exit', () => stop(new Error('A matching thread has ended.')));
  return {
    busy: () => waiting.size,
    send: (order) => {
      const asked = withResolvers<RankedPool | null>();
      last += 1;
      waiting.set(last, asked);
      worker.postMessage({ ...order, id: last } as ThreadOrder);
      return asked.promise;
    },
    close: async () => {
      const ended = once(worker, 'exit');
      await worker.terminate();
      await ended.catch(() => undefined);
    },
  };
};

interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (cause: unknown) => void;
}

const withResolvers = <T>(): PromiseWithResolvers<T> => {
  let [resolve, reject]: [(value: T) => void, (cause: unknown) => void] = [() => undefined, () => undefined];
  const promise = new Promise<T>((yes, no) => {
    [resolve, reject] = [yes, no];
  });
  return { promise, resolve, reject };
};

const merge = (lists: readonly RankedPool[], top: number): RankedPool => ({
  entries: lists
    .flatMap(({ entries }) => entries)
    .sort(compareRanked)
    .slice(0, top),
  judged: lists.reduce((sum, { judged }) => sum + judged, 0),
  pruned: lists.reduce((sum, { pruned }) => sum + pruned, 0),
});

export const startMatchThreads = (count: number): MatchThreads => {
  const threads = Array.from({ length: count }, startThread);
  const known = new Map<string, number>();
  let blocks = 0;
  const leastBusy = (): Thread => threads.reduce((best, one) => (one.busy() < best.busy() ? one : best));
  const rank = async (thread: Thread, order: RankOrder): Promise<RankedPool> => {
    const ranked = await thread.send({ rank: order });
    return ranked ?? { entries: [], judged: 0, pruned: 0 };
  };
  return {
    update: async (view) => {
      const values = Object.fromEntries(
        dictionaryNames.map((name) => [name, view.values[name].slice(known.get(name) ?? 0)]),
      );
      for (const name of dictionaryNames) known.set(name, view.values[name].length);
      blocks = view.blocks.length;
      await Promise.all(threads.map((thread) => thread.send({ update: { blocks: view.blocks, values } })));
    },
    rankRole: async (role, options) => {
      const free = threads.filter((thread) => thread.busy() === 0);
      const those = free.length > 0 ? free : [leastBusy()];
      const share = (index: number) => Math.floor((index * blocks) / those.length);
      const parts = those.map((thread, index) =>
        rank(thread, { ...options, role, among: { from: share(index), to: share(index + 1) } }),
      );
      return merge(await Promise.all(parts), options.top);
    },
    rankRows: (role, rows, options) => rank(leastBusy(), { ...options, role, among: { rows } }),
    rankRoles: async (roles, options, onRanked) => {
      let next = 0;
      const work = async (thread: Thread): Promise<void> => {
        for (let index = next++; index < roles.length; index = next++) {
          const role = roles[index] as Role;
          onRanked(index, await rank(thread, { ...options, role, among: { from: 0, to: blocks } }));
        }
      };
      await Promise.all(threads.map(work));
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
};
