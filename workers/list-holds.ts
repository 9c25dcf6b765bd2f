/** What is known of a role's list in force before its role is ranked again: where it is likely to end, and whether it holds. */
import { isDeepStrictEqual } from 'node:util';
import { pairMadeFrom } from '../services/store/fits.ts';
import type { ListInForce } from '../services/store/shortlists/list-in-force.ts';
import type { Role } from '../shared/model/fit.ts';
import { listLength, type ReadingName } from '../shared/model/shortlist.ts';
import type { RankedList, ReadingToRank } from './line.ts';

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
  [wanted = [], others = []]: readonly RankedList[],
  { making, other }: { readonly making: string; readonly other: ReadingName | null },
): boolean =>
  inForce.rankedFrom === making &&
  isDeepStrictEqual(
    inForce.entries.map(({ candidateId, revision }) => ({ candidateId, revision })),
    wanted.map(({ candidateId, revision }) => ({ candidateId, revision })),
  ) &&
  isDeepStrictEqual(
    inForce.other.map(({ candidateId, madeFrom }) => ({ candidateId, madeFrom })),
    others.map(({ candidateId, revision }) => ({ candidateId, madeFrom: pairMadeFrom(making, revision, other) })),
  );

/** How many on these lists stood there before, made from the same. */
export const countKept = (
  inForce: ListInForce | null,
  lists: readonly RankedList[],
  { making, other }: { readonly making: string; readonly other: ReadingName | null },
): number => {
  const wanted = inForce?.rankedFrom === making ? inForce.entries : [];
  const were = [
    new Set(wanted.map(({ candidateId, revision }) => `${candidateId} ${pairMadeFrom(making, revision ?? '')}`)),
    new Set(inForce?.other.map(({ candidateId, madeFrom }) => `${candidateId} ${madeFrom}`)),
  ];
  const kept = new Map<string, boolean>();
  for (const [index, list] of lists.entries())
    for (const { candidateId, revision } of list) {
      const made = pairMadeFrom(making, revision, index === 0 ? null : other);
      const isKept = were[index]?.has(`${candidateId} ${made}`) === true;
      kept.set(candidateId, isKept && kept.get(candidateId) !== false);
    }
  return [...kept.values()].filter((isKept) => isKept).length;
};
