import type { FastifyInstance } from 'fastify';
import { saveSeenAt } from '../../store/users.ts';
import { keepWhile } from '../actions/keep-while.ts';
import { loadToday, loadWaiting } from '../actions/load-today.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { TodayPage } from '../views/today.tsx';

const own = { config: { needs: 'viewer' } } as const;

export const addTodayRoutes = (app: FastifyInstance, { db }: ScreenOptions): void => {
  const waitingAt = keepWhile(() => loadWaiting(db));

  app.get('/', { config: { live: 'desk' } }, async ({ visitor, seenTag }, reply) => {
    if (visitor === null) return;
    const today = await loadToday(db, { userId: visitor.userId, waiting: () => waitingAt(seenTag) });
    return reply.page(<TodayPage {...today} />);
  });

  app.post('/seen', own, async (request, reply) => {
    if (request.visitor) await saveSeenAt(db, request.visitor.userId);
    return reply.redirect('/', 303);
  });
};
