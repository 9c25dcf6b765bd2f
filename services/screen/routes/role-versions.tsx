/** The briefs of a role: what earlier versions said, and a new version written on screen. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type DocumentText, linesOf } from '../../../shared/model/document.ts';
import { loadText } from '../../store/documents.ts';
import { claimRevision } from '../../store/roles/claim-revision.ts';
import { type BriefVersion, loadRoleVersions } from '../../store/roles/load-versions.ts';
import { loadRole } from '../../store/roles.ts';
import { loadDemandAnswers } from '../../store/shortlists/load-demand-answers.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { RoleVersionsPage } from '../views/role-versions.tsx';
import type { VersionRow } from '../views/versions.tsx';
import { idParams } from './page-query.ts';

const versionQuery = z.object({ version: z.uuid().nullable().catch(null) });
/** Of the list, whose answers to each demand are told. */
const most = 10;

const written = z.object({ text: z.string().trim().min(1).max(200_000) });

/** Lines as somebody would write them: items with their dash, white space kept as an empty line. */
const plainText = (text: DocumentText | null): string =>
  text === null
    ? ''
    : linesOf(text)
        .map((line) => `${line.gapBefore ? '\n' : ''}${line.bullet ? '- ' : ''}${line.text.replaceAll('\t', '  ')}`)
        .join('\n')
        .trim();

const rowOf = ({ id, fileName, leading, since }: BriefVersion, roleId: string, shownId: string): VersionRow => ({
  href: `/roles/${roleId}/brief?version=${id}`,
  fileName,
  leading,
  shown: id === shownId,
  dated: null,
  droppedAt: since,
});

export const addRoleVersionRoutes = (app: FastifyInstance, { db, enqueue, keepText }: ScreenOptions): void => {
  app.get('/roles/:id/brief', async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const role = params.success ? await loadRole(db, params.data.id) : null;
    if (!role) return reply.callNotFound();
    const versions = await loadRoleVersions(db, role.briefId);
    const { version } = versionQuery.parse(request.query);
    const shown = versions.find(({ id }) => id === version) ?? versions.find(({ leading }) => leading);
    const [text, answers] = await Promise.all([
      shown ? loadText(db, shown.documentId) : null,
      shown?.leading ? loadDemandAnswers(db, role.briefId, most) : [],
    ]);
    const page = (
      <RoleVersionsPage
        id={role.briefId}
        title={role.brief.title?.value ?? role.fileName}
        text={plainText(text)}
        lines={text ? linesOf(text) : []}
        demands={shown?.leading ? role.brief.demands : []}
        answers={answers}
        most={most}
        versions={versions.map((one) => rowOf(one, role.briefId, shown?.id ?? ''))}
      />
    );
    return reply.page(page);
  });

  app.post('/roles/:id/brief', async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const body = written.safeParse(request.body);
    const role = params.success ? await loadRole(db, params.data.id) : null;
    if (!role || !body.success) return reply.callNotFound();
    const kept = await keepText(body.data.text.replaceAll('\r\n', '\n'));
    const fileName = `${role.brief.title?.value ?? 'Brief'}, written on screen.txt`;
    const documentId = await claimRevision(db, role.briefId, { ...kept, fileName });
    await enqueue('read-document', { documentId }, { urgent: true });
    return reply.redirect(`/roles/${role.briefId}`, 303);
  });
};
