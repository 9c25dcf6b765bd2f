/**
 * Every open candidate scored for one role -> its shortlist, kept with all that made it and why people moved. Where the
 * brief leaves open what it means, the other reading gets a list of its own, until the client's answer picks one.
 * Lists are written as figures; reasons are told when somebody looks (`tellFits`).
 */
import { readingsOf } from '../services/fit/readings-of.ts';
import { compareShortlists } from '../services/shortlist/compare-shortlists.ts';
import { rankShortlist } from '../services/shortlist/rank-shortlist.ts';
import { pairMadeFrom } from '../services/store/fits.ts';
import { replaceOtherReading } from '../services/store/other-readings.ts';
import { loadPresence } from '../services/store/presence.ts';
import { loadRoleInputs, type RoleInputs } from '../services/store/role-inputs.ts';
import { loadRole, type StoredRole } from '../services/store/roles.ts';
import { loadRun } from '../services/store/runs/load-runs.ts';
import { saveSmallRun } from '../services/store/runs/save-small-run.ts';
import { type RoleDone, saveRunRole } from '../services/store/runs.ts';
import { loadListInForce, saveListHolds } from '../services/store/shortlists/list-in-force.ts';
import { loadListFigures, replaceShortlist } from '../services/store/shortlists.ts';
import type { JobPayload } from '../shared/jobs.ts';
import type { Role } from '../shared/model/fit.ts';
import type { ReadingName, Shortlist } from '../shared/model/shortlist.ts';
import { announceRun } from './announce-run.ts';
import type { Handler, Line, RankedList } from './line.ts';
import { countKept, listHolds, readingToRank } from './list-holds.ts';
import { tellFits } from './tell-fits.ts';
import { digestOfMaking, digestOfPool } from './what-makes.ts';

type Asked = JobPayload<'rank-role'>;

export const rankRole: Handler<'rank-role'> = async (asked, line) => {
  const { briefId } = asked;
  const startedAt = new Date();
  if (await isStopped(asked, line)) return 'gone';
  // Taken before anything is loaded: what is saved meanwhile makes the list stale, and the sweeper sees it.
  const { asOf } = await line.pool.load();
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
  const { members, lists } = await line.pool.rank(toRank, { today: line.today(), weights: added.points ?? {} });
  const made = { making, other: other?.name ?? null };
  const listed = new Set(lists.flat().map(({ candidateId }) => candidateId)).size;
  const pool = digestOfPool(members);
  const pairs = { pairs: members.length, pruned: members.length - listed };
  /** Where everybody is listed, whoever ranks few people will look at them at once; also where a killed job has left it undone. */
  const tellWhole = async () => {
    if (lists[0]?.length === members.length) await tellFits(line, briefId);
  };
  if (
    inForce &&
    listHolds(inForce, lists, made) &&
    (await saveListHolds(line.db, briefId, { list: inForce, asOf, pool }))
  ) {
    await tellWhole();
    const done = { briefId, ...pairs, kept: listed, changed: false, shortlistId: inForce.id };
    await note(done, { asked, startedAt, line });
    return 'unchanged';
  }
  const kept = countKept(inForce, lists, made);
  const shortlist = shortlistOf(role, { added, ranked: lists[0] ?? [], line });
  const since = await movesSince(shortlist, line);
  const { changed, id: shortlistId } = await replaceShortlist(line.db, shortlist, {
    asOf,
    since,
    from: { making, pool },
  });
  const entries = rankShortlist(
    (lists[1] ?? []).map((one) => ({ ...one, madeFrom: pairMadeFrom(making, one.revision, made.other) })),
  );
  await replaceOtherReading(line.db, briefId, other && { reading: other.name, entries });
  await tellWhole();
  await note({ briefId, ...pairs, scored: listed - kept, kept, changed, shortlistId }, { asked, startedAt, line });
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
  { added, ranked, line }: { readonly added: RoleInputs; readonly ranked: RankedList; readonly line: Line },
): Shortlist => ({
  briefId: role.briefId,
  versions: line.versions,
  inputs: { revision: role.revision, points: added.points, reading: added.reading, today: line.today() },
  entries: rankShortlist(ranked),
});

/** Who moved since the list in force, and why; null before the first list. */
const movesSince = async (after: Shortlist, { db }: Line) => {
  const before = await loadListFigures(db, after.briefId);
  if (before === null) return null;
  const presence = await loadPresence(db, { before, after });
  return { id: before.id, moves: compareShortlists(before, after, presence) };
};
