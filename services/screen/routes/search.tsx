/** Looking for people: the list of candidates, searches somebody keeps, and the pool against what roles ask. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { CandidateCard } from '../../store/candidates.ts';
import { findCandidates } from '../../store/search/find-candidates.ts';
import { loadPoolFacets } from '../../store/search/pool-facets.ts';
import { listSavedSearches, removeSavedSearch, saveSearch } from '../../store/search/saved-searches.ts';
import { readFilter, writeFilter } from '../actions/candidate-filter.ts';
import { loadSupply } from '../actions/compare-supply.ts';
import { keepCounts } from '../actions/keep-counts.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { type CandidateRow, CandidatesPage } from '../views/search/candidates.tsx';
import { PoolPage } from '../views/search/pool.tsx';
import { idParams, pageQuery } from './page-query.ts';

const candidateRow = (card: CandidateCard): CandidateRow => ({
  id: card.id,
  name: card.name ?? card.fileName,
  headline: card.headline,
  city: card.city,
  country: card.country,
  scope: card.scope,
  reach: card.reach,
  seniority: card.seniority,
  platforms: card.platforms,
});

/** One's own searches: a viewer keeps some, too. */
const own = { config: { needs: 'viewer' } } as const;
const searchBody = z.object({ name: z.string().trim().min(1).max(80), query: z.string().max(2_000) });

export const addSearchRoutes = (app: FastifyInstance, { db, umbrellas }: ScreenOptions): void => {
  const facets = keepCounts(() => loadPoolFacets(db));
  const supply = keepCounts(async () => loadSupply({ db, umbrellas }, await facets()));

  app.get('/candidates', async (request, reply) => {
    const { from, size } = pageQuery.parse(request.query);
    const filter = readFilter(request.query);
    const [found, known, saved] = await Promise.all([
      findCandidates(db, filter, { from, size, order: request.visitor?.blind ? 'id' : 'name', umbrellas }),
      facets(),
      request.visitor ? listSavedSearches(db, request.visitor.userId) : [],
    ]);
    return reply.page(
      <CandidatesPage
        candidates={found.rows.map(candidateRow)}
        page={{ from, size, total: found.total, more: found.more }}
        filter={filter}
        query={writeFilter(filter)}
        facets={known}
        saved={saved}
      />,
    );
  });

  app.get('/pool', async (_request, reply) => reply.page(<PoolPage {...(await supply())} />));

  app.post('/account/searches', own, async (request, reply) => {
    const body = searchBody.safeParse(request.body);
    if (!body.success || request.visitor === null) return reply.redirect('/candidates', 303);
    // Only what is a filter is kept.
    const query = writeFilter(readFilter(Object.fromEntries(new URLSearchParams(body.data.query))));
    await saveSearch(db, request.visitor.userId, { name: body.data.name, query });
    return reply.redirect(`/candidates?${query}`, 303);
  });

  app.post('/account/searches/:id/remove', own, async (request, reply) => {
    const params = idParams.safeParse(request.params);
    if (!params.success || request.visitor === null) return reply.callNotFound();
    const removed = await removeSavedSearch(db, request.visitor.userId, params.data.id);
    return removed ? reply.redirect('/candidates', 303) : reply.callNotFound();
  });
};
