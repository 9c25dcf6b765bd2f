/** Every open candidate scored for one role -> its shortlist, kept with the versions that made it. */
import { scoreFit } from '../services/fit/score-fit.ts';
import { rankShortlist } from '../services/shortlist/rank-shortlist.ts';
import { loadPool, streamPersons } from '../services/store/candidates.ts';
import { loadRole, type StoredRole } from '../services/store/roles.ts';
import { saveRunRole } from '../services/store/runs.ts';
import { replaceShortlist } from '../services/store/shortlists.ts';
import type { RankedFit } from '../shared/model/shortlist.ts';
import type { Handler, Line } from './line.ts';

export const rankRole: Handler<'rank-role'> = async ({ briefId, runId }, line) => {
  // Taken before anything is loaded: what is saved meanwhile makes the list stale, and the sweeper sees it.
  const { asOf } = await loadPool(line.db);
  const role = await loadRole(line.db, briefId);
  if (role?.open !== true) return await leave({ briefId, runId }, line);
  const fits = await scoreAll(role, line);
  const shortlist = { briefId, versions: line.versions, entries: rankShortlist(fits) };
  const { changed } = await replaceShortlist(line.db, shortlist, { asOf });
  // Also without a run: the job of one that is under way may have been left out because this one was waiting already.
  await saveRunRole(line.db, { runId, briefId, pairs: fits.length, changed });
  return changed ? 'done' : 'unchanged';
};

/** A closed role keeps its last list. */
const leave = async ({ briefId, runId }: { briefId: string; runId: string | null }, line: Line) => {
  await saveRunRole(line.db, { runId, briefId, pairs: 0, changed: false });
  return 'gone' as const;
};

const scoreAll = async (role: StoredRole, line: Line): Promise<readonly RankedFit[]> => {
  const options = { lexicon: line.lexicon, today: line.today() };
  const fits: RankedFit[] = [];
  for await (const persons of streamPersons(line.db)) {
    for (const { candidateId, person } of persons) fits.push({ candidateId, fit: scoreFit(role, person, options) });
    // Other jobs' locks are renewed between two batches.
    await new Promise(setImmediate);
  }
  return fits;
};
