/**
 * Two workers at a run over all roles; in the middle one is killed and then the database under both. The run finishes, each
 * role once, and the lists are those of an undisturbed one.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabase, type Database } from '../../prisma/client.ts';
import { startEmbedded } from '../../prisma/embedded.ts';
import { applyMigrations } from '../../prisma/migrate.ts';
import { scoreFit } from '../../services/fit/score-fit.ts';
import { createQueues, type Queues } from '../../services/queue/create-queues.ts';
import { rankShortlist } from '../../services/shortlist/rank-shortlist.ts';
import { saveCandidate } from '../../services/store/candidates.ts';
import { claimDocument, saveReady } from '../../services/store/documents.ts';
import { saveRole } from '../../services/store/roles.ts';
import { loadLatestRun } from '../../services/store/runs/load-runs.ts';
import { loadShortlist } from '../../services/store/shortlists.ts';
import { projectFolder } from '../../shared/config.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import type { Person, Role } from '../../shared/model/fit.ts';
import { rulesVersion } from '../../workers/rules-version.ts';
import { goldenSides } from '../support/golden-sides.ts';
import { postmasterIn } from '../support/postmaster-in.ts';
import { sampleClaim } from '../support/store-samples.ts';

const copies = 4;
const sides = goldenSides();
const lexicon = loadLexicon();
const versions = { lexicon: lexicon.version, rules: rulesVersion() };
const home = mkdtempSync(join(tmpdir(), 'shortlist95-night-'));
chmodSync(home, 0o755);

const people = new Map<string, Person>();
const roles = new Map<string, Role>();
const workers: ChildProcess[] = [];
const closers: (() => Promise<void>)[] = [];
let db: Database;
let queues: Queues;

const startWorker = (): ChildProcess => {
  const child = spawn(process.execPath, ['--import', 'tsx', join(projectFolder, 'services/cli/main.ts'), 'worker'], {
    cwd: projectFolder,
    env: { ...process.env, DATA_DIR: home, LOG_LEVEL: 'silent', MATCHING_CONCURRENCY: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  workers.push(child);
  return child;
};

const isReady = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready`)));
  });

const documentOf = async (name: string, folder: 'cvs' | 'briefs'): Promise<string> => {
  const { document } = await claimDocument(db, sampleClaim(name, { folder }));
  await saveReady(db, document.id);
  return document.id;
};

beforeAll(async () => {
  const server = await startEmbedded(home);
  closers.push(server.close);
  await applyMigrations(server.url);
  const database = createDatabase(server.url);
  closers.push(database.close);
  ({ db } = database);
  queues = await createQueues({ postgresUrl: server.url }, { onError: () => undefined });
  closers.push(queues.close);
  for (const [index, person] of sides.persons.entries()) {
    const name = `cv ${index}`;
    people.set(await saveCandidate(db, await documentOf(name, 'cvs'), { person, fileName: name, versions }), person);
  }
  for (const [index, role] of Array.from({ length: copies }, () => sides.roles)
    .flat()
    .entries()) {
    const name = `brief ${index}`;
    roles.set(await saveRole(db, await documentOf(name, 'briefs'), { role, fileName: name, versions }), role);
  }
}, 240_000);

afterAll(async () => {
  for (const child of workers) child.kill('SIGKILL');
  for (const close of closers.reverse()) await close();
  rmSync(home, { recursive: true, force: true });
}, 60_000);

/** Which roles a run has done, and when: a role that were done again would have another time, and fits of a later one. */
const doneIn = async (runId: string) =>
  await db.$queryRaw<{ briefId: string; doneAt: Date; scoredAt: Date }[]>`
    select r.brief_id as "briefId", r.done_at as "doneAt", max(f.scored_at) as "scoredAt"
    from run_roles r join fits f on f.brief_id = r.brief_id
    where r.run_id = ${runId}::uuid and r.done_at is not null group by 1, 2 order by 1`;

/** Also while the database is away. */
const latest = () => loadLatestRun(db).catch(() => null);

it('finishes when a worker is killed and the database dies in the middle, with the lists of an undisturbed one', {
  timeout: 600_000,
}, async () => {
  const [first, second] = [startWorker(), startWorker()];
  await Promise.all([first, second].map(isReady));
  await queues.schedule(null);
  await queues.enqueue('rematch-all', { trigger: 'manual' }, { urgent: true });
  const doneRoles = async () => (await latest())?.rolesDone ?? 0;
  await expect.poll(doneRoles, { timeout: 240_000, interval: 20 }).toBeGreaterThan(1);
  first.kill('SIGKILL');
  const atKill = await latest();
  expect(atKill?.state).toBe('running');
  const before = await doneIn(atKill?.id ?? '');
  expect(before.length).toBeGreaterThan(1);
  const postmaster = postmasterIn(join(home, 'postgres'));
  process.kill(postmaster, 'SIGKILL');
  await expect.poll(async () => (await latest())?.state ?? 'away', { timeout: 400_000, interval: 250 }).toBe('done');

  const run = await latest();
  expect(run).toMatchObject({ roles: roles.size, rolesDone: roles.size, pairs: roles.size * people.size });
  expect(postmasterIn(join(home, 'postgres'))).not.toBe(postmaster);
  // What was done before the two were killed has not been done again.
  const after = new Map((await doneIn(run?.id ?? '')).map((one) => [one.briefId, one]));
  for (const one of before) expect(after.get(one.briefId)).toEqual(one);
  for (const [briefId, role] of roles) {
    const list = await loadShortlist(db, briefId);
    const today = list?.inputs?.today ?? '';
    const fits = [...people].map(([candidateId, person]) => ({
      candidateId,
      fit: scoreFit(role, person, { lexicon, today }),
    }));
    expect(list?.entries.map(({ candidate, rank, fit }) => [candidate.id, rank, fit.total])).toEqual(
      rankShortlist(fits).map(({ candidateId, rank, fit }) => [candidateId, rank, fit.total]),
    );
    expect(await db.shortlist.count({ where: { briefId } })).toBe(1);
  }
});
