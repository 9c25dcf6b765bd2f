/** Files that leave the house; each one is noted in the audit log. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { printPaper } from '../../paper/print-paper.ts';
import { loadAgency } from '../../store/agency.ts';
import { loadCandidate } from '../../store/candidates.ts';
import { loadText } from '../../store/documents.ts';
import { loadRole } from '../../store/roles.ts';
import { loadShortlistExport } from '../actions/load-shortlist-export.ts';
import { hideIn } from '../blind/hide-in.ts';
import { namedFrom } from '../blind/load-named.ts';
import { jobPostingOf } from '../exports/job-posting.ts';
import { jsonResumeOf } from '../exports/json-resume.ts';
import { sheetOf } from '../exports/sheet.ts';
import type { ShortlistExport } from '../exports/shortlist-export.ts';
import { type Letterhead, shortlistPaper } from '../exports/shortlist-paper.ts';
import { writeCsv } from '../exports/write-csv.ts';
import { writeXlsx } from '../exports/write-xlsx.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { chooseLanguage } from '../words/choose-language.ts';
import { exportWords } from '../words/exports.ts';
import type { Language } from '../words/in-both.ts';
import { idParams } from './page-query.ts';

const leaves = { config: { needs: 'recruiter', noted: true } } as const;
const namesQuery = z.object({ names: z.enum(['yes', 'no']).catch('yes') });

type Writer = (
  list: ShortlistExport,
  how: { readonly language: Language; readonly letterhead: Letterhead },
) => Promise<string | Uint8Array> | string | Uint8Array;

const formats: Readonly<Record<string, { readonly type: string; readonly write: Writer }>> = {
  pdf: { type: 'application/pdf', write: (list, how) => printPaper(shortlistPaper(list, how)) },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (list, { language }) => writeXlsx(exportWords[language].shortlist, sheetOf(list, language)),
  },
  csv: { type: 'text/csv; charset=utf-8', write: (list, { language }) => writeCsv(sheetOf(list, language)) },
  json: { type: 'application/json', write: (list) => JSON.stringify(list, null, 2) },
};

/** As pages tell it. */
const viewerOf = ({ visitor, headers }: FastifyRequest) => ({
  language: chooseLanguage(visitor?.language, headers['accept-language']),
  blind: visitor?.blind ?? false,
});

const sendFile = (reply: FastifyReply, file: { name: string; type: string; content: string | Uint8Array }) =>
  reply
    .type(file.type)
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${file.name}"`)
    .send(typeof file.content === 'string' ? file.content : Buffer.from(file.content));

export const addExportRoutes = (app: FastifyInstance, world: ScreenOptions): void => {
  const { db } = world;

  for (const [format, { type, write }] of Object.entries(formats))
    app.get(`/roles/:id/shortlist.${format}`, leaves, async (request, reply) => {
      const params = idParams.safeParse(request.params);
      const { language, blind } = viewerOf(request);
      const names = !blind && namesQuery.parse(request.query).names === 'yes';
      const list = params.success ? await loadShortlistExport(world, params.data.id, { language, names }) : null;
      if (list === null) return reply.callNotFound();
      const content = await write(list, { language, letterhead: await loadAgency(db) });
      return sendFile(reply, { name: `shortlist-${list.role.id}.${format}`, type, content });
    });

  app.get('/roles/:id/job-posting.json', leaves, async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const role = params.success ? await loadRole(db, params.data.id) : null;
    if (role === null) return reply.callNotFound();
    const content = JSON.stringify(jobPostingOf(role, await loadText(db, role.documentId)), null, 2);
    return sendFile(reply, { name: `job-posting-${role.briefId}.json`, type: 'application/ld+json', content });
  });

  app.get('/candidates/:id/resume.json', leaves, async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const stored = params.success ? await loadCandidate(db, params.data.id) : null;
    if (stored === null) return reply.callNotFound();
    const resume = jsonResumeOf(stored, await loadText(db, stored.documentId));
    const shown = viewerOf(request).blind ? hideIn(resume, await namedFrom(db, [stored.id])) : resume;
    const content = JSON.stringify(shown, null, 2);
    return sendFile(reply, { name: `resume-${stored.id}.json`, type: 'application/json', content });
  });
};
