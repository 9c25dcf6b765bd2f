/** Files chosen or dropped in the browser. */
import type { FastifyInstance } from 'fastify';
import { takeFiles } from '../actions/take-files.ts';
import type { ScreenOptions } from '../screen-options.ts';

export const addUploadRoutes = (app: FastifyInstance, options: ScreenOptions): void => {
  app.post('/intake/files', async (request, reply) => {
    if (!request.isMultipart()) return reply.redirect('/intake', 303);
    const taken = await takeFiles(request, options);
    const refused = new Set(taken.flatMap(({ upload }) => (upload.outcome === 'refused' ? [upload.why] : [])));
    const query = [...refused].map((why) => `refused=${why}`).join('&');
    return reply.redirect(query === '' ? '/intake' : `/intake?${query}`, 303);
  });
};
