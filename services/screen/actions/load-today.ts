/** What a day begins with. */
import type { Database } from '../../../prisma/client.ts';
import { countStates } from '../../store/documents/page-documents.ts';
import { countOpenMerges } from '../../store/persons/merges.ts';
import { loadLatestRun } from '../../store/runs/load-runs.ts';
import {
  type CameIn,
  type LateMove,
  loadCameIn,
  loadDecisionsDue,
  loadLateMoves,
  loadOpenQuestions,
  type RoleWaiting,
} from '../../store/today.ts';
import { loadSeenAt } from '../../store/users.ts';

/** What waits for somebody, whoever that is. */
export interface Waiting {
  readonly questions: readonly RoleWaiting[];
  readonly decisions: readonly RoleWaiting[];
  /** Pairs that wait for an answer. */
  readonly merges: number;
  /** Files that were rejected or need a look. */
  readonly problems: number;
}

export interface Today extends Waiting {
  /** What is told is later than this. */
  readonly since: Date;
  readonly cameIn: CameIn;
  readonly moves: readonly LateMove[];
  readonly lastRunAt: Date | null;
}

/** For who has never said what they have seen. */
const dayMs = 24 * 3_600_000;

export const loadWaiting = async (db: Database): Promise<Waiting> => {
  const [questions, decisions, merges, states] = await Promise.all([
    loadOpenQuestions(db),
    loadDecisionsDue(db),
    countOpenMerges(db),
    countStates(db),
  ]);
  return { questions, decisions, merges, problems: states.rejected + states.review };
};

export const loadToday = async (
  db: Database,
  { userId, waiting }: { readonly userId: string; readonly waiting: () => Promise<Waiting> },
): Promise<Today> => {
  const since = (await loadSeenAt(db, userId)) ?? new Date(Date.now() - dayMs);
  const [cameIn, moves, lastRun, waits] = await Promise.all([
    loadCameIn(db, since),
    loadLateMoves(db, since),
    loadLatestRun(db),
    waiting(),
  ]);
  return { since, cameIn, moves, lastRunAt: lastRun?.startedAt ?? null, ...waits };
};
