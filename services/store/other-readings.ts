/** The list of an ambiguous brief in the reading that is not in force. */
import type { Database } from '../../prisma/client.ts';
import type { Fit } from '../../shared/model/fit.ts';
import type { ReadingName, ShortlistEntry } from '../../shared/model/shortlist.ts';
import { toJsonText } from './to-json.ts';

export interface OtherList {
  readonly reading: ReadingName;
  readonly entries: readonly ShortlistEntry[];
}

/** Rows sent with one statement. */
const batch = 200;

/** @param list null where the brief is clear or the client has answered */
export const replaceOtherReading = (db: Database, briefId: string, list: OtherList | null): Promise<void> =>
  db.$transaction(
    async (tx) => {
      await tx.otherReading.deleteMany({ where: { briefId } });
      const entries = list?.entries ?? [];
      for (let from = 0; from < entries.length; from += batch) {
        const rows = entries.slice(from, from + batch).map(({ candidateId, rank, fit }) => ({
          candidate_id: candidateId,
          rank,
          total: fit.total,
          verdict: fit.verdict,
          fit: JSON.parse(toJsonText(fit)) as unknown,
        }));
        await tx.$executeRaw`
          insert into other_readings (brief_id, candidate_id, reading, rank, total, verdict, fit)
          select ${briefId}::uuid, e.candidate_id, ${list?.reading ?? ''}, e.rank, e.total, e.verdict, e.fit
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
            as e(candidate_id uuid, rank int, total float8, verdict text, fit jsonb)
          join candidates c on c.id = e.candidate_id`;
      }
    },
    { maxWait: 30_000, timeout: 120_000 },
  );

/** null where there is but one reading. */
export const loadOtherReading = async (db: Database, briefId: string): Promise<OtherList | null> => {
  const rows = await db.otherReading.findMany({ where: { briefId }, orderBy: { rank: 'asc' } });
  const [first] = rows;
  if (!first) return null;
  return {
    reading: first.reading as ReadingName,
    entries: rows.map(({ candidateId, rank, fit }) => ({ candidateId, rank, fit: fit as unknown as Fit })),
  };
};
