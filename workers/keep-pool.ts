/**
 * The pool as this process holds it for ranking: packed at the first need, brought up to date by revisions before each
 * ranking, searched on threads of its own. One ranking at a time, so that nobody comes or goes under one.
 */

import { type MatchThreads, type RankOptions, startMatchThreads } from '../services/matching/match-threads.ts';
import { createPool } from '../services/matching/pool.ts';
import type { RankedPool } from '../services/matching/rank-pool.ts';
import { loadPersons } from '../services/store/candidates.ts';
import type { Role } from '../shared/model/fit.ts';
import type { KeptPool, Line } from './line.ts';
import type { Members } from './what-makes.ts';

/** Other jobs' locks are renewed between two batches, and pages served. */
const batch = 20;

export const keepPool = ({ db, threads: count }: { readonly db: Line['db']; readonly threads: number }): KeptPool => {
  const pool = createPool();
  let threads: MatchThreads | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** Whether anybody came, went or changed. */
  const bringUpToDate = async (members: Members): Promise<boolean> => {
    const wanted = new Set(members.map(({ candidateId }) => candidateId));
    const left = [...pool.ids()].filter((id) => !wanted.has(id));
    for (const id of left) pool.remove(id);
    const todo = members.filter(({ candidateId, revision }) => pool.revisionOf(candidateId) !== revision);
    for (let start = 0; start < todo.length; start += batch) {
      const ids = todo.slice(start, start + batch).map(({ candidateId }) => candidateId);
      for (const { candidateId, revision, person } of await loadPersons(db, ids))
        pool.add({ id: candidateId, revision, person });
      await new Promise(setImmediate);
    }
    return left.length + todo.length > 0;
  };

  const rankNow = async (role: Role, members: Members, options: RankOptions): Promise<RankedPool> => {
    const changed = await bringUpToDate(members);
    const isNew = threads === null;
    threads ??= startMatchThreads(count);
    if (changed || isNew) await threads.update(pool.view());
    return await threads.rankRole(role, options);
  };

  /** Threads that failed are not asked again. */
  const close = async (): Promise<void> => {
    const those = threads;
    threads = null;
    await those?.close();
  };

  return {
    rank: (role, members, options) => {
      const ranked = last.then(() => rankNow(role, members, options));
      last = ranked.catch(close);
      return ranked;
    },
    close,
  };
};
