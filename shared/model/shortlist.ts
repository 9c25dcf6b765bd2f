import type { Fit } from './fit.ts';

/** A fit and whom it is about; ids are the store's. */
export interface RankedFit {
  readonly candidateId: string;
  readonly fit: Fit;
}

export interface ShortlistEntry extends RankedFit {
  /** From 1; one total order: total, then confidence, then id. */
  readonly rank: number;
}

/** What made this list: same versions and same inputs give the identical list. */
export interface Versions {
  readonly lexicon: string;
  readonly rules: string;
}

export interface Shortlist {
  readonly briefId: string;
  readonly versions: Versions;
  readonly entries: readonly ShortlistEntry[];
}

export interface ShortlistMove {
  readonly candidateId: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly cause: string;
}
