import type { FastifyInstance } from 'fastify';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
}

/** Fastify's own tree of routes, a branch each line, as whole addresses. */
export const allRoutes = (app: FastifyInstance): readonly Route[] => {
  const trunk: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const found = /^(.*)── (\S+)(?: \(([A-Z, ]+)\))?/.exec(line);
      if (!found) return [];
      const [, indent = '', part = '', methods = ''] = found;
      const depth = indent.length >> 2;
      trunk.splice(depth, trunk.length, part);
      const url = trunk.join('');
      return methods
        .split(', ')
        .filter((method) => method !== '' && method !== 'HEAD')
        .map((method) => ({ method: method as Route['method'], url }));
    });
};
