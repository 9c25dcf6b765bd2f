/** Fits that need not be scored again, as nothing that makes them has changed. */
import type { Database } from '../../prisma/client.ts';
import type { Fit } from '../../shared/model/fit.ts';
import type { RankedFit, ReadingName } from '../../shared/model/shortlist.ts';

/** What a pair was made from: the digest of the making, the reading where it is not the one in force, the CV's revision. */
export const pairMadeFrom = (making: string, revision: string, reading: ReadingName | null = null): string =>
  [making, ...(reading === null ? [] : [reading]), revision].join(' ');

interface Row {
  readonly candidateId: string;
  readonly fit: unknown;
  readonly madeFrom: string | null;
}

const keptOf = (rows: readonly Row[]): ReadonlyMap<string, RankedFit> =>
  new Map(
    rows.map(({ candidateId, fit, madeFrom }) => [
      candidateId,
      { candidateId, fit: fit as Fit, madeFrom, revision: madeFrom?.split(' ').at(-1) ?? null },
    ]),
  );

/** By candidate: the fits of this making, in force (`reading` null) or in the other reading. */
export const loadKeptFits = async (
  db: Database,
  briefId: string,
  { making, reading }: { readonly making: string; readonly reading: ReadingName | null },
): Promise<ReadonlyMap<string, RankedFit>> => {
  const madeFrom = { startsWith: `${pairMadeFrom(making, '', reading)}` };
  const select = { candidateId: true, fit: true, madeFrom: true };
  return keptOf(
    reading === null
      ? await db.fit.findMany({ where: { briefId, madeFrom }, select })
      : await db.otherReading.findMany({ where: { briefId, madeFrom }, select }),
  );
};
