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

/** What of a brief tells its role from others. */
export interface RoleIdentity {
  readonly title: string | null;
  readonly client: string | null;
  /** The client's own number for the job. */
  readonly reference: string | null;
  /** Folder and name of the file, without what only tells versions apart; null for what was written on screen. */
  readonly file: string | null;
  readonly cities: readonly string[];
  /** Stems of what the brief demands, sorted. */
  readonly words: readonly string[];
}

/** How one thing is told from others, handed to the store. */
export interface IdentityRules<One> {
  /** Keys under which look-alikes are found. */
  readonly keysOf: (identity: One) => readonly string[];
  /** One against each of the others, in their order. */
  readonly compare: (one: One, others: readonly One[]) => readonly Likeness[];
}
export type PersonRules = IdentityRules<Identity>;
export type RoleRules = IdentityRules<RoleIdentity>;
