/** What is known of a role's list in force before its role is ranked again: where it is likely to end, and whether it holds. */
import { isDeepStrictEqual } from 'node:util';
import { pairMadeFrom } from '../services/store/kept-fits.ts';
import type { ListInForce } from '../services/store/shortlists/list-in-force.ts';
import type { Role } from '../shared/model/fit.ts';
import { listLength, type ReadingName } from '../shared/model/shortlist.ts';
import type { Members, ReadingToRank } from './line.ts';

export interface Reading {
  readonly role: Role;
  /** null: the one in force. */
  readonly name: ReadingName | null;
}

interface MadeBefore {
  readonly briefId: string;
  readonly making: string;
  readonly inForce: ListInForce | null;
}

/** The last list of the same reading ended with a total that the new one will hardly miss. */
export const readingToRank = ({ role, name }: Reading, { briefId, making, inForce }: MadeBefore): ReadingToRank => {
  const before = (name === null ? inForce?.entries : inForce?.other) ?? [];
  const guess = before.length < listLength ? null : (before.at(-1)?.total ?? null);
  return { name: `${briefId} ${name ?? 'in force'}`, role, making, guess };
};

/** The same people in the same places, and nothing that makes their fits has changed: so all of it stays as it is stored. */
export const listHolds = (
  inForce: ListInForce,
  [wanted = [], others = []]: readonly Members[],
  { making, other }: { readonly making: string; readonly other: ReadingName | null },
): boolean =>
  inForce.rankedFrom === making &&
  isDeepStrictEqual(
    inForce.entries.map(({ candidateId, revision }) => ({ candidateId, revision })),
    wanted,
  ) &&
  isDeepStrictEqual(
    inForce.other.map(({ candidateId, madeFrom }) => ({ candidateId, madeFrom })),
    others.map(({ candidateId, revision }) => ({ candidateId, madeFrom: pairMadeFrom(making, revision, other) })),
  );
