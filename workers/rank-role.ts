/**
 * Every open candidate scored for one role -> its shortlist, kept with all that made it and why people moved. Where the
 * brief leaves open what it means, the other reading gets a list of its own, until the client's answer picks one.
 * Pairs of which nothing has changed are taken over as they were.
 */
import { readingsOf } from '../services/fit/readings-of.ts';
import { scoreFit } from '../services/fit/score-fit.ts';
import { compareShortlists } from '../services/shortlist/compare-shortlists.ts';
import { rankShortlist } from '../services/shortlist/rank-shortlist.ts';
import { loadPersons, loadPool } from '../services/store/candidates.ts';
import { loadKeptFits, pairMadeFrom } from '../services/store/kept-fits.ts';
import { replaceOtherReading } from '../services/store/other-readings.ts';
import { loadPresence } from '../services/store/presence.ts';
import { loadRoleInputs, type RoleInputs } from '../services/store/role-inputs.ts';
import { loadRole, type StoredRole } from '../services/store/roles.ts';
import { loadRun } from '../services/store/runs/load-runs.ts';
import { saveSmallRun } from '../services/store/runs/save-small-run.ts';
import { type RoleDone, saveRunRole } from '../services/store/runs.ts';
import { loadListInForce, saveListHolds } from '../services/store/shortlists/list-in-force.ts';
import { loadShortlist, replaceShortlist } from '../services/store/shortlists.ts';
import type { JobPayload } from '../shared/jobs.ts';
import type { Role } from '../shared/model/fit.ts';
import { listLength, type RankedFit, type ReadingName, type Shortlist } from '../shared/model/shortlist.ts';
import { announceRun } from './announce-run.ts';
import type { Handler, Line, Members } from './line.ts';
import { listHolds, type Reading, readingToRank } from './list-holds.ts';
import { nearestOf } from './nearest-of.ts';
import { digestOfMaking, digestOfPool } from './what-makes.ts';

type Asked = JobPayload<'rank-role'>;

export const rankRole: Handler<'rank-role'> = async (asked, line) => {
  const { briefId } = asked;
  const startedAt = new Date();
  if (await isStopped(asked, line)) return 'gone';
  // Taken before anything is loaded: what is saved meanwhile makes the list stale, and the sweeper sees it.
  const { asOf, members: all } = await (line.pool?.load() ?? loadPool(line.db));
  const role = await loadRole(line.db, briefId);
  if (role?.open !== true) return await leave(asked, line);
  const added = await loadRoleInputs(line.db, briefId);
  const making = digestOfMaking(
    { revision: role.revision, startBy: role.brief.knockouts.startBy, points: added.points, reading: added.reading },
    line,
  );
  const { wanted, other } = readingsInForce(role, added);
  const readings = [{ role: wanted, name: null }, ...(other === null ? [] : [other])];
  const inForce = await loadListInForce(line.db, briefId);
  const toRank = readings.map((one) => readingToRank(one, { briefId, making, inForce }));
  const { members, nearest, lists: ranked } = await nearestOf(toRank, all, { line, weights: added.points ?? {} });
  const pool = digestOfPool(members);
  const pairs = { pairs: members.length, pruned: members.length - nearest.length };
  if (inForce && ranked && listHolds(inForce, ranked, { making, other: other?.name ?? null }))
    if (await saveListHolds(line.db, briefId, { list: inForce, asOf, pool })) {
      const done = { briefId, ...pairs, kept: nearest.length, changed: false, shortlistId: inForce.id };
      await note(done, { asked, startedAt, line });
      return 'unchanged';
    }
  const { lists, scored } = await fitsOf(readings, { briefId, making, members: nearest, added, line });
  const shortlist = shortlistOf(role, { added, fits: lists[0] ?? [], line });
  const since = await movesSince(shortlist, line);
  const from = { making, pool };
  const { changed, id: shortlistId } = await replaceShortlist(line.db, shortlist, { asOf, since, from });
  const otherList = other && { reading: other.name, entries: listOf(lists[1], line) };
  await replaceOtherReading(line.db, briefId, otherList);
  const kept = nearest.length - scored;
  await note({ briefId, ...pairs, scored, kept, changed, shortlistId }, { asked, startedAt, line });
  return changed ? 'done' : 'unchanged';
};

/** Somebody stopped the run that asks. If the role's list is stale all the same, the sweeper asks again. */
const isStopped = async ({ runId }: Asked, { db }: Line): Promise<boolean> =>
  runId !== null && (await loadRun(db, runId))?.state === 'stopped';

/** A closed role keeps its last list. */
const leave = async ({ briefId, runId }: Asked, line: Line) => {
  await saveRunRole(line.db, { runId, briefId, pairs: 0, changed: false });
  return 'gone' as const;
};

/** Also without a run: the job of one that is under way may have been left out because this one was waiting already. */
const note = async (
  done: RoleDone,
  { asked, startedAt, line }: { readonly asked: Asked; readonly startedAt: Date; readonly line: Line },
): Promise<void> => {
  const run = await saveRunRole(line.db, { runId: asked.runId, ...done });
  if (run !== null) return await announceRun(run, line);
  const { trigger = 'upload', by = null } = asked;
  const { versions } = line;
  await saveSmallRun(line.db, { ...done, trigger, by, versions, startedAt, candidates: done.pairs });
};

interface ReadingsInForce {
  readonly wanted: Role;
  readonly other: { readonly name: ReadingName; readonly role: Role } | null;
}

/** As written, with the reading its description does not speak for beside it; or the one the client has chosen. */
const readingsInForce = (role: StoredRole, { reading }: RoleInputs): ReadingsInForce => {
  const readings = readingsOf(role);
  const chosen = readings.find(({ name }) => name === reading);
  return chosen ? { wanted: chosen.role, other: null } : { wanted: role, other: readings[1] ?? null };
};

const shortlistOf = (
  role: StoredRole,
  { added, fits, line }: { readonly added: RoleInputs; readonly fits: readonly RankedFit[]; readonly line: Line },
): Shortlist => ({
  briefId: role.briefId,
  versions: line.versions,
  inputs: { revision: role.revision, points: added.points, reading: added.reading, today: line.today() },
  entries: listOf(fits, line),
});

/** As long as lists are, where the pool may be longer. */
const listOf = (fits: readonly RankedFit[] = [], { pool }: Line): Shortlist['entries'] =>
  pool ? rankShortlist(fits).slice(0, listLength) : rankShortlist(fits);

/** Who moved since the list in force, and why; null before the first list. */
const movesSince = async (after: Shortlist, { db }: Line) => {
  const stored = await loadShortlist(db, after.briefId);
  if (stored === null) return null;
  const entries = stored.entries.map(({ candidate, ...entry }) => ({ ...entry, candidateId: candidate.id }));
  const before = { ...stored, entries };
  const presence = await loadPresence(db, { before, after });
  return { id: stored.id, moves: compareShortlists(before, after, presence) };
};

interface Making {
  readonly briefId: string;
  readonly making: string;
  readonly members: Members;
  readonly added: RoleInputs;
  readonly line: Line;
}

/** The fits of each reading: those that still hold, and all others scored. */
const fitsOf = async (
  readings: readonly Reading[],
  { briefId, making, members, added, line }: Making,
): Promise<{ readonly lists: readonly (readonly RankedFit[])[]; readonly scored: number }> => {
  const kept = await Promise.all(
    readings.map(({ name: reading }) => loadKeptFits(line.db, briefId, { making, reading })),
  );
  const holds = ({ candidateId, revision }: Members[number]) =>
    kept.every((fits) => fits.get(candidateId)?.revision === revision);
  const lists: RankedFit[][] = kept.map((fits) =>
    members.filter(holds).flatMap(({ candidateId }) => fits.get(candidateId) ?? []),
  );
  const todo = members.filter((member) => !holds(member)).map(({ candidateId }) => candidateId);
  const options = { lexicon: line.lexicon, today: line.today(), weights: added.points ?? {} };
  for (let start = 0; start < todo.length; start += batch) {
    for (const { candidateId, revision, person } of await loadPersons(line.db, todo.slice(start, start + batch)))
      for (const [index, { role, name }] of readings.entries()) {
        const madeFrom = pairMadeFrom(making, revision, name);
        lists[index]?.push({ candidateId, revision, madeFrom, fit: scoreFit(role, person, options) });
      }
    // Other jobs' locks are renewed between two batches.
    await new Promise(setImmediate);
  }
  return { lists, scored: todo.length };
};

/** Memory stays flat whatever the pool. */
const batch = 100;
