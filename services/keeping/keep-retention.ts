/** By night: erases who is due where the setting says so, and clears the erased from the tables' files. */
import { appendAudit } from '../store/audit-log.ts';
import { rewriteTables } from '../store/erasure/rewrite-tables.ts';
import { listDue, loadRetention } from '../store/retention.ts';
import { type ErasingPlace, erase } from './erase.ts';

export const keepRetention = async (place: ErasingPlace, now: Date): Promise<'done' | 'unchanged'> => {
  const { db } = place;
  const retention = await loadRetention(db);
  const listed = retention === null ? [] : await listDue(db, retention, now);
  const due = listed.filter(({ standing }) => standing === 'due');
  let erased = 0;
  if (retention?.when === 'erase') {
    for (const { candidateId, documentId } of due) {
      const who = candidateId === null ? { documentId } : { candidateId };
      if ((await erase(who, place, { by: null, why: 'due' })) !== null) erased += 1;
    }
  }
  if (listed.length > 0) {
    const details = { due: due.length, warned: listed.length - due.length, erased };
    await appendAudit(db, [{ actor: null, action: 'retention', subject: null, details }]);
  }
  const rewritten = await rewriteTables(db);
  return erased > 0 || rewritten ? 'done' : 'unchanged';
};
