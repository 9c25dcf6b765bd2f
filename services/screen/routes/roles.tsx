import type { FastifyInstance } from 'fastify';
import { loadRole, pageRoles, type RoleCard } from '../../store/roles.ts';
import { loadShortlist, type StoredEntry } from '../../store/shortlists.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { renderPage } from '../views/layout.tsx';
import { RolePage, type ShortlistRow } from '../views/role.tsx';
import { type RoleRow, RolesPage } from '../views/roles.tsx';
import { idParams, pageQuery } from './page-query.ts';

const roleRow = (card: RoleCard): RoleRow => ({
  id: card.briefId,
  title: card.title ?? card.fileName,
  client: card.client,
  scope: card.scope,
  reach: card.reach,
  label: card.label,
  clarifications: card.clarifications,
  candidates: card.ranked,
  bestScore: card.bestTotal,
  receivedAt: card.createdAt,
});

const shortlistRow = ({ rank, candidate, fit }: StoredEntry): ShortlistRow => ({
  entry: { rank, candidateId: candidate.id, fit },
  name: candidate.name ?? candidate.fileName,
  headline: candidate.headline,
  scope: candidate.scope,
  reach: candidate.reach,
  platforms: candidate.platforms,
});

export const addRoleRoutes = (app: FastifyInstance, { db, uploads }: ScreenOptions): void => {
  app.get('/', async (request, reply) => {
    const { from, size } = pageQuery.parse(request.query);
    const roles = await pageRoles(db, { open: true, from, size });
    return reply
      .type('text/html')
      .send(
        renderPage(
          <RolesPage roles={roles.rows.map(roleRow)} page={{ from, size, total: roles.total }} uploads={uploads} />,
        ),
      );
  });

  app.get('/roles/:id', async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const role = params.success ? await loadRole(db, params.data.id) : null;
    if (!role) return reply.callNotFound();
    const { from, size } = pageQuery.parse(request.query);
    const shortlist = await loadShortlist(db, role.briefId, { from, size });
    return reply
      .type('text/html')
      .send(
        renderPage(
          <RolePage
            id={role.briefId}
            role={role}
            rows={shortlist?.entries.map(shortlistRow) ?? []}
            ranked={shortlist ? { at: shortlist.createdAt, versions: shortlist.versions } : null}
            page={{ from, size, total: shortlist?.total ?? 0 }}
          />,
        ),
      );
  });
};
