import type { FastifyInstance } from 'fastify';
import { loadCandidate } from '../../store/candidates.ts';
import { loadText } from '../../store/documents.ts';
import { type FitCard, loadFitsOfCandidate } from '../../store/fits.ts';
import { loadCorrected } from '../../store/persons/corrections.ts';
import { type CvVersion, loadVersions } from '../../store/persons/load-versions.ts';
import { loadNotes } from '../../store/persons/notes.ts';
import { loadKeeping } from '../../store/retention.ts';
import { fitsOfCandidate } from '../actions/fits-of-candidate.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { FitsPage, type RoleFitRow } from '../views/candidate/fits.tsx';
import { NotesPanel } from '../views/candidate/notes.tsx';
import { CandidatePage } from '../views/candidate.tsx';
import { CorrectionsPanel } from '../views/corrections.tsx';
import { ResumeExport } from '../views/export-links.tsx';
import { KeepingPanel } from '../views/retention.tsx';
import { RightsPanel } from '../views/rights.tsx';
import { type VersionRow, VersionsPanel } from '../views/versions.tsx';
import { idParams } from './page-query.ts';

const versionRow = ({ id, ...version }: CvVersion, shownId: string): VersionRow => ({
  ...version,
  href: `/candidates/${id}`,
  shown: id === shownId,
});

const fitRow = ({ briefId: roleId, title, total, verdict }: FitCard): RoleFitRow => ({ roleId, title, total, verdict });

export const addCandidateRoutes = (app: FastifyInstance, options: ScreenOptions): void => {
  const { db } = options;
  app.get('/candidates/:id', async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const stored = params.success ? await loadCandidate(db, params.data.id) : null;
    if (!stored) return reply.callNotFound();
    const [fits, text, versions, corrected, keeping, notes] = await Promise.all([
      loadFitsOfCandidate(db, stored.id),
      loadText(db, stored.documentId),
      loadVersions(db, stored.id),
      loadCorrected(db, stored.id),
      loadKeeping(db, stored.id),
      loadNotes(db, stored.id),
    ]);
    const mayChange = request.visitor?.role !== 'viewer';
    return reply.page(
      <CandidatePage
        id={stored.id}
        name={stored.name ?? stored.fileName}
        candidate={stored.candidate}
        signals={stored.signals}
        fits={fits.map(fitRow)}
        text={text}
        fileName={stored.fileName}
      >
        <NotesPanel candidateId={stored.id} notes={notes} mayChange={mayChange} />
        <ResumeExport candidateId={stored.id} />
        <VersionsPanel versions={versions.map((version) => versionRow(version, stored.id))} noun="CV" />
        {corrected ? <CorrectionsPanel candidateId={stored.id} now={stored} {...corrected} /> : null}
        {keeping ? <KeepingPanel candidateId={stored.id} mayChange={mayChange} {...keeping} /> : null}
        {request.visitor ? <RightsPanel candidateId={stored.id} role={request.visitor.role} /> : null}
      </CandidatePage>,
    );
  });

  // Scored when asked for: a page of its own, as hundreds of roles take their time.
  app.get('/candidates/:id/fits', async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const stored = params.success ? await loadCandidate(db, params.data.id) : null;
    if (!stored) return reply.callNotFound();
    const fits = await fitsOfCandidate(stored, options);
    return reply.page(<FitsPage id={stored.id} name={stored.name ?? stored.fileName} fits={fits.map(fitRow)} />);
  });
};
