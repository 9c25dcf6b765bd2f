/** What documents say, word for word, and a person as papers tell of them. */
import { z } from 'zod';
import { loadAssessed } from '../../../store/assessments.ts';
import { loadCandidate } from '../../../store/candidates.ts';
import { loadText } from '../../../store/documents.ts';
import { loadRole } from '../../../store/roles.ts';
import { jsonResumeOf } from '../../exports/json-resume.ts';
import { anything, idParam } from '../answers.ts';
import { ApiRefusal, endpoint } from '../endpoint.ts';
import { assessmentAnswer, textAnswer } from '../paper-answers.ts';

const textOf = async (
  load: Promise<{ readonly documentId: string } | null>,
  read: (id: string) => ReturnType<typeof loadText>,
) => {
  const owner = await load;
  const text = owner && (await read(owner.documentId));
  return text === null ? undefined : { format: text.format, pages: text.pages.map((page) => ({ ...page })) };
};

export const paperEndpoints = [
  endpoint({
    id: 'loadCandidateText',
    method: 'GET',
    path: '/candidates/{id}/text',
    tag: 'candidates',
    summary:
      'The pages and lines of a CV: what quotes point at. Pictures of pages are PNG, at /candidates/{id}/original/pages/{page}',
    params: idParam,
    answer: textAnswer,
    run: ({ world: { db }, params }) => textOf(loadCandidate(db, params.id), (id) => loadText(db, id)),
  }),
  endpoint({
    id: 'loadRoleText',
    method: 'GET',
    path: '/roles/{id}/text',
    tag: 'roles',
    summary: 'The pages and lines of the brief in force, likewise',
    params: idParam,
    answer: textAnswer,
    run: ({ world: { db }, params }) => textOf(loadRole(db, params.id), (id) => loadText(db, id)),
  }),
  endpoint({
    id: 'loadResume',
    method: 'GET',
    path: '/candidates/{id}/resume',
    tag: 'candidates',
    summary: 'A person as JSON Resume',
    needs: 'recruiter',
    params: idParam,
    answer: anything,
    run: async ({ world: { db }, params }) => {
      const stored = await loadCandidate(db, params.id);
      return stored === null ? undefined : { ...jsonResumeOf(stored, await loadText(db, stored.documentId)) };
    },
  }),
  endpoint({
    id: 'loadAssessments',
    method: 'GET',
    path: '/candidates/{id}/assessments',
    tag: 'candidates',
    summary: 'How a person was judged for each role and what people decided: what the letter to them tells',
    needs: 'recruiter',
    params: idParam,
    answer: z.object({ receivedAt: z.date(), assessments: z.array(assessmentAnswer).readonly() }),
    run: async ({ world, params, visitor }) => {
      if (visitor.blind) throw new ApiRefusal(403, 'Not while names are hidden.');
      const assessed = await loadAssessed(world.db, params.id);
      if (assessed === null) return undefined;
      const { receivedAt, assessments } = assessed;
      return { receivedAt, assessments: assessments.map(({ fit, ...one }) => ({ ...one, fit: { ...fit } })) };
    },
  }),
] as const;
