import type { Fit, FitFigures } from './fit.ts';

/** A fit, or its figures, and whom it is about; ids are the store's. */
export interface RankedFit<F extends FitFigures = Fit> {
  readonly candidateId: string;
  readonly fit: F;
  /** Changes with each save of the candidate; null where nobody keeps it. */
  readonly revision?: string | null;
  /** Digest of all that made the fit; null where nobody keeps it. */
  readonly madeFrom?: string | null;
}

export interface ShortlistEntry<F extends FitFigures = Fit> extends RankedFit<F> {
  /** From 1; one total order: total, then confidence, then id. */
  readonly rank: number;
}

/** What made this list: same versions and same inputs give the identical list. */
export interface Versions {
  readonly lexicon: string;
  readonly rules: string;
}

/** How many a list holds; a pool no larger than that is listed whole. */
export const listLength = 100;

/** The two roles an ambiguous brief may mean. */
export const readingNames = ['MES', 'MOM'] as const;
export type ReadingName = (typeof readingNames)[number];

/** What made the list besides versions and candidates. */
export interface ShortlistInputs {
  /** Of the brief. */
  readonly revision: string;
  /** The role's own points; null: those of weights.yml. */
  readonly points: Readonly<Record<string, number>> | null;
  /** The reading the client's answer chose. */
  readonly reading: ReadingName | null;
  /** ISO date. */
  readonly today: string;
}

export interface Shortlist {
  readonly briefId: string;
  readonly versions: Versions;
  readonly inputs?: ShortlistInputs | null;
  readonly entries: readonly ShortlistEntry<FitFigures>[];
}

/** What moves somebody, as it is kept and sent; `tellCause` says the same in the languages of the screen. */
export const causes = {
  edited: 'the brief was edited',
  answered: 'the client answered',
  reweighed: 'the weights of the role changed',
  lexicon: 'the lexicon changed',
  rules: 'the rules changed',
  readAgain: 'the CV was read again or corrected',
  time: 'time has passed since the evidence',
  others: 'others moved',
  entered: 'new on this list',
  left: 'no longer a candidate',
  new: 'new on this list: a new CV',
  'new-version': 'new on this list: a newer CV of somebody known',
  reopened: 'back on this list: opened again',
  risen: 'new on this list: now among the first',
  closed: 'no longer a candidate: closed',
  replaced: 'no longer a candidate: a newer CV took over',
  erased: 'no longer a candidate: erased',
  overtaken: 'no longer on this list: others came before',
} as const;
export type CauseName = keyof typeof causes;

export interface ShortlistMove {
  readonly candidateId: string;
  readonly from: number | null;
  readonly to: number | null;
  /** Of `causes`, several joined by "and", then ": " and the gaps that came or went ("now …", "no longer …") and the parts that changed. */
  readonly cause: string;
}

/** Why somebody is, or is no longer, on the list: among the candidates, or among the first of them. */
export type Presence = 'new' | 'new-version' | 'reopened' | 'risen' | 'closed' | 'replaced' | 'erased' | 'overtaken';
