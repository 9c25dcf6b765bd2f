/**
 * Damaged and hostile files through the isolated readers: `npm run test:robust [-- SEED COUNT]`.
 *
 * Truncations, flipped bits and splices of every format, made from a seed, then the hand-made files. Every one must end as read
 * or rejected with a reason, in bounded time; whatever else happens is printed and the exit code is 1.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReaderPool } from '../../services/text/reader-pool.ts';
import { defaultLimits } from '../../services/text/reading-limits.ts';
import { InputError } from '../../shared/errors.ts';
import type { SourceFile } from '../../shared/model/document.ts';
import { hostileFiles } from '../support/hostile.ts';
import { goldenCases, isRecognised } from '../support/reading.ts';
import { damage, seededRandom } from './damage.ts';

const seed = Number(process.argv[2] ?? 95);
const count = Number(process.argv[3] ?? 2000);
const timeoutMs = 20_000;
const slowestAllowed = timeoutMs * 2 + 30_000;

interface Outcome {
  readonly name: string;
  readonly format: string;
  /** 'read', a code, or 'FAULT' */
  readonly end: string;
  readonly ms: number;
}

const pool = createReaderPool({ threads: 2, memoryMb: 1024, timeoutMs, limits: { ...defaultLimits, ocrPages: 1 } });

const readOne = async (file: SourceFile, format: string): Promise<Outcome> => {
  const start = performance.now();
  const end = await pool.read(file).then(
    () => 'read',
    (error: unknown) =>
      error instanceof InputError ? error.code : `FAULT ${error instanceof Error ? error.message : ''}`,
  );
  return { name: file.name, format, end, ms: performance.now() - start };
};

/** The corpus, but for its scan: documents as browsers and office programs write them. */
const corpus = (): { slug: string; file: SourceFile }[] =>
  ['cvs', 'briefs'].flatMap((folder) => {
    const home = join(import.meta.dirname, '..', 'corpus', 'dev', folder);
    return readdirSync(home)
      .filter((name) => name !== 'cv-15.pdf')
      .map((name) => ({
        slug: `${name.split('.').at(-1)}-${name}`,
        file: { name, bytes: new Uint8Array(readFileSync(join(home, name))), modified: null },
      }));
  });

const damaged = (): { file: SourceFile; format: string }[] => {
  const random = seededRandom(seed);
  const golden = goldenCases().map((entry) => ({ ...entry, picture: isRecognised(entry) }));
  const sound = [...golden.filter((entry) => !entry.picture), ...corpus()];
  const pictures = golden.filter((entry) => entry.picture);
  return Array.from({ length: count }, (_, i) => {
    const from = i % 50 === 0 ? pictures : sound;
    const chosen = from[Math.floor(random() * from.length)] ?? sound[0];
    const other = sound[Math.floor(random() * sound.length)] ?? chosen;
    if (!chosen || !other) throw new Error('There are no golden documents to damage.');
    const { bytes, how } = damage(chosen.file.bytes, other.file.bytes, random);
    return {
      file: { name: `${chosen.slug} ${how} #${i}`, bytes, modified: null },
      format: chosen.slug.split('-')[0] ?? '',
    };
  });
};

const inParallel = async <T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const at = next;
      next += 1;
      results[at] = await work(items[at] as T);
    }
  };
  await Promise.all([lane(), lane()]);
  return results;
};

const table = (outcomes: readonly Outcome[]): string => {
  const counts = new Map<string, Map<string, number>>();
  for (const { format, end } of outcomes) {
    const row = counts.get(format) ?? new Map<string, number>();
    const key = end.startsWith('FAULT') ? 'FAULT' : end;
    counts.set(format, row.set(key, (row.get(key) ?? 0) + 1));
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([format, row]) => `  ${format.padEnd(8)} ${[...row].map(([end, n]) => `${end} ${n}`).join(', ')}`)
    .join('\n');
};

const start = performance.now();
const outcomes = await inParallel(damaged(), ({ file, format }) => readOne(file, format));
console.log(
  `${outcomes.length} damaged inputs from seed ${seed}, in ${Math.round((performance.now() - start) / 1000)} s:\n${table(outcomes)}`,
);

const hostile = await inParallel(hostileFiles(), async ({ name, bytes, answers }) => ({
  ...(await readOne({ name, bytes, modified: null }, 'hostile')),
  answers,
}));
console.log(`${hostile.length} hostile files:`);
for (const { name, end, ms } of hostile) console.log(`  ${name.padEnd(24)} ${end} (${Math.round(ms)} ms)`);
await pool.close();

const slowest = [...outcomes, ...hostile].reduce((a, b) => (a.ms > b.ms ? a : b));
console.log(
  `slowest: ${slowest.name}, ${Math.round(slowest.ms)} ms; this process holds ${Math.round(process.memoryUsage.rss() / 1024 / 1024)} MB`,
);
const faults = [
  ...[...outcomes, ...hostile].filter(({ end, ms }) => end.startsWith('FAULT') || ms > slowestAllowed),
  ...hostile.filter(({ end, answers }) => !(answers as readonly string[]).includes(end)),
];
for (const { name, end, ms } of faults) console.log(`WRONG: ${name}: ${end} after ${Math.round(ms)} ms`);
process.exit(faults.length === 0 ? 0 : 1);
