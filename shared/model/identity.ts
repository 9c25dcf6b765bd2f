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

/** Keys under which look-alikes are found. */
export interface IdentityKeys {
  /** One for each address; nobody is looked up by one that proves to be an office's. */
  readonly addresses: readonly string[];
  readonly names: readonly string[];
}

/** How persons are told from others, handed to the store. */
export interface PersonRules {
  readonly keysOf: (identity: Identity) => IdentityKeys;
  /** Whether an address is an office's, by the names of all who carry it. Once it is, further names never change that. */
  readonly isOffice: (names: readonly (string | null)[]) => boolean;
  /** @param offices keys of the addresses that prove nobody */
  readonly compare: (one: Identity, other: Identity, offices: readonly string[]) => Likeness;
}

/** How roles are told from others, handed to the store. */
export interface RoleRules {
  readonly keysOf: (identity: RoleIdentity) => readonly string[];
  /** One against each of the others, in their order. */
  readonly compare: (one: RoleIdentity, others: readonly RoleIdentity[]) => readonly Likeness[];
}
