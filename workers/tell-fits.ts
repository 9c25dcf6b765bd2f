/**
 * People on the list in force -> their fits with all reasons and quotes, told from what the list was made of and kept.
 * A list is written as figures: most rows are never opened, and telling takes ten times as long as judging.
 */
import { readingsOf } from '../services/fit/readings-of.ts';
import { scoreFit } from '../services/fit/score-fit.ts';
import { loadPersons } from '../services/store/candidates.ts';
import { type FitsWanted, loadUntold } from '../services/store/fits/load-untold.ts';
import { pairMadeFrom, saveFits } from '../services/store/fits.ts';
import { loadRole } from '../services/store/roles.ts';
import type { Line } from './line.ts';

/** Memory stays flat however many are told. */
const batch = 100;

/** @returns how many had to be told; those whose fits hold are left as they are */
export const tellFits = async (
  { db, lexicon }: Pick<Line, 'db' | 'lexicon'>,
  briefId: string,
  wanted: FitsWanted = {},
): Promise<number> => {
  const untold = await loadUntold(db, briefId, wanted);
  if (untold === null || untold.candidateIds.length === 0) return 0;
  const { inputs, making, versions, candidateIds } = untold;
  const stored = await loadRole(db, briefId);
  if (stored === null) return 0;
  const role = readingsOf(stored).find(({ name }) => name === inputs.reading)?.role ?? stored;
  const options = { lexicon, today: inputs.today, weights: inputs.points ?? {} };
  for (let start = 0; start < candidateIds.length; start += batch) {
    const persons = await loadPersons(db, candidateIds.slice(start, start + batch));
    const fits = persons.map(({ candidateId, revision, person }) => ({
      candidateId,
      revision,
      madeFrom: making === null ? null : pairMadeFrom(making, revision),
      fit: scoreFit(role, person, options),
    }));
    await saveFits(db, briefId, { fits, versions });
    // Other jobs' locks are renewed, and pages served, between two batches.
    await new Promise(setImmediate);
  }
  return candidateIds.length;
};
