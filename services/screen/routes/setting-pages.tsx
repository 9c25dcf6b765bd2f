/** The lexicon to look through and propose changes to, and the letterhead of exports. */
import type { FastifyInstance } from 'fastify';
import { dump } from 'js-yaml';
import { z } from 'zod';
import { loadAgency, saveAgency } from '../../store/agency.ts';
import { addProposal, listProposals, settleProposal } from '../../store/lexicon-proposals.ts';
import { largestLogo, readLogo } from '../actions/read-logo.ts';
import { lexiconFileNames, searchLexicon } from '../actions/search-lexicon.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { AgencyPage, LexiconPage } from '../views/setting-pages.tsx';
import { idParams } from './page-query.ts';

const administrators = { config: { needs: 'administrator' } } as const;
const file = z.enum(lexiconFileNames as [string, ...string[]]);
const lexiconQuery = z.object({ q: z.string().max(200).catch(''), file: file.nullable().catch(null) });
const proposal = z.object({
  file,
  entry: z.string().trim().min(1).max(120),
  change: z.string().trim().min(1).max(8_000),
});
/** Entries shown of a search. */
const most = 50;

const addLexiconRoutes = (app: FastifyInstance, { db }: ScreenOptions): void => {
  app.get('/lexicon', async (request, reply) => {
    const query = lexiconQuery.parse(request.query);
    const found = searchLexicon(query.q, { file: query.file, most });
    const proposals = await listProposals(db);
    return reply.page(<LexiconPage typed={query.q} file={query.file} {...found} proposals={proposals} />);
  });

  app.post('/lexicon/proposals', async (request, reply) => {
    const body = proposal.safeParse(request.body);
    if (body.success) await addProposal(db, { ...body.data, by: request.visitor?.userId ?? null });
    return reply.redirect('/lexicon', 303);
  });

  app.get('/settings/lexicon/proposals.yml', administrators, async (_request, reply) => {
    const proposals = await listProposals(db);
    const rows = proposals.map((one) => ({
      file: `${one.file}.yml`,
      entry: one.entry,
      proposed: one.at.toISOString(),
      change: one.change,
    }));
    return reply
      .type('application/yaml')
      .header('content-disposition', 'attachment; filename="lexicon-proposals.yml"')
      .send(dump(rows, { lineWidth: 120 }));
  });

  app.post('/settings/lexicon/proposals/:id/settled', administrators, async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const settled = params.success && (await settleProposal(db, params.data.id));
    return settled ? reply.redirect('/lexicon', 303) : reply.callNotFound();
  });
};

const addAgencyRoutes = (app: FastifyInstance, { db }: ScreenOptions): void => {
  app.get('/settings/agency', administrators, async (request, reply) => {
    const { name, logo } = await loadAgency(db);
    const bad = (request.query as { bad?: string }).bad !== undefined;
    return reply.page(<AgencyPage name={name} hasLogo={logo !== null} bad={bad} />);
  });

  app.post('/settings/agency', administrators, async (request, reply) => {
    if (!request.isMultipart()) return reply.redirect('/settings/agency', 303);
    let { name, logo } = await loadAgency(db);
    let bad = false;
    for await (const part of request.parts({ limits: { fileSize: largestLogo, files: 1, fields: 5 } })) {
      if (part.type === 'field') {
        if (part.fieldname === 'name') name = String(part.value).trim().slice(0, 120) || null;
        if (part.fieldname === 'without') logo = null;
        continue;
      }
      const bytes = await part.toBuffer();
      if (bytes.length === 0) continue;
      const sent = part.file.truncated ? null : readLogo(bytes);
      if (sent === null) bad = true;
      else logo = sent;
    }
    await saveAgency(db, { name, logo });
    return reply.redirect(bad ? '/settings/agency?bad=logo' : '/settings/agency', 303);
  });
};

export const addSettingPageRoutes = (app: FastifyInstance, options: ScreenOptions): void => {
  addLexiconRoutes(app, options);
  addAgencyRoutes(app, options);
};
