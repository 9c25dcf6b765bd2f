/**
 * `npm run test:chaos [-- --documents N --briefs M --disturbances K --seed S --on servers|embedded|both]`
 *
 * Documents are dropped while processes are killed with -9, Redis loses everything and PostgreSQL is restarted, in an order
 * made from the seed. At the end nothing may be lost, nothing be there twice, and every list be that of an undisturbed run.
 */
import { copyFileSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { rankFolders } from '../../services/cli/parts/rank-folders.ts';
import { readConfig } from '../../shared/config.ts';
import { createLog } from '../../shared/log.ts';
import { listLength } from '../../shared/model/shortlist.ts';
import { createRandom, type Random } from '../support/cv-generator/random.ts';
import { isPostgresAtHand } from '../support/postgres.ts';
import { isRedisAtHand } from '../support/redis.ts';
import { openEmbedded, openServers, type Scene } from './scene.ts';
import { loadLists, loadStanding, type Standing } from './standing.ts';
import { type Documents, writeDocuments } from './write-documents.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '1000' },
    briefs: { type: 'string', default: '50' },
    disturbances: { type: 'string' },
    seed: { type: 'string', default: '95' },
    on: { type: 'string', default: 'both' },
  },
});
const [cvs, briefs, seed] = [Number(values.documents), Number(values.briefs), Number(values.seed)];
const disturbancesOf = (documents: number): number =>
  Number(values.disturbances ?? Math.max(12, Math.ceil(documents / 25)));
/** Nothing has moved for so long: it never will. */
const patienceMs = 1_200_000;

const finished = ({ documents }: Standing): number =>
  documents.filter(({ state }) => state !== 'waiting' && state !== 'reading').length;

/** The database is away while it is restarted. */
const lookAt = async ({ databaseUrl }: Scene): Promise<Standing | null> => {
  const url = databaseUrl();
  return url === null ? null : await loadStanding(url).catch(() => null);
};

/** Half of them grow in place, as copied by hand; half appear at once, as moved by a program. */
const drop = (
  { folder, name }: Documents['files'][number],
  from: string,
  { to, random }: { to: string; random: Random },
) => {
  const place = join(to, folder, name);
  if (random.chance(0.5)) copyFileSync(join(from, folder, name), place);
  else {
    copyFileSync(join(from, folder, name), `${place}.part`);
    renameSync(`${place}.part`, place);
  }
};

/** Until the database has tables. */
const untilUp = async (scene: Scene): Promise<void> => {
  while ((await lookAt(scene)) === null) await sleep(500);
};

/** Each kind once, then again, in another order each time. */
const planOf = (scene: Scene, documents: number, random: Random): Scene['disturbances'] => {
  const plan: Scene['disturbances'][number][] = [];
  const disturbances = disturbancesOf(documents);
  while (plan.length < disturbances) plan.push(...random.shuffle(scene.disturbances));
  return plan.slice(0, disturbances);
};

/** A disturbance when the share of what was dropped is done that its turn asks for, or nothing has moved for a while. */
const disturb = async (scene: Scene, { files, home }: Documents, random: Random): Promise<Map<string, number>> => {
  const happened = new Map<string, number>();
  const plan = planOf(scene, files.length, random);
  const order = random.shuffle(files);
  for (const [turn, { name, happen }] of plan.entries()) {
    const until = Math.ceil((order.length * (turn + 1)) / plan.length);
    const from = Math.ceil((order.length * turn) / plan.length);
    for (const file of order.slice(from, until)) drop(file, home, { to: scene.uploads, random });
    const wanted = from + Math.floor((until - from) * random.next() * 0.8);
    for (let looks = 0; looks < 40; looks += 1) {
      const standing = await lookAt(scene);
      if (standing !== null && finished(standing) >= wanted) break;
      await sleep(500);
    }
    await happen();
    happened.set(name, (happened.get(name) ?? 0) + 1);
  }
  return happened;
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

const untilQuiet = async (scene: Scene, total: number): Promise<Standing> => {
  let last = '';
  let movedAt = Date.now();
  for (;;) {
    const standing = await lookAt(scene);
    if (standing !== null) {
      const left = filesIn(scene.uploads).length;
      if (left === 0 && standing.unfinished === 0 && finished(standing) >= total) return standing;
      const words = JSON.stringify([left, standing]);
      if (words !== last) movedAt = Date.now();
      last = words;
      if (Date.now() - movedAt > patienceMs) return standing;
    }
    await sleep(1_000);
  }
};

interface Expected {
  readonly lists: ReadonlyMap<string, readonly (readonly [string, number])[]>;
  readonly rejected: number;
}

const undisturbed = async (home: string): Promise<Expected> => {
  const folders = { cvs: join(home, 'cvs'), briefs: join(home, 'briefs'), top: listLength };
  const ranked = await rankFolders(folders, readConfig({}), createLog('silent'));
  const lists = ranked?.result.briefs.map(
    ({ file, shortlist }) => [file, shortlist.map((entry) => [entry.file, entry.score] as const)] as const,
  );
  return { lists: new Map(lists), rejected: ranked?.result.failures.length ?? 0 };
};

const runOn = async (open: () => Promise<Scene>, documents: Documents, expected: Expected): Promise<boolean> => {
  const start = Date.now();
  const scene = await open();
  try {
    const random = createRandom(seed);
    await untilUp(scene);
    const happened = await disturb(scene, documents, random);
    const standing = await untilQuiet(scene, documents.files.length);
    const names = standing.documents.map(({ file }) => file);
    const there = new Set(names);
    const lists = await loadLists(scene.databaseUrl() ?? '');
    const others = [...expected.lists].filter(([file, list]) => !isDeepStrictEqual(lists.get(file), list));
    const counts = {
      lost: documents.files.filter(({ folder, name }) => !there.has(`${folder}/${name}`)).length,
      duplicated: names.length - there.size,
      unfinished: standing.unfinished + filesIn(scene.uploads).length,
      'rejected beyond expectation':
        standing.documents.filter(({ state }) => state === 'rejected').length - expected.rejected,
      'lists that differ': others.length + Math.abs(lists.size - expected.lists.size),
      // What was on its way in when a process was killed goes an hour later.
      'originals of nobody':
        filesIn(join(scene.dataDir, 'originals')).length -
        filesIn(join(scene.dataDir, 'originals', 'incoming')).length -
        names.length,
    };
    console.log([...happened].map(([name, times]) => `  ${times} × ${name}`).join('\n'));
    if (scene.endedAlone() > 0) console.log(`  ${scene.endedAlone()} × a process ended because a server was away`);
    console.log(`  ${standing.documents.length} documents, ${standing.candidates} candidates, ${lists.size} roles`);
    console.log(
      `  ${Object.entries(counts)
        .map(([what, count]) => `${count} ${what}`)
        .join(', ')}`,
    );
    for (const { file, reason } of standing.documents.filter(({ state }) => state === 'rejected').slice(0, 9))
      console.log(`  ${file} was rejected: ${reason}`);
    for (const [file, list] of others.slice(0, 3)) {
      const at = list.findIndex((entry, place) => !isDeepStrictEqual(entry, lists.get(file)?.[place]));
      console.log(`  ${file}, place ${at + 1}: ${lists.get(file)?.[at]} instead of ${list[at]}`);
    }
    console.log(`  ${Math.round((Date.now() - start) / 1000)} s`);
    return Object.values(counts).every((count) => count === 0);
  } finally {
    await scene.close();
  }
};

const scenes = [
  {
    on: 'servers',
    title: 'Three workers and two webs on PostgreSQL and Redis',
    isAtHand: () => isPostgresAtHand() && isRedisAtHand(),
    open: openServers,
    share: 1,
  },
  {
    on: 'embedded',
    title: 'One process on the embedded database, with a fifth of the documents',
    isAtHand: () => true,
    open: openEmbedded,
    share: 0.2,
  },
].filter(({ on }) => values.on === 'both' || values.on === on);

const runIn = async ({ open, share }: (typeof scenes)[number]): Promise<boolean> => {
  const home = mkdtempSync(join(tmpdir(), 'shortlist95-chaos-documents-'));
  try {
    const size = { cvs: Math.ceil(cvs * share), briefs: Math.ceil(briefs * share), seed };
    const documents = writeDocuments(home, size);
    console.log(`  ${size.cvs} CVs and ${size.briefs} briefs, ${disturbancesOf(size.cvs)} disturbances`);
    return await runOn(open, documents, await undisturbed(home));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};

let held = true;
console.log(`From seed ${seed}.`);
for (const scene of scenes) {
  console.log(`${scene.title}:`);
  if (scene.isAtHand()) held = (await runIn(scene)) && held;
  else console.log('  left out: needs redis-server and postgresql (Debian packages)');
}
console.log(held ? 'Nothing lost, nothing twice.' : 'DOES NOT HOLD.');
process.exit(held ? 0 : 1);
