/**
 * Every open candidate scored for one role -> its shortlist, kept with all that made it and why people moved. Where the
 * brief leaves open what it means, the other reading gets a list of its own, until the client's answer picks one.
 */
import { readingsOf } from '../services/fit/readings-of.ts';
import { scoreFit } from '../services/fit/score-fit.ts';
import { compareShortlists } from '../services/shortlist/compare-shortlists.ts';
import { rankShortlist } from '../services/shortlist/rank-shortlist.ts';
import { loadPool, streamPersons } from '../services/store/candidates.ts';
import { replaceOtherReading } from '../services/store/other-readings.ts';
import { loadPresence } from '../services/store/presence.ts';
import { loadRoleInputs, type RoleInputs } from '../services/store/role-inputs.ts';
import { loadRole, type StoredRole } from '../services/store/roles.ts';
import { saveRunRole } from '../services/store/runs.ts';
import { loadShortlist, replaceShortlist } from '../services/store/shortlists.ts';
import type { Role } from '../shared/model/fit.ts';
import type { RankedFit, ReadingName, Shortlist } from '../shared/model/shortlist.ts';
import type { Handler, Line } from './line.ts';

export const rankRole: Handler<'rank-role'> = async ({ briefId, runId }, line) => {
  // Taken before anything is loaded: what is saved meanwhile makes the list stale, and the sweeper sees it.
  const { asOf } = await loadPool(line.db);
  const role = await loadRole(line.db, briefId);
  if (role?.open !== true) return await leave({ briefId, runId }, line);
  const added = await loadRoleInputs(line.db, briefId);
  const { wanted, other } = readingsInForce(role, added);
  const fits = await scoreAll(other === null ? [wanted] : [wanted, other.role], added, line);
  const shortlist = shortlistOf(role, { added, fits: fits[0] ?? [], line });
  const since = await movesSince(shortlist, line);
  const { changed } = await replaceShortlist(line.db, shortlist, { asOf, since });
  const otherList = other && { reading: other.name, entries: rankShortlist(fits[1] ?? []) };
  await replaceOtherReading(line.db, briefId, otherList);
  // Also without a run: the job of one that is under way may have been left out because this one was waiting already.
  await saveRunRole(line.db, { runId, briefId, pairs: shortlist.entries.length, changed });
  return changed ? 'done' : 'unchanged';
};

/** A closed role keeps its last list. */
const leave = async ({ briefId, runId }: { briefId: string; runId: string | null }, line: Line) => {
  await saveRunRole(line.db, { runId, briefId, pairs: 0, changed: false });
  return 'gone' as const;
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
  entries: rankShortlist(fits),
});

/** Who moved since the list in force, and why; null before the first list. */
const movesSince = async (after: Shortlist, { db }: Line) => {
  const stored = await loadShortlist(db, after.briefId);
  if (stored === null) return null;
  const entries = stored.entries.map(({ candidate, ...entry }) => ({ ...entry, candidateId: candidate.id }));
  const before = { ...stored, entries };
  const presence = await loadPresence(db, { before, after, since: stored.createdAt });
  return { id: stored.id, moves: compareShortlists(before, after, presence) };
};

const scoreAll = async (
  roles: readonly Role[],
  { points }: RoleInputs,
  line: Line,
): Promise<readonly (readonly RankedFit[])[]> => {
  const options = { lexicon: line.lexicon, today: line.today(), weights: points ?? {} };
  const fits: RankedFit[][] = roles.map(() => []);
  for await (const persons of streamPersons(line.db)) {
    for (const { candidateId, revision, person } of persons)
      for (const [index, role] of roles.entries())
        fits[index]?.push({ candidateId, revision, fit: scoreFit(role, person, options) });
    // Other jobs' locks are renewed between two batches.
    await new Promise(setImmediate);
  }
  return fits;
};
