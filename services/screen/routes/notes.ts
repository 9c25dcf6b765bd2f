/** Notes on a person, and taking them away. The guard puts both into the audit log, without their words. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { addNote, removeNote } from '../../store/persons/notes.ts';
import { noteBody } from '../actions/note-body.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { idParams } from './page-query.ts';

const noteParams = z.object({ id: z.uuid(), note: z.uuid() });

export const addNoteRoutes = (app: FastifyInstance, { db }: ScreenOptions): void => {
  app.post('/candidates/:id/notes', async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const body = noteBody.safeParse(request.body);
    if (!params.success || !body.success) return reply.callNotFound();
    const by = request.visitor?.userId ?? null;
    const kept = await addNote(db, params.data.id, { ...body.data, by });
    return kept === null ? reply.callNotFound() : reply.redirect(`/candidates/${params.data.id}#notes`, 303);
  });

  app.post('/candidates/:id/notes/:note/removed', async (request, reply) => {
    const params = noteParams.safeParse(request.params);
    const removed = params.success && (await removeNote(db, params.data.id, params.data.note));
    return removed ? reply.redirect(`/candidates/${params.data.id}#notes`, 303) : reply.callNotFound();
  });
};
