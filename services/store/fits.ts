import type { Database } from '../../prisma/client.ts';
import type { Fit, Verdict } from '../../shared/model/fit.ts';
import type { RankedFit, Versions } from '../../shared/model/shortlist.ts';

export interface StoredFit extends RankedFit {
  readonly briefId: string;
  readonly versions: Versions;
  readonly scoredAt: Date;
}

/** How one candidate stands with one role, for the candidate's page. */
export interface FitCard {
  readonly briefId: string;
  readonly title: string | null;
  readonly client: string | null;
  readonly total: number;
  readonly verdict: Verdict;
  readonly rank: number | null;
}

/** Adds or replaces the fits of these pairs; others of the role stay. */
export declare const saveFits: (
  db: Database,
  briefId: string,
  options: { readonly fits: readonly RankedFit[]; readonly versions: Versions },
) => Promise<void>;
export declare const loadFit: (db: Database, briefId: string, candidateId: string) => Promise<StoredFit | null>;
export declare const loadFits: (db: Database, briefId: string) => Promise<readonly StoredFit[]>;
/** Open roles, best first. */
export declare const loadFitsOfCandidate: (db: Database, candidateId: string) => Promise<readonly FitCard[]>;
export type { Fit };
