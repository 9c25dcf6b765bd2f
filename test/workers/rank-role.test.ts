import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPool, saveCandidateOpen } from '../../services/store/candidates.ts';
import { addDecision, loadDecisions, loadStandingDecisions, undoDecision } from '../../services/store/decisions.ts';
import { loadOtherReading } from '../../services/store/other-readings.ts';
import { loadRoleInputs, saveAnswer, saveRolePoints } from '../../services/store/role-inputs.ts';
import { loadMovesSince, loadSeen, saveSeen } from '../../services/store/seen-shortlists.ts';
import { loadShortlist } from '../../services/store/shortlists.ts';
import { createRankedRole, type RankedRole } from '../support/ranked-role.ts';

let database: RankedRole;
let briefId = '';
beforeAll(async () => {
  database = await createRankedRole();
  ({ briefId } = database);
});
afterAll(() => database.close());

const rank = () => database.rank();
const list = async () => {
  const stored = await loadShortlist(database.db, briefId);
  if (stored === null) throw new Error('no list');
  return stored;
};

describe('a role whose brief may mean MES or MOM', () => {
  it('gets a list for each reading', async () => {
    expect(await rank()).toBe('done');
    const [first, other] = [await list(), await loadOtherReading(database.db, briefId)];
    expect(other?.reading).toBe('MOM');
    expect(other?.entries).toHaveLength(first.total);
    const orderOf = (entries: readonly { candidateId: string }[]) => entries.map(({ candidateId }) => candidateId);
    const firstOrder = first.entries.map(({ candidate }) => candidate.id);
    expect(orderOf(other?.entries ?? [])).not.toEqual(firstOrder);
    expect(await rank()).toBe('unchanged');
  });

  it('is ranked by the reading the client picks, and says so as the cause', async () => {
    const question = database.role.signals.clarifications[0]?.question ?? '';
    const other = await loadOtherReading(database.db, briefId);
    await saveSeen(database.db, { briefId, viewer: 'runa' });
    await saveAnswer(database.db, briefId, { question, answer: 'All four.', reading: 'MOM', by: null });
    expect((await loadPool(database.db)).asOf.getTime()).toBeGreaterThan(0);
    expect(await rank()).toBe('done');
    const now = await list();
    expect(now.entries.map(({ candidate }) => candidate.id)).toEqual(
      other?.entries.map(({ candidateId }) => candidateId),
    );
    expect(await loadOtherReading(database.db, briefId)).toBeNull();
    const seen = await loadSeen(database.db, { briefId, viewer: 'runa' });
    const moves = await loadMovesSince(database.db, briefId, seen?.shortlistId ?? '');
    expect(moves.some(({ cause }) => cause.startsWith('the client answered'))).toBe(true);
    await saveAnswer(database.db, briefId, { question, answer: '', reading: null, by: null });
    expect((await loadRoleInputs(database.db, briefId)).reading).toBeNull();
    await rank();
  });

  it('is ranked by its own weights once they are saved', async () => {
    const before = await list();
    await saveRolePoints(database.db, briefId, { points: { place: 100, scope: 0, platforms: 0 }, by: null });
    await rank();
    const after = await list();
    expect(after.inputs?.points).toEqual({ place: 100, scope: 0, platforms: 0 });
    expect(after.entries.map(({ fit }) => fit.total)).not.toEqual(before.entries.map(({ fit }) => fit.total));
    expect(after.entries.some(({ cause }) => cause?.startsWith('the weights of the role changed'))).toBe(true);
    await saveRolePoints(database.db, briefId, { points: null, by: null });
    await rank();
    expect((await list()).entries.map(({ fit }) => fit.total)).toEqual(before.entries.map(({ fit }) => fit.total));
  });

  it('drops who is closed, and takes them back', async () => {
    const last = await list();
    const gone = last.entries[0]?.candidate.id ?? '';
    await saveCandidateOpen(database.db, gone, false);
    await rank();
    expect((await list()).entries.map(({ candidate }) => candidate.id)).not.toContain(gone);
    const moves = await loadMovesSince(database.db, briefId, last.id);
    expect(moves.find(({ candidateId }) => candidateId === gone)?.cause).toBe('no longer a candidate: closed');
    await saveCandidateOpen(database.db, gone, true);
    await rank();
    const back = (await list()).entries.find(({ candidate }) => candidate.id === gone);
    expect(back?.cause).toBe('back on this list: opened again');
  });

  it('calls who came while a list was being made new on the next', async () => {
    const { db } = database;
    const late = (await list()).entries[0]?.candidate.id ?? '';
    await saveCandidateOpen(db, late, false);
    await rank();
    await db.$executeRaw`
      update candidates set created_at = (select ranked_as_of + interval '1 millisecond' from briefs where id = ${briefId}::uuid)
      where id = ${late}::uuid`;
    await saveCandidateOpen(db, late, true);
    await rank();
    const came = (await list()).entries.find(({ candidate }) => candidate.id === late);
    expect(came?.cause).toBe('new on this list: a new CV');
  });

  it('keeps what was decided, with the fit as it stood, and what was undone', async () => {
    const { db } = database;
    const candidateId = (await list()).entries[0]?.candidate.id ?? '';
    const note = { briefId, candidateId, by: null };
    expect(await addDecision(db, { ...note, kind: 'submitted', reason: null })).toBe(true);
    expect(await addDecision(db, { ...note, kind: 'rejected', reason: ' too dear ' })).toBe(true);
    const [newest] = await loadDecisions(db, briefId);
    expect(newest).toMatchObject({ kind: 'rejected', reason: 'too dear', standing: { rank: 1 }, undoneAt: null });
    await undoDecision(db, { id: newest?.id ?? '', briefId, by: null });
    expect((await loadDecisions(db, briefId))[0]?.undoneAt).not.toBeNull();
    expect((await loadStandingDecisions(db)).map(({ kind }) => kind)).toEqual(['submitted']);
  });
});
