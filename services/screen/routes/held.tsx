/** What is held on a person, for the person: everything as JSON, and how they were assessed as a letter. */
import type { FastifyInstance } from 'fastify';
import { AssessmentLetter } from '../../keeping/letters/assessment-letter.tsx';
import { loadAssessed } from '../../store/assessments.ts';
import { loadHeld } from '../../store/held-on-person.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { renderPage } from '../views/layout.tsx';
import { idParams } from './page-query.ts';

const recruiters = { config: { needs: 'recruiter' } } as const;
const style = <link rel="stylesheet" href="/assets/letter.css" />;

export const addHeldRoutes = (app: FastifyInstance, { db }: ScreenOptions): void => {
  app.get('/candidates/:id/held.json', recruiters, async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const held = params.success ? await loadHeld(db, { candidateId: params.data.id }) : null;
    if (!params.success || held === null) return reply.callNotFound();
    return reply
      .type('application/json')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="held-${params.data.id}.json"`)
      .send(JSON.stringify({ madeAt: new Date(), ...held }, null, 2));
  });

  app.get('/candidates/:id/letter', recruiters, async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const assessed = params.success ? await loadAssessed(db, params.data.id) : null;
    if (assessed === null) return reply.callNotFound();
    return reply
      .type('text/html')
      .header('cache-control', 'no-store')
      .send(renderPage(<AssessmentLetter assessed={assessed} style={style} />));
  });
};
