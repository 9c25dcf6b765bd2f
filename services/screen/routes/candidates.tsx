import type { FastifyInstance } from 'fastify';
import { type CandidateCard, loadCandidate, pageCandidates } from '../../store/candidates.ts';
import { loadText } from '../../store/documents.ts';
import { loadFitsOfCandidate } from '../../store/fits.ts';
import { loadCorrected } from '../../store/persons/corrections.ts';
import { type CvVersion, loadVersions } from '../../store/persons/load-versions.ts';
import { loadKeeping } from '../../store/retention.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { CandidatePage } from '../views/candidate.tsx';
import { type CandidateRow, CandidatesPage } from '../views/candidates.tsx';
import { CorrectionsPanel } from '../views/corrections.tsx';
import { KeepingPanel } from '../views/retention.tsx';
import { RightsPanel } from '../views/rights.tsx';
import { type VersionRow, VersionsPanel } from '../views/versions.tsx';
import { idParams, pageQuery } from './page-query.ts';

const candidateRow = (card: CandidateCard): CandidateRow => ({
  id: card.id,
  name: card.name ?? card.fileName,
  headline: card.headline,
  place: [card.city, card.country].filter((part) => part !== null).join(', ') || null,
  scope: card.scope,
  reach: card.reach,
  seniority: card.seniority,
  platforms: card.platforms,
});

const versionRow = ({ id, ...version }: CvVersion, shownId: string): VersionRow => ({
  ...version,
  href: `/candidates/${id}`,
  shown: id === shownId,
});

export const addCandidateRoutes = (app: FastifyInstance, { db }: ScreenOptions): void => {
  app.get('/candidates', async (request, reply) => {
    const { from, size } = pageQuery.parse(request.query);
    const candidates = await pageCandidates(db, { open: true, from, size });
    return reply.page(
      <CandidatesPage candidates={candidates.rows.map(candidateRow)} page={{ from, size, total: candidates.total }} />,
    );
  });

  app.get('/candidates/:id', async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const stored = params.success ? await loadCandidate(db, params.data.id) : null;
    if (!stored) return reply.callNotFound();
    const [fits, text, versions, corrected, keeping] = await Promise.all([
      loadFitsOfCandidate(db, stored.id),
      loadText(db, stored.documentId),
      loadVersions(db, stored.id),
      loadCorrected(db, stored.id),
      loadKeeping(db, stored.id),
    ]);
    return reply.page(
      <CandidatePage
        id={stored.id}
        name={stored.name ?? stored.fileName}
        candidate={stored.candidate}
        signals={stored.signals}
        fits={fits.map((fit) => ({
          roleId: fit.briefId,
          title: fit.title,
          total: fit.total,
          verdict: fit.verdict,
        }))}
        text={text}
        fileName={stored.fileName}
      >
        <VersionsPanel versions={versions.map((version) => versionRow(version, stored.id))} noun="CV" />
        {corrected ? <CorrectionsPanel candidateId={stored.id} now={stored} {...corrected} /> : null}
        {keeping ? (
          <KeepingPanel candidateId={stored.id} mayChange={request.visitor?.role !== 'viewer'} {...keeping} />
        ) : null}
        {request.visitor ? <RightsPanel candidateId={stored.id} role={request.visitor.role} /> : null}
      </CandidatePage>,
    );
  });
};
