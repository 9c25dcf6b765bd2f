/** The list of an ambiguous brief in the reading that is not in force. */
import type { Database } from '../../prisma/client.ts';
import type { FitFigures } from '../../shared/model/fit.ts';
import type { ReadingName, ShortlistEntry } from '../../shared/model/shortlist.ts';

export interface OtherList {
  readonly reading: ReadingName;
  readonly entries: readonly ShortlistEntry<FitFigures>[];
}

/** Rows sent with one statement. */
const batch = 200;

const placesOf = (entries: readonly { candidateId: string; rank: number; madeFrom?: string | null }[]): string =>
  JSON.stringify(entries.map(({ candidateId, rank, madeFrom = null }) => [candidateId, rank, madeFrom]));

/** What did not change is not written again. `list`: null where the brief is clear or the client has answered */
export const replaceOtherReading = (db: Database, briefId: string, list: OtherList | null): Promise<void> =>
  db.$transaction(
    async (tx) => {
      const select = { candidateId: true, rank: true, madeFrom: true };
      const kept = await tx.otherReading.findMany({ where: { briefId }, select, orderBy: { rank: 'asc' } });
      if (kept.every(({ madeFrom }) => madeFrom !== null) && placesOf(kept) === placesOf(list?.entries ?? [])) return;
      await tx.otherReading.deleteMany({ where: { briefId } });
      const entries = list?.entries ?? [];
      for (let from = 0; from < entries.length; from += batch) {
        const rows = entries.slice(from, from + batch).map(({ candidateId, rank, fit, madeFrom = null }) => ({
          made_from: madeFrom,
          candidate_id: candidateId,
          rank,
          total: fit.total,
          verdict: fit.verdict,
        }));
        await tx.$executeRaw`
          insert into other_readings (brief_id, candidate_id, reading, rank, total, verdict, made_from)
          select ${briefId}::uuid, e.candidate_id, ${list?.reading ?? ''}, e.rank, e.total, e.verdict, e.made_from
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
            as e(candidate_id uuid, rank int, total float8, verdict text, made_from text)
          join candidates c on c.id = e.candidate_id`;
      }
    },
    { maxWait: 30_000, timeout: 120_000 },
  );

export interface OtherReading {
  readonly reading: ReadingName;
  readonly entries: readonly { readonly candidateId: string; readonly rank: number; readonly total: number }[];
}

/** null where there is but one reading. */
export const loadOtherReading = async (db: Database, briefId: string): Promise<OtherReading | null> => {
  const select = { candidateId: true, reading: true, rank: true, total: true };
  const rows = await db.otherReading.findMany({ where: { briefId }, select, orderBy: { rank: 'asc' } });
  const [first] = rows;
  return first ? { reading: first.reading as ReadingName, entries: rows } : null;
};
