import type { PartialDate } from './candidate.ts';

/** A time at one employer, as it tells people apart. */
export interface Stint {
  readonly employer: string;
  readonly start: PartialDate | null;
  /** null: to the document's date when `current`, else not stated. */
  readonly end: PartialDate | null;
  readonly current: boolean;
}

/** What of a CV tells its person from others. Birth and nationality are no part of it: they are kept out of everything. */
export interface Identity {
  readonly name: string | null;
  readonly email: string | null;
  readonly phones: readonly string[];
  readonly stints: readonly Stint[];
  /** ISO date of the document itself; null when it has none. */
  readonly dated: string | null;
}

/** Whether two documents speak of one (person, role), and why: plain words for a recruiter. */
export interface Likeness {
  readonly verdict: 'same' | 'doubtful' | 'different';
  readonly agrees: readonly string[];
  readonly differs: readonly string[];
}
