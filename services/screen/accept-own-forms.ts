/**
 * Forms are taken from pages of our own only: another site open in the same browser could post to this address as well.
 * Browsers say where a form comes from (`Sec-Fetch-Site`, else `Origin`); who says nothing is no browser and needs no guard.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';

const reads = ['GET', 'HEAD', 'OPTIONS'];

const isForeign = ({ method, headers }: FastifyRequest): boolean => {
  if (reads.includes(method)) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== headers.host);
};

/** Fields of a form arrive as a flat object of strings; of a field that comes twice the last one counts. */
export const acceptOwnForms = (app: FastifyInstance): void => {
  app.addHook('onRequest', async (request, reply) => {
    if (isForeign(request)) await reply.code(403).send('This form does not come from here.');
  });
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
};
