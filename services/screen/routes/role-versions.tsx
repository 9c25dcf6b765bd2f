/** The briefs of a role: what earlier versions said, and a new version written on screen. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { linesOf } from '../../../shared/model/document.ts';
import type { BriefVersion } from '../../store/roles/load-versions.ts';
import { loadRole } from '../../store/roles.ts';
import { loadBrief, mostAnswering, plainText } from '../actions/load-brief.ts';
import { reviseRole, writtenBrief } from '../actions/revise-role.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { RoleVersionsPage } from '../views/role-versions.tsx';
import type { VersionRow } from '../views/versions.tsx';
import { idParams } from './page-query.ts';

const versionQuery = z.object({ version: z.uuid().nullable().catch(null) });
const rowOf = ({ id, fileName, leading, since }: BriefVersion, roleId: string, shownId: string): VersionRow => ({
  href: `/roles/${roleId}/brief?version=${id}`,
  fileName,
  leading,
  shown: id === shownId,
  dated: null,
  droppedAt: since,
});

export const addRoleVersionRoutes = (app: FastifyInstance, world: ScreenOptions): void => {
  const { db } = world;
  app.get('/roles/:id/brief', async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const role = params.success ? await loadRole(db, params.data.id) : null;
    if (!role) return reply.callNotFound();
    const { version } = versionQuery.parse(request.query);
    const { versions, shown, text, answers } = await loadBrief(world, role.briefId, version);
    const page = (
      <RoleVersionsPage
        id={role.briefId}
        title={role.brief.title?.value ?? role.fileName}
        text={plainText(text)}
        lines={text ? linesOf(text) : []}
        demands={shown?.leading ? role.brief.demands : []}
        cells={shown?.leading ? role.signals.cells : null}
        answers={answers}
        most={mostAnswering}
        versions={versions.map((one) => rowOf(one, role.briefId, shown?.id ?? ''))}
      />
    );
    return reply.page(page);
  });

  app.post('/roles/:id/brief', async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const body = writtenBrief.safeParse(request.body);
    if (!params.success || !body.success) return reply.callNotFound();
    if ((await reviseRole(world, params.data.id, body.data)) === null) return reply.callNotFound();
    return reply.redirect(`/roles/${params.data.id}`, 303);
  });
};
