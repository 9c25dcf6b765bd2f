/** A role's briefs, other weights tried on its list, one person's reasons, and what leaves the house. */
import { z } from 'zod';
import { partNames } from '../../../../shared/lexicon/schema/weights.ts';
import { linesOf } from '../../../../shared/model/document.ts';
import type { Points } from '../../../fit/total.ts';
import { loadText } from '../../../store/documents.ts';
import { loadFit } from '../../../store/fits.ts';
import { loadRole } from '../../../store/roles.ts';
import { loadListHeads } from '../../../store/shortlists/load-list-heads.ts';
import { loadBrief, plainText } from '../../actions/load-brief.ts';
import { loadShortlistExport } from '../../actions/load-shortlist-export.ts';
import { reviseRole, writtenBrief } from '../../actions/revise-role.ts';
import { pointsShown, tryWeights } from '../../actions/try-weights.ts';
import { jobPostingOf } from '../../exports/job-posting.ts';
import { languages } from '../../words/in-both.ts';
import { anything, fitAnswer, idParam } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { briefAnswer, triedAnswer } from '../paper-answers.ts';

const tag = 'roles';
const tried = z.object(
  Object.fromEntries(partNames.map((part) => [part, z.coerce.number().min(0).max(100).optional()])),
);

export const briefEndpoints = [
  endpoint({
    id: 'loadBrief',
    method: 'GET',
    path: '/roles/{id}/brief',
    tag,
    summary: 'The text of a version of the brief, line by line, and how the first ten of the list answer each demand',
    params: idParam,
    query: z.object({ version: z.uuid().optional().describe('Unless stated, the one in force') }),
    answer: briefAnswer,
    run: async ({ world, params, query }) => {
      const role = await loadRole(world.db, params.id);
      if (role === null) return undefined;
      const { versions, shown, text, answers } = await loadBrief(world, role.briefId, query.version ?? null);
      return {
        version: shown?.id ?? null,
        versions: versions.map((version) => ({ ...version })),
        text: plainText(text),
        lines: text === null ? [] : linesOf(text).map((line) => ({ ...line })),
        demands: shown?.leading ? role.brief.demands.map((demand) => ({ ...demand })) : [],
        answers: answers.map(({ demand, candidateId, name, answer }) => ({ demand, candidateId, name, answer })),
      };
    },
  }),
  endpoint({
    id: 'reviseBrief',
    method: 'POST',
    path: '/roles/{id}/brief',
    tag,
    summary: 'A new version of the brief as plain text; it is read like a dropped one, and the role ranked anew',
    params: idParam,
    body: writtenBrief,
    answer: z.object({ documentId: z.uuid() }),
    run: async ({ world, params, body }) => {
      const documentId = await reviseRole(world, params.id, body);
      return documentId === null ? undefined : { documentId };
    },
  }),
  endpoint({
    id: 'tryWeights',
    method: 'GET',
    path: '/roles/{id}/weights',
    tag,
    summary: 'The list as other points of the parts would order it; nothing is kept',
    params: idParam,
    query: tried,
    answer: triedAnswer,
    run: async ({ world: { db, weights }, params, query }) => {
      const list = await loadListHeads(db, params.id);
      if (list === null) return undefined;
      const points = query as Points;
      return { points: Object.fromEntries(pointsShown(list, points)), rows: tryWeights(list, points, weights) };
    },
  }),
  endpoint({
    id: 'loadFit',
    method: 'GET',
    path: '/roles/{id}/people/{candidateId}',
    tag,
    summary: 'Why one person stands where they stand, with every reason and quote',
    params: idParam.extend({ candidateId: z.uuid() }),
    answer: fitAnswer.extend({ candidateId: z.uuid() }),
    run: async ({ world, params: { id, candidateId } }) => {
      await world.tellFits?.(id, { only: [candidateId] });
      const fit = await loadFit(world.db, id, candidateId);
      return fit === null ? undefined : { candidateId, ...fit };
    },
  }),
  endpoint({
    id: 'exportShortlist',
    method: 'GET',
    path: '/roles/{id}/export',
    tag,
    summary: 'The list as it goes to the client, with sentences; the pages have it as PDF, XLSX and CSV, too',
    needs: 'recruiter',
    noted: true,
    params: idParam,
    query: z.object({ names: z.enum(['yes', 'no']).default('yes'), language: z.enum(languages).default('en') }),
    answer: z.looseObject({ rankedAt: z.date(), role: anything, entries: z.array(anything).readonly() }),
    run: async ({ world, params, query, visitor }) => {
      const names = query.names === 'yes' && visitor.blind !== true;
      const list = await loadShortlistExport(world, params.id, { language: query.language, names });
      return list === null
        ? undefined
        : { rankedAt: list.rankedAt, role: { ...list.role }, entries: list.entries.map((entry) => ({ ...entry })) };
    },
  }),
  endpoint({
    id: 'loadJobPosting',
    method: 'GET',
    path: '/roles/{id}/job-posting',
    tag,
    summary: 'The role as JobPosting of schema.org',
    needs: 'recruiter',
    noted: true,
    params: idParam,
    answer: anything,
    run: async ({ world: { db }, params }) => {
      const role = await loadRole(db, params.id);
      return role === null ? undefined : { ...jobPostingOf(role, await loadText(db, role.documentId)) };
    },
  }),
] as const;
