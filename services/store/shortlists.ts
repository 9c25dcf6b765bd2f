import type { Database } from '../../prisma/client.ts';
import type { Fit, Verdict } from '../../shared/model/fit.ts';
import type { Shortlist, Versions } from '../../shared/model/shortlist.ts';
import type { CandidateCard } from './candidates.ts';

export interface StoredEntry {
  readonly rank: number;
  readonly candidate: CandidateCard;
  readonly fit: Fit;
}

export interface StoredShortlist {
  readonly id: string;
  readonly briefId: string;
  readonly versions: Versions;
  readonly createdAt: Date;
  readonly entries: readonly StoredEntry[];
}

/** A past list: places and totals, not the whole fits. */
export interface PastShortlist {
  readonly id: string;
  readonly versions: Versions;
  readonly createdAt: Date;
  readonly entries: readonly {
    readonly candidateId: string;
    readonly rank: number;
    readonly total: number;
    readonly verdict: Verdict;
  }[];
}

/**
 * Replaces the role's fits, and adds the list to its history when places, totals, verdicts or versions changed.
 * All in one transaction; two of them for one role wait for each other.
 * @param options.asOf when the pool was loaded (`loadPool`): what came later makes the list stale.
 */
export declare const replaceShortlist: (
  db: Database,
  shortlist: Shortlist,
  options: { readonly asOf: Date },
) => Promise<{ readonly changed: boolean; readonly id: string; readonly previous: PastShortlist | null }>;
/** The current list with everything the screen shows; null before the first ranking. */
export declare const loadShortlist: (
  db: Database,
  briefId: string,
  options?: { readonly from?: number; readonly size?: number },
) => Promise<StoredShortlist | null>;
/** Newest first. */
export declare const loadHistory: (
  db: Database,
  briefId: string,
  options?: { readonly size?: number },
) => Promise<readonly PastShortlist[]>;
