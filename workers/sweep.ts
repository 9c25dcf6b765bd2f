/** Whatever is in no final state and not moving is put on its queue again: a lost queue loses nothing. */
import { saveFinishedRuns } from '../services/store/runs.ts';
import { fillSearchRows } from '../services/store/search/fill-search-rows.ts';
import { listUnfinished } from '../services/store/unfinished.ts';
import type { Handler } from './line.ts';

/** Rankings take seconds; what was saved more recently is on its way. */
const matchingSeconds = 30;
const limit = 1_000;

export const sweep: Handler<'sweep'> = async (_payload, line) => {
  const quietSeconds = { documents: line.readingSeconds, roles: matchingSeconds };
  const { documents, roles } = await listUnfinished(line.db, { quietSeconds, limit });
  for (const documentId of documents) await line.enqueue('read-document', { documentId });
  for (const { briefId, runId } of roles) await line.enqueue('rank-role', { briefId, runId });
  await saveFinishedRuns(line.db);
  await fillSearchRows(line.db, limit);
  return documents.length + roles.length === 0 ? 'unchanged' : 'done';
};
