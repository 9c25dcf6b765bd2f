/** What is held on a person, for the person: everything to read and for programs, and how they were assessed as a letter. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { assessmentLetter } from '../../keeping/letters/assessment-letter.ts';
import { heldLetter } from '../../keeping/letters/held-letter.ts';
import { printPaper } from '../../paper/print-paper.ts';
import { loadAssessed } from '../../store/assessments.ts';
import { loadHeld } from '../../store/held-on-person.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { idParams } from './page-query.ts';

const recruiters = { config: { needs: 'recruiter' } } as const;

const sendFile = (reply: FastifyReply, name: string, content: string | Buffer) =>
  reply
    .type(typeof content === 'string' ? 'application/json' : 'application/pdf')
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(content);

export const addHeldRoutes = (app: FastifyInstance, { db }: ScreenOptions): void => {
  app.get('/candidates/:id/held.json', recruiters, async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const held = params.success ? await loadHeld(db, { candidateId: params.data.id }) : null;
    if (!params.success || held === null) return reply.callNotFound();
    return sendFile(reply, `held-${params.data.id}.json`, JSON.stringify({ madeAt: new Date(), ...held }, null, 2));
  });

  app.get('/candidates/:id/held.pdf', recruiters, async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const held = params.success ? await loadHeld(db, { candidateId: params.data.id }) : null;
    if (!params.success || held === null) return reply.callNotFound();
    return sendFile(reply, `held-${params.data.id}.pdf`, await printPaper(heldLetter(held)));
  });

  app.get('/candidates/:id/letter.pdf', recruiters, async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const assessed = params.success ? await loadAssessed(db, params.data.id) : null;
    if (!params.success || assessed === null) return reply.callNotFound();
    return sendFile(reply, `letter-${params.data.id}.pdf`, await printPaper(assessmentLetter(assessed)));
  });
};
