import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { scopes } from '../../../shared/model/signal.ts';
import { roleOrders } from '../../store/roles/find-roles.ts';
import { findRoleId, loadRole, pageRoles, type RoleCard } from '../../store/roles.ts';
import { loadListHeads } from '../../store/shortlists/load-list-heads.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { RolePage } from '../views/role.tsx';
import { type RoleRow, RolesPage } from '../views/roles.tsx';
import { idParams, listQuery, pageQuery } from './page-query.ts';
import { viewerOf } from './role-changes.ts';
import { loadListShown } from './role-rows.ts';

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
  changed: card.changed,
});

/** Filter and order stand in the address; nonsense in it is left out. */
const shownQuery = z
  .object({
    closed: z.literal('yes').optional().catch(undefined),
    q: z.string().trim().max(200).catch(''),
    scope: z.enum(scopes).nullable().catch(null),
    differs: z.literal('yes').optional().catch(undefined),
    order: z.enum(roleOrders).catch('newest'),
  })
  .transform((query) => ({ ...query, closed: query.closed === 'yes', differs: query.differs === 'yes' }));

export const addRoleRoutes = (app: FastifyInstance, { db, uploads, tellFits }: ScreenOptions): void => {
  app.get('/roles', { config: { live: 'desk' } }, async (request, reply) => {
    const { from, size } = pageQuery.parse(request.query);
    const shown = shownQuery.parse(request.query);
    const { q, scope, differs, order } = shown;
    const filter = { open: !shown.closed, search: q, differs, ...(scope === null ? {} : { scope }) };
    const roles = await pageRoles(db, { ...filter, order, viewer: viewerOf(request), from, size });
    const page = { from, size, total: roles.total };
    return reply.page(<RolesPage roles={roles.rows.map(roleRow)} page={page} uploads={uploads} shown={shown} />);
  });

  app.get('/roles/:id', { config: { live: 'role' } }, async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const role = params.success ? await loadRole(db, params.data.id) : null;
    const roleId = role === null && params.success ? await findRoleId(db, params.data.id) : null;
    if (roleId !== null) return reply.redirect(`/roles/${roleId}`, 303);
    if (!role) return reply.callNotFound();
    const { from, size } = listQuery.parse(request.query);
    const { briefId } = role;
    await tellFits?.(briefId, { from, size });
    const shortlist = await loadListHeads(db, briefId, { from, size });
    const shown = await loadListShown(db, { briefId, viewer: viewerOf(request), shortlist });
    return reply.page(
      <RolePage
        id={role.briefId}
        role={role}
        open={role.open}
        {...shown}
        ranked={shortlist ? { at: shortlist.createdAt, versions: shortlist.versions } : null}
        page={{ from, size, total: shortlist?.total ?? 0 }}
      />,
    );
  });
};
