import type { Candidate, PartialDate } from './candidate.ts';

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

/** Of a candidate, what tells the person from others. */
export const identityOf = ({ name, email, phones, employments, dated }: Candidate): Identity => ({
  name: name?.value ?? null,
  email: email?.value.trim().toLowerCase() ?? null,
  phones: phones.map(({ value }) => value),
  stints: employments.flatMap(({ employer, start, end, current }) =>
    employer === null ? [] : [{ employer, start, end, current }],
  ),
  dated: dated?.date ?? null,
});

/** How persons are told apart, handed to the store. */
export interface PersonRules {
  /** Keys under which look-alikes are found. */
  readonly keysOf: (identity: Identity) => readonly string[];
  /** One against each of the others, in their order. */
  readonly compare: (one: Identity, others: readonly Identity[]) => readonly Likeness[];
}
