import type { FastifyInstance } from 'fastify';
import { countStates } from '../../store/documents.ts';
import { countOpenMerges } from '../../store/persons/merges.ts';
import { loadLatestRun } from '../../store/runs/load-runs.ts';
import { loadCameIn, loadDecisionsDue, loadLateMoves, loadOpenQuestions } from '../../store/today.ts';
import { loadSeenAt, saveSeenAt } from '../../store/users.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { TodayPage } from '../views/today.tsx';

/** For who has never said what they have seen. */
const dayMs = 24 * 3_600_000;

const own = { config: { needs: 'viewer' } } as const;

export const addTodayRoutes = (app: FastifyInstance, { db }: ScreenOptions): void => {
  app.get('/', { config: { live: 'desk' } }, async (request, reply) => {
    const seenAt = request.visitor && (await loadSeenAt(db, request.visitor.userId));
    const since = seenAt ?? new Date(Date.now() - dayMs);
    const [cameIn, moves, lastRun, questions, decisions, merges, states] = await Promise.all([
      loadCameIn(db, since),
      loadLateMoves(db, since),
      loadLatestRun(db),
      loadOpenQuestions(db),
      loadDecisionsDue(db),
      countOpenMerges(db),
      countStates(db),
    ]);
    const problems = states.rejected + states.review;
    const lastRunAt = lastRun?.startedAt ?? null;
    return reply.page(<TodayPage {...{ since, cameIn, moves, lastRunAt, questions, decisions, merges, problems }} />);
  });

  app.post('/seen', own, async (request, reply) => {
    if (request.visitor) await saveSeenAt(db, request.visitor.userId);
    return reply.redirect('/', 303);
  });
};
