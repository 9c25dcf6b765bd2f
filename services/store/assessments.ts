import type { Database } from '../../prisma/client.ts';
import type { Candidate } from '../../shared/model/candidate.ts';
import type { DecisionKind } from '../../shared/model/decision.ts';
import type { Fit } from '../../shared/model/fit.ts';

/** How a person was judged for a role, and what people decided. */
export interface Assessment {
  readonly role: string | null;
  readonly fit: Fit;
  readonly scoredAt: Date;
  readonly lexicon: string;
  readonly rules: string;
  readonly decisions: readonly { readonly kind: DecisionKind; readonly at: Date }[];
}

export interface Assessed {
  readonly name: string | null;
  readonly candidate: Candidate;
  readonly receivedAt: Date;
  readonly assessments: readonly Assessment[];
}

/** Of one CV, best first. Roles by their title only: who the client is, is the client's affair. */
export const loadAssessed = async (db: Database, candidateId: string): Promise<Assessed | null> => {
  const row = await db.candidate.findUnique({
    where: { id: candidateId },
    include: {
      fits: { include: { brief: { select: { title: true } } }, orderBy: [{ total: 'desc' }, { briefId: 'asc' }] },
      decisions: { where: { undoneAt: null }, orderBy: { at: 'asc' } },
    },
  });
  if (row === null) return null;
  return {
    name: row.name,
    candidate: row.facts as unknown as Candidate,
    receivedAt: row.createdAt,
    assessments: row.fits.map(({ briefId, brief, fit, scoredAt, lexicon, rules }) => ({
      ...{ role: brief.title, fit: fit as unknown as Fit, scoredAt, lexicon, rules },
      decisions: row.decisions
        .filter((decision) => decision.briefId === briefId)
        .map(({ kind, at }) => ({ kind: kind as DecisionKind, at })),
    })),
  };
};
