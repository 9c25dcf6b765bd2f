/**
 * The matching index on a generated pool: building, memory, one brief, one CV, all roles again; and, on a pool small
 * enough for all of them, the obvious ways beside it.
 */
import { availableParallelism } from 'node:os';
import { compare, judgeFit } from '../../services/fit/judge-fit.ts';
import { countVocabulary } from '../../services/fit/vocabulary-of.ts';
import type { Block } from '../../services/matching/block.ts';
import { type MatchThreads, startMatchThreads } from '../../services/matching/match-threads.ts';
import type { PoolView } from '../../services/matching/pool.ts';
import { type KeptRanked, renewRanked, reserve } from '../../services/matching/renew-ranked.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import type { Person, Role } from '../../shared/model/fit.ts';
import { createRandom } from '../support/cv-generator/random.ts';
import { goldenSides } from '../support/golden-sides.ts';
import { growPool } from './grow-pool.ts';
import { inventPerson, inventRole } from './invent-pool.ts';
import { measureOtherWays, type OtherWay } from './other-ways.ts';
import { simulateNight } from './simulate-night.ts';
import { measureWriting, type WritingFigures } from './writing.ts';

/** Milliseconds of processor time are of all threads together, and depend least on what else the machine does. */
export interface MatchingRow {
  readonly candidates: number;
  readonly roles: number;
  /** Of one person, milliseconds of processor time. */
  readonly packing: number;
  readonly bytesPerCandidate: number;
  /** Every role for the first time on all threads, in seconds; lists of a hundred. */
  readonly rematch: number;
  /** Of each role: for the first time, and again with everybody computed anew and the last list known. */
  readonly firstCpu: number;
  readonly againCpu: number;
  /** Of each role after a night that changed one candidate of a hundred; and roles whose pool was looked at whole. */
  readonly nightCpu: number;
  readonly nightWhole: number;
  readonly pruned: number;
  /** One brief against the pool on all threads, milliseconds, median and worst. */
  readonly brief: number;
  readonly slowestBrief: number;
  readonly briefCpu: number;
  /** The longest the main thread was kept from anything else meanwhile, milliseconds. */
  readonly blocked: number;
  /** One CV against all roles on one thread, milliseconds of processor time. */
  readonly person: number;
  /** Resident memory at the end, megabytes. */
  readonly resident: number;
}

export interface MatchingFigures {
  readonly threads: number;
  readonly rows: readonly MatchingRow[];
  readonly writing: WritingFigures;
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

/** Milliseconds of processor time. */
const cpuOf = async (job: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await job();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

interface Night {
  readonly matching: MatchThreads;
  readonly roles: readonly Role[];
  /** Of each role, the first as they were. */
  readonly kept: readonly KeptRanked[];
  readonly rows: Block;
  readonly changed: ReadonlySet<string>;
}

/** As `workers/keep-pool.ts` goes about it. @returns of how many roles the pool had to be looked at whole */
const rankNight = async ({ matching, roles, kept, rows, changed }: Night): Promise<number> => {
  let [next, whole] = [0, 0];
  const work = async (): Promise<void> => {
    for (let index = next++; index < roles.length; index = next++) {
      const [role, before] = [roles[index], kept[index]];
      if (!role || !before) continue;
      const guess = before.entries.at(-1)?.total ?? null;
      const options = { today, top: top + reserve, guess, key: `role ${index}` };
      const { entries: ranked } = await matching.rankRows(role, rows, { ...options, least: guess ?? 0 });
      if (renewRanked(before, { changed, ranked, top }) !== null) continue;
      await matching.rankRole(role, options);
      whole++;
    }
  };
  await Promise.all([work(), work()]);
  return whole;
};

export const measureSize = async (
  candidates: number,
  roles: readonly Role[],
  threads: number,
): Promise<MatchingRow> => {
  const random = createRandom(candidates);
  const seeds = { ...goldenSides(), lexicon };
  const { pool, packing, changed } = growPool(random, candidates, {
    invent: () => inventPerson(random, seeds),
    invented,
  });
  const view = pool.view();
  const ids = [...pool.ids()].filter((_, at) => at % 100 === 0);
  const rows = changed(ids);
  const matching = startMatchThreads(threads);
  await matching.update(view);
  const sample = roles.slice(0, 12);
  await timesOfBriefs(sample, (role) => matching.rankRole(role, { today, top }));
  const longest = watchLoop();
  let briefs = { median: 0, slowest: 0 };
  const briefCpu = await cpuOf(async () => {
    briefs = await timesOfBriefs(sample, (role) => matching.rankRole(role, { today, top }));
  });
  const kept: KeptRanked[] = [];
  let [pruned, pairs, rematch] = [0, 0, 0];
  const firstCpu = await cpuOf(async () => {
    rematch = await seconds(() =>
      matching.rankRoles(roles, { today, top: top + reserve }, (index, ranked) => {
        pruned += ranked.pruned;
        pairs += ranked.pruned + ranked.judged;
        kept[index] = { entries: ranked.entries, whole: false };
      }),
    );
  });
  const againCpu = await cpuOf(async () => {
    let next = 0;
    const work = async (): Promise<void> => {
      for (let index = next++; index < roles.length; index = next++) {
        const guess = kept[index]?.entries.at(-1)?.total ?? null;
        await matching.rankRole(roles[index] as Role, { today, top: top + reserve, guess, key: `role ${index}` });
      }
    };
    await Promise.all([work(), work()]);
  });
  const night = { matching, roles, kept, rows, changed: new Set(ids) };
  let nightWhole = 0;
  const nightCpu = await cpuOf(async () => {
    nightWhole = await rankNight(night);
  });
  const blocked = longest();
  await matching.close();
  const person = inventPerson(random, seeds);
  for (let turn = 0; turn < 10; turn++) judgeForAll(person, roles);
  return {
    candidates,
    roles: roles.length,
    packing,
    bytesPerCandidate: bytesOf(view) / candidates,
    rematch,
    firstCpu: firstCpu / roles.length,
    againCpu: againCpu / roles.length,
    nightCpu: nightCpu / roles.length,
    nightWhole,
    pruned: pruned / pairs,
    brief: briefs.median,
    slowestBrief: briefs.slowest,
    briefCpu: briefCpu / sample.length,
    blocked,
    person: await cpuOf(() => judgeForAll(person, roles)),
    resident: process.memoryUsage().rss / 1e6,
  };
};

/**
 * What a role takes does not depend on how many there are, so a large pool is ranked for fewer of them.
 * @param options.full also a hundred thousand candidates against 500 roles, and a million against twenty: some ten minutes
 * @param options.onRow told of each size when it has been run
 */
export const measureMatching = async ({
  full,
  onRow,
}: {
  readonly full: boolean;
  readonly onRow: (row: MatchingRow) => void;
}): Promise<MatchingFigures> => {
  const threads = Math.min(2, availableParallelism());
  const seeds = { ...goldenSides(), lexicon };
  const random = createRandom(95);
  const roles = Array.from({ length: 500 }, () => inventRole(random, seeds));
  const sizes = [
    [10_000, 100],
    ...(full
      ? [
          [100_000, 500],
          [1_000_000, 20],
        ]
      : []),
  ] as const;
  const writing = await measureWriting();
  const rows: MatchingRow[] = [];
  for (const [candidates = 0, count] of sizes) {
    const row = await measureSize(candidates, roles.slice(0, count), threads);
    onRow(row);
    rows.push(row);
  }
  return { threads, rows, writing, otherWays: await measureOtherWays(seeds, roles.slice(0, 5)) };
};

const tenth = (value: number): string => value.toFixed(1);

export const showRow = (row: MatchingRow): string =>
  [
    `  ${row.candidates} candidates x ${row.roles} roles: ${tenth(row.rematch)} s; processor time of each role ${tenth(row.firstCpu)} ms, with the last list known ${tenth(row.againCpu)} ms; ${tenth(100 * row.pruned)} % pruned; main thread kept busy at most ${tenth(row.blocked)} ms`,
    `    a night with 1 % changed: ${tenth(row.nightCpu)} ms of processor time for each role (${row.nightWhole} roles looked at whole)`,
    `    one brief: ${tenth(row.brief)} ms (slowest ${tenth(row.slowestBrief)}), ${tenth(row.briefCpu)} ms of processor time; one CV against ${row.roles} roles: ${tenth(row.person)} ms of processor time`,
    `    packed in ${row.packing.toFixed(2)} ms of processor time each, ${Math.round(row.bytesPerCandidate)} bytes a candidate, ${Math.round(row.resident)} MB resident`,
  ].join('\n');

/** From what the largest pool of this run came to, as shards of a million would; every list written anew, or one in ten. */
const simulated = ({ rows, writing }: MatchingFigures): readonly string[] => {
  const largest = rows.at(-1);
  if (!largest) return [];
  const toShard = 1_000_000 / largest.candidates;
  const nights = [
    ['everything anew', { ranking: largest.againCpu * toShard, writing: writing.listCpu }],
    ['1 % changed', { ranking: largest.nightCpu * toShard, writing: writing.heldCpu + writing.listCpu / 10 }],
  ] as const;
  return [
    `10 million candidates x 10,000 roles, simulated from ${largest.candidates} candidates:`,
    ...nights.flatMap(([what, costs]) =>
      [20, 100].map((cores) => {
        const { seconds: took, idle } = simulateNight(costs, cores);
        return `  ${what}, ${cores} cores: ${tenth(took / 60)} minutes, ${tenth(100 * idle)} % of it idle`;
      }),
    ),
  ];
};

export const showMatching = (figures: MatchingFigures): string => {
  const { threads, writing, otherWays } = figures;
  return [
    `Matching, as above on ${threads} threads with lists of ${top}:`,
    `  A list of a hundred ranked and written as figures: ${tenth(writing.list)} ms, ${tenth(writing.listCpu)} ms of them this process's processor time; found to hold: ${tenth(writing.held)} ms, ${tenth(writing.heldCpu)} ms`,
    `One role against ${otherWays.candidates} candidates, by other means:`,
    ...otherWays.ways.map(({ name, perRole }) => `  ${name}: ${tenth(perRole)} ms`),
    ...simulated(figures),
  ].join('\n');
};
