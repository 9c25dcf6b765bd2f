/** Pairs of CVs that may be one person's, and what somebody says of them. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { decidePair, type Merge, type MergeSide, pageMerges } from '../../store/persons/merges.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { renderPage } from '../views/layout.tsx';
import { type MergeRow, type MergeSideProps, MergesPage } from '../views/merges.tsx';
import { pageQuery } from './page-query.ts';

const pairParams = z.object({ firstId: z.uuid(), secondId: z.uuid() });
const decision = z.object({ answer: z.enum(['merged', 'apart', 'undo']) });

const sideOf = ({ candidateId, fileName, identity }: MergeSide): MergeSideProps => ({
  href: `/candidates/${candidateId}`,
  fileName,
  identity,
});

const rowOf = ({ first, second, reasons, state, decidedAt }: Merge): MergeRow => ({
  action: `/merges/${first.candidateId}/${second.candidateId}`,
  first: sideOf(first),
  second: sideOf(second),
  ...reasons,
  state,
  decidedAt,
});

export const addMergeRoutes = (app: FastifyInstance, { db, enqueue }: ScreenOptions): void => {
  app.get('/merges', async (request, reply) => {
    const { from, size } = pageQuery.parse(request.query);
    const [open, answered] = await Promise.all([
      pageMerges(db, { state: 'open', from, size }),
      pageMerges(db, { state: 'answered', size: 20 }),
    ]);
    const page = { from, size, total: open.total };
    return reply
      .type('text/html')
      .send(renderPage(<MergesPage open={open.rows.map(rowOf)} answered={answered.rows.map(rowOf)} page={page} />));
  });

  app.post('/merges/:firstId/:secondId', async (request, reply) => {
    const params = pairParams.safeParse(request.params);
    const body = decision.safeParse(request.body);
    if (!params.success || !body.success) return reply.callNotFound();
    const by = request.visitor?.userId ?? null;
    const known = await decidePair(db, params.data, { answer: body.data.answer, by });
    if (!known) return reply.callNotFound();
    // Rankings follow; the pair stays as it was decided.
    await enqueue('settle-person', { candidateId: params.data.firstId }, { urgent: true });
    return reply.redirect('/merges', 303);
  });
};
