/**
 * The matching index on a generated pool: building, memory, one brief, one CV, all roles again; and, on a pool small
 * enough for all of them, the obvious ways beside it.
 */
import { availableParallelism } from 'node:os';
import { compare, judgeFit } from '../../services/fit/judge-fit.ts';
import { countVocabulary } from '../../services/fit/vocabulary-of.ts';
import { startMatchThreads } from '../../services/matching/match-threads.ts';
import type { PoolView } from '../../services/matching/pool.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import type { Person, Role } from '../../shared/model/fit.ts';
import { createRandom } from '../support/cv-generator/random.ts';
import { goldenSides } from '../support/golden-sides.ts';
import { growPool } from './grow-pool.ts';
import { inventPerson, inventRole } from './invent-pool.ts';
import { measureOtherWays, type OtherWay } from './other-ways.ts';

export interface MatchingRow {
  readonly candidates: number;
  readonly roles: number;
  /** Of one person, milliseconds of processor time. */
  readonly packing: number;
  readonly bytesPerCandidate: number;
  /** Of all roles ranked on all threads, in seconds; lists of a hundred. */
  readonly rematch: number;
  /** The same in seconds of processor time, which does not depend on what else the machine does. */
  readonly rematchCpu: number;
  readonly pruned: number;
  /** One brief against the pool on all threads, milliseconds, median and worst. */
  readonly brief: number;
  readonly slowestBrief: number;
  /** The longest the main thread was kept from anything else meanwhile, milliseconds. */
  readonly blocked: number;
  /** One CV against all roles on one thread, milliseconds. */
  readonly person: number;
  /** Resident memory at the end, megabytes. */
  readonly resident: number;
}

export interface MatchingFigures {
  readonly threads: number;
  readonly rows: readonly MatchingRow[];
  readonly otherWays: { readonly candidates: number; readonly ways: readonly OtherWay[] };
}

const today = '2026-11-20';
const top = 100;
/** One by one, before they are crossed. */
const invented = 5000;
const lexicon = loadLexicon();
const options = { lexicon, today };

const seconds = async (job: () => unknown): Promise<number> => {
  const from = performance.now();
  await job();
  return (performance.now() - from) / 1000;
};

const bytesOf = ({ blocks }: PoolView): number => {
  const columns = (value: unknown): number => {
    if (ArrayBuffer.isView(value)) return value.byteLength;
    return typeof value === 'object' && value !== null
      ? Object.values(value).reduce((sum: number, one) => sum + columns(one), 0)
      : 0;
  };
  return columns(blocks);
};

/** Longest time between two turns of the event loop. */
const watchLoop = (): (() => number) => {
  let [last, longest] = [performance.now(), 0];
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  return () => {
    clearInterval(timer);
    return longest;
  };
};

const timesOfBriefs = async (roles: readonly Role[], rank: (role: Role) => Promise<unknown>) => {
  const times: number[] = [];
  for (const role of roles) times.push(1000 * (await seconds(() => rank(role))));
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1] ?? 0, slowest: times.at(-1) ?? 0 };
};

const judgeForAll = (person: Person, roles: readonly Role[]): void => {
  for (const role of roles) {
    const counts = countVocabulary(role, person.words, lexicon);
    judgeFit(compare(role, person, { ...options, counts }));
  }
};

export const measureSize = async (
  candidates: number,
  roles: readonly Role[],
  threads: number,
): Promise<MatchingRow> => {
  const random = createRandom(candidates);
  const seeds = { ...goldenSides(), lexicon };
  const { pool, packing } = growPool(random, candidates, { invent: () => inventPerson(random, seeds), invented });
  const view = pool.view();
  const matching = startMatchThreads(threads);
  await matching.update(view);
  const sample = roles.slice(0, 12);
  await timesOfBriefs(sample, (role) => matching.rankRole(role, { today, top }));
  const longest = watchLoop();
  const briefs = await timesOfBriefs(sample, (role) => matching.rankRole(role, { today, top }));
  let [pruned, pairs] = [0, 0];
  const cpuBefore = process.cpuUsage();
  const rematch = await seconds(() =>
    matching.rankRoles(roles, { today, top }, (_, ranked) => {
      pruned += ranked.pruned;
      pairs += ranked.pruned + ranked.judged;
    }),
  );
  const { user, system } = process.cpuUsage(cpuBefore);
  const blocked = longest();
  await matching.close();
  const person = inventPerson(random, seeds);
  for (let turn = 0; turn < 3; turn++) judgeForAll(person, roles);
  const one = await seconds(() => judgeForAll(person, roles));
  return {
    candidates,
    roles: roles.length,
    packing,
    bytesPerCandidate: bytesOf(view) / candidates,
    rematch,
    rematchCpu: (user + system) / 1e6,
    pruned: pruned / pairs,
    brief: briefs.median,
    slowestBrief: briefs.slowest,
    blocked,
    person: 1000 * one,
    resident: process.memoryUsage().rss / 1e6,
  };
};

/** @param full also a hundred thousand candidates against 500 roles, and a million against a hundred: a long while */
export const measureMatching = async ({ full }: { readonly full: boolean }): Promise<MatchingFigures> => {
  const threads = Math.min(2, availableParallelism());
  const seeds = { ...goldenSides(), lexicon };
  const random = createRandom(95);
  const roles = Array.from({ length: 500 }, () => inventRole(random, seeds));
  const sizes = [
    [1_000, 50],
    [10_000, 100],
    ...(full
      ? [
          [100_000, 500],
          [1_000_000, 100],
        ]
      : []),
  ] as const;
  const rows: MatchingRow[] = [];
  for (const [candidates = 0, count] of sizes) rows.push(await measureSize(candidates, roles.slice(0, count), threads));
  return { threads, rows, otherWays: await measureOtherWays(seeds, roles.slice(0, 5)) };
};

const tenth = (value: number): string => value.toFixed(1);

export const showMatching = ({ threads, rows, otherWays }: MatchingFigures): string =>
  [
    `Matching (${threads} threads, lists of ${top}):`,
    ...rows.flatMap((row) => [
      `  ${row.candidates} candidates x ${row.roles} roles again: ${tenth(row.rematch)} s (${tenth(row.rematchCpu)} s of processor time), ${tenth(100 * row.pruned)} % pruned; main thread kept busy at most ${tenth(row.blocked)} ms`,
      `    one brief: ${tenth(row.brief)} ms (slowest ${tenth(row.slowestBrief)}); one CV against ${row.roles} roles: ${tenth(row.person)} ms`,
      `    packed in ${row.packing.toFixed(2)} ms of processor time each, ${Math.round(row.bytesPerCandidate)} bytes a candidate, ${Math.round(row.resident)} MB resident`,
    ]),
    `One role against ${otherWays.candidates} candidates, by other means:`,
    ...otherWays.ways.map(({ name, perRole }) => `  ${name}: ${tenth(perRole)} ms`),
  ].join('\n');
