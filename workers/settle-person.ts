/** A CV whose person may be another now -> persons made up anew, and rankings to be made. */
import { personRules } from '../services/persons/person-rules.ts';
import { settlePerson as settle } from '../services/store/persons/settle-person.ts';
import { loadOpenBriefIds } from '../services/store/roles.ts';
import type { Handler } from './line.ts';

export const settlePerson: Handler<'settle-person'> = async ({ candidateId }, line) => {
  await settle(line.db, candidateId, personRules(line.lexicon));
  for (const briefId of await loadOpenBriefIds(line.db))
    await line.enqueue('rank-role', { briefId, runId: null, trigger: 'edit' });
  return 'done';
};
