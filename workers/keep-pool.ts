/**
 * The pool as this process holds it for ranking: packed at the first need, brought up to date by what has changed in the
 * database since the last time, searched on threads of its own. Nobody comes or goes while a role is ranked.
 *
 * Who stood first for a role is kept, too: the next ranking of the same making looks only at who has changed since.
 */

import { type MatchThreads, type RankOptions, startMatchThreads } from '../services/matching/match-threads.ts';
import { createPool } from '../services/matching/pool.ts';
import { rankPool } from '../services/matching/rank-pool.ts';
import { createFiguresOf, type Ranked } from '../services/matching/ranked.ts';
import { type KeptRanked, renewRanked, reserve } from '../services/matching/renew-ranked.ts';
import { loadPersons, loadPool } from '../services/store/candidates.ts';
import { loadPoolChanges } from '../services/store/pool-changes.ts';
import { listLength } from '../shared/model/shortlist.ts';
import type { KeptPool, Line, Members, RankedList, ReadingToRank } from './line.ts';

/** Other jobs' locks are renewed between two batches, and pages served. */
const batch = 20;
/** Lists that are kept, of all roles and readings. */
const mostLists = 5_000;

interface KeptList extends KeptRanked {
  /** All that makes it but the pool. */
  readonly making: string;
  readonly version: number;
}

export interface KeepPoolOptions extends Pick<Line, 'db' | 'lexicon'> {
  readonly threads: number;
  /** Places of a list; infinite: everybody is listed. */
  readonly top?: number;
}

export const keepPool = ({ db, lexicon, threads: count, top = listLength }: KeepPoolOptions): KeptPool => {
  const pool = createPool();
  const lists = new Map<string, KeptList>();
  /** By id of the candidate: the version of the pool that brought, changed or took somebody. */
  const changedAt = new Map<string, number>();
  const ranking = new Set<Promise<unknown>>();
  let version = 0;
  let asOf: Date | null = null;
  let members: Members = [];
  let loading: Promise<unknown> = Promise.resolve();
  let threads: Promise<MatchThreads> | null = null;

  /** Who is to be loaded, and who is to go. */
  const findChanges = async () => {
    const since = asOf === null ? null : await loadPoolChanges(db, asOf);
    if (since !== null) {
      const { changes } = since;
      const gone = changes.filter(({ candidateId, revision }) => revision === null && pool.revisionOf(candidateId));
      const come = changes.filter(({ candidateId, revision }) => revision && pool.revisionOf(candidateId) !== revision);
      return { asOf: since.asOf, gone: gone.map(idOf), come: come.map(idOf) };
    }
    const all = await loadPool(db);
    const wanted = new Set(all.members.map(idOf));
    const come = all.members.filter(({ candidateId, revision }) => pool.revisionOf(candidateId) !== revision);
    return { asOf: all.asOf, gone: [...pool.ids()].filter((id) => !wanted.has(id)), come: come.map(idOf) };
  };

  const bringUpToDate = async (): Promise<{ readonly asOf: Date; readonly members: Members }> => {
    const found = await findChanges();
    const changed = [...found.gone, ...found.come];
    if (changed.length > 0) {
      await Promise.allSettled(ranking);
      version += 1;
      for (const id of changed) changedAt.set(id, version);
      for (const id of changed) pool.remove(id);
      for (let start = 0; start < found.come.length; start += batch) {
        for (const { candidateId, revision, person } of await loadPersons(db, found.come.slice(start, start + batch)))
          pool.add({ id: candidateId, revision, person });
        await new Promise(setImmediate);
      }
      members = [...pool.ids()].sort().map((id) => ({ candidateId: id, revision: pool.revisionOf(id) ?? '' }));
      await (await threads)?.update(pool.view());
    }
    asOf = found.asOf;
    return { asOf, members };
  };

  const startThreads = async (): Promise<MatchThreads> => {
    const started = startMatchThreads(count);
    await started.update(pool.view());
    return started;
  };

  /** null where so many have changed that it is no less work. */
  const renewed = async (
    known: KeptList | undefined,
    { role, making }: ReadingToRank,
    options: RankOptions,
  ): Promise<KeptRanked | null> => {
    if (!known || known.making !== making || !threads) return null;
    const since = [...changedAt].filter(([, at]) => at > known.version).map(([id]) => id);
    if (since.length > members.length / 4) return null;
    const here = since.filter((id) => pool.revisionOf(id) !== null);
    // Who comes to less than the last of them is not certain, whoever that is.
    const least = known.whole ? 0 : (known.entries.at(-1)?.total ?? 0);
    const ranked =
      here.length === 0 ? [] : (await (await threads).rankRows(role, pool.rowsOf(here), { ...options, least })).entries;
    return renewRanked(known, { changed: new Set(since), ranked, top });
  };

  const rankOne = async (reading: ReadingToRank, wanted: Pick<RankOptions, 'today' | 'weights'>) => {
    const { name, role, making, guess } = reading;
    threads ??= startThreads();
    const options = { ...wanted, top: top + reserve, key: `${name} ${making}`, guess };
    const known = await renewed(lists.get(name), reading, options);
    const entries = known?.entries ?? (await (await threads).rankRole(role, options)).entries;
    lists.delete(name);
    lists.set(name, { entries, whole: known?.whole ?? entries.length < options.top, making, version });
    const [oldest] = lists.keys();
    if (lists.size > mostLists && oldest !== undefined) lists.delete(oldest);
    return entries.slice(0, top);
  };

  /** All of a pool that is no longer than a list, which takes no longer than to ask a thread. */
  const rankAll = ({ role }: ReadingToRank, options: Pick<RankOptions, 'today' | 'weights'>): readonly Ranked[] =>
    rankPool(role, pool.view(), { ...options, lexicon, top: Math.max(1, members.length) }).entries;

  const rankNow: KeptPool['rank'] = async (readings, options) => {
    const ranked: RankedList[] = [];
    for (const reading of readings) {
      const entries = members.length <= top ? rankAll(reading, options) : await rankOne(reading, options);
      const figuresOf = createFiguresOf({ role: reading.role, weights: lexicon.weights, points: options.weights });
      ranked.push(
        entries.map((one) => ({
          candidateId: one.id,
          revision: pool.revisionOf(one.id) ?? '',
          fit: figuresOf(one),
        })),
      );
    }
    return { members, lists: ranked };
  };

  /** Threads that failed are not asked again. */
  const close = async (): Promise<void> => {
    const those = threads;
    threads = null;
    await (await those)?.close();
  };

  return {
    load: () => {
      const loaded = loading.then(bringUpToDate);
      // What could not be loaded is looked for again.
      loading = loaded.catch(() => {
        asOf = null;
      });
      return loaded;
    },
    rank: (readings, options) => {
      const ranked = loading.then(() => {
        const now = rankNow(readings, options);
        ranking.add(now);
        return now.finally(() => ranking.delete(now));
      });
      ranked.catch(close);
      return ranked;
    },
    close,
  };
};

const idOf = ({ candidateId }: { readonly candidateId: string }): string => candidateId;
