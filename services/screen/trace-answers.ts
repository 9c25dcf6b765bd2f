import type { FastifyInstance } from 'fastify';
import type { Trace } from '../../shared/tracing.ts';

/** Each answer by its route, not its address: what stands in an address may be about somebody. */
export const traceAnswers = (app: FastifyInstance, trace: Trace): void => {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url;
    trace({
      name: [request.method, route].filter((part) => part !== undefined).join(' '),
      ms: reply.elapsedTime,
      failed: reply.statusCode >= 500,
      attributes: {
        'http.request.method': request.method,
        'http.response.status_code': reply.statusCode,
        ...(route === undefined ? {} : { 'http.route': route }),
      },
    });
  });
};
