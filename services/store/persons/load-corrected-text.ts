import type { Database } from '../../../prisma/client.ts';
import type { Candidate } from '../../../shared/model/candidate.ts';
import type { Correction } from '../../../shared/model/correction.ts';
import type { DocumentText } from '../../../shared/model/document.ts';
import { loadText } from '../documents.ts';
import { loadCorrected } from './corrections.ts';

export interface CorrectedText {
  readonly candidateId: string;
  readonly text: DocumentText;
  /** As read. */
  readonly candidate: Candidate;
  /** The one asked for, or all of the person. */
  readonly corrections: readonly Correction[];
}

/** The CV a correction was made on, or the CV of that id with every correction that lies over it; null when there is none. */
export const loadCorrectedText = async (
  db: Database,
  which: { readonly correctionId: string } | { readonly candidateId: string },
): Promise<CorrectedText | null> => {
  const one = 'correctionId' in which ? await db.correction.findUnique({ where: { id: which.correctionId } }) : null;
  const candidateId = 'candidateId' in which ? which.candidateId : one?.candidateId;
  if (candidateId === undefined) return null;
  const row = await db.candidate.findUnique({ where: { id: candidateId }, select: { documentId: true } });
  const [text, corrected] = [row && (await loadText(db, row.documentId)), await loadCorrected(db, candidateId)];
  if (!text || corrected === null) return null;
  const corrections = corrected.corrections.filter(({ path }) => one === null || path === one.path);
  return { candidateId, text, candidate: corrected.read.candidate, corrections };
};
