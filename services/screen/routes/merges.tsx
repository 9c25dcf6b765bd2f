/** Pairs of CVs that may be one person's, and what somebody says of them. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { RoleIdentity } from '../../../shared/model/identity.ts';
import { type Merge, type MergeSide, pageMerges } from '../../store/persons/merges.ts';
import { pageRolePairs, type RolePair } from '../../store/roles/role-pairs.ts';
import { decidePersons, decideRoles, pairAnswer } from '../actions/person-actions.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { type MergeRow, type MergeSideProps, MergesPage } from '../views/merges.tsx';
import { pageQuery } from './page-query.ts';

const pairParams = z.object({ firstId: z.uuid(), secondId: z.uuid() });

const personSide = ({ candidateId, fileName, identity }: MergeSide): MergeSideProps => ({
  href: `/candidates/${candidateId}`,
  name: identity.name ?? fileName,
  under: [identity.email, ...identity.phones].filter((one) => one !== null).join(' · ') || 'No address in the CV',
  lines: identity.stints.map(
    ({ employer, start, end, current }) => `${employer}, ${start ?? '?'} – ${end ?? (current ? 'present' : '?')}`,
  ),
  fileName,
});

const personRow = ({ first, second, reasons, state, decidedAt }: Merge): MergeRow => ({
  about: 'person',
  action: `/merges/${first.candidateId}/${second.candidateId}`,
  first: personSide(first),
  second: personSide(second),
  ...reasons,
  state,
  decidedAt,
});

const roleSide = (briefId: string, identity: RoleIdentity, fileName: string): MergeSideProps => ({
  href: `/roles/${briefId}`,
  name: identity.title ?? fileName,
  under: identity.client ?? 'Client not named',
  lines: [...identity.cities, ...(identity.reference === null ? [] : [`Reference ${identity.reference}`])],
  fileName,
});

const roleRow = ({ reasons, state, decidedAt, ...pair }: RolePair): MergeRow => ({
  about: 'role',
  action: `/merges/roles/${pair.firstId}/${pair.secondId}`,
  first: roleSide(pair.firstId, pair.firstIdentity, pair.firstFile),
  second: roleSide(pair.secondId, pair.secondIdentity, pair.secondFile),
  ...reasons,
  state,
  decidedAt,
});

/** Decided ones that are shown below the open ones. */
const lately = 20;

export const addMergeRoutes = (app: FastifyInstance, { db, enqueue }: ScreenOptions): void => {
  app.get('/merges', async (request, reply) => {
    const { from, size } = pageQuery.parse(request.query);
    const [open, answered, openRoles, answeredRoles] = await Promise.all([
      pageMerges(db, { state: 'open', from, size }),
      pageMerges(db, { state: 'answered', size: lately }),
      pageRolePairs(db, { state: 'open' }),
      pageRolePairs(db, { state: 'answered', size: lately }),
    ]);
    const page = (
      <MergesPage
        open={[...openRoles.rows.map(roleRow), ...open.rows.map(personRow)]}
        answered={[...answered.rows.map(personRow), ...answeredRoles.rows.map(roleRow)]}
        page={{ from, size, total: open.total }}
      />
    );
    return reply.page(page);
  });

  app.post('/merges/:firstId/:secondId', async (request, reply) => {
    const params = pairParams.safeParse(request.params);
    const body = pairAnswer.safeParse(request.body);
    if (!params.success || !body.success) return reply.callNotFound();
    const by = request.visitor?.userId ?? null;
    const known = await decidePersons({ db, enqueue }, params.data, { ...body.data, by });
    if (!known) return reply.callNotFound();
    return reply.redirect('/merges', 303);
  });

  app.post('/merges/roles/:firstId/:secondId', async (request, reply) => {
    const params = pairParams.safeParse(request.params);
    const body = pairAnswer.safeParse(request.body);
    if (!params.success || !body.success) return reply.callNotFound();
    const by = request.visitor?.userId ?? null;
    const known = await decideRoles({ db, enqueue }, params.data, { ...body.data, by });
    if (!known) return reply.callNotFound();
    return reply.redirect('/merges', 303);
  });
};
