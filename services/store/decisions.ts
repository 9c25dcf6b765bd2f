import type { Database, Prisma } from '../../prisma/client.ts';
import { type Decision, type DecisionKind, type Standing, standingOf } from '../../shared/model/decision.ts';
import { fromKept } from './shortlists/figures.ts';
import { cleanText, toJson } from './to-json.ts';

/** Notes what became of a person in a role, with the figures as they stand. False when the person is not on the list. */
export const addDecision = async (
  db: Database,
  decision: {
    readonly briefId: string;
    readonly candidateId: string;
    readonly kind: DecisionKind;
    readonly reason: string | null;
    readonly by: string | null;
  },
): Promise<boolean> => {
  const { briefId, candidateId, kind, reason, by } = decision;
  const entry = await db.shortlistEntry.findFirst({ where: { candidateId, shortlist: { currentOf: briefId } } });
  if (entry === null) return false;
  const standing = toJson(standingOf(entry.rank, fromKept(entry)));
  const said = reason === null || reason.trim() === '' ? null : cleanText(reason.trim());
  await db.decision.create({ data: { briefId, candidateId, kind, reason: said, standing, by } });
  return true;
};

/** It stays in the history as undone. */
export const undoDecision = async (
  db: Database,
  which: { readonly id: string; readonly briefId: string; readonly by: string | null },
): Promise<void> => {
  await db.decision.updateMany({
    where: { id: which.id, briefId: which.briefId, undoneAt: null },
    data: { undoneAt: new Date(), undoneBy: which.by },
  });
};

/** Newest first, the undone among them. */
export const loadDecisions = async (db: Database, briefId: string): Promise<readonly Decision[]> => {
  const rows = await db.decision.findMany({ where: { briefId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] });
  return rows.map(decisionOf);
};

/** Those that hold, of all roles, oldest first. */
export const loadStandingDecisions = async (db: Database): Promise<readonly Decision[]> => {
  const rows = await db.decision.findMany({ where: { undoneAt: null }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
  return rows.map(decisionOf);
};

const decisionOf = (row: Prisma.DecisionGetPayload<object>): Decision => ({
  id: row.id,
  briefId: row.briefId,
  candidateId: row.candidateId,
  kind: row.kind as DecisionKind,
  reason: row.reason,
  standing: row.standing as unknown as Standing,
  by: row.by,
  at: row.at,
  undoneAt: row.undoneAt,
});
