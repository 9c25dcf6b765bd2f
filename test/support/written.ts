import type { PoolByHand } from './pool-by-hand.ts';

/** All that rankings write, but ids and times that every database has for itself. */
export const written = async ({ db }: PoolByHand): Promise<string> => {
  const rows = await Promise.all([
    db.$queryRaw`select brief_id, candidate_id, total, verdict, fit::text, digest, lexicon, rules from fits order by 1, 2`,
    db.$queryRaw`select brief_id, candidate_id, reading, rank, total, verdict from other_readings order by 1, 2`,
    db.$queryRaw`
      select l.brief_id, l.digest, (l.current_of is not null) as current, e.rank, e.candidate_id, e.total, e.verdict,
        e.from_rank, e.cause, e.figures::text
      from shortlists l join shortlist_entries e on e.shortlist_id = l.id
      order by l.brief_id, l.created_at, l.id, e.rank`,
    db.$queryRaw`
      select l.brief_id, v.candidate_id, v.from_rank, v.cause
      from shortlists l join shortlist_leavers v on v.shortlist_id = l.id
      order by l.brief_id, l.created_at, l.id, v.from_rank`,
  ]);
  return rows.map((each) => JSON.stringify(each, null, 1)).join('\n');
};

/** As if nothing had ever been noted: everything is scored and written again. */
export const forget = async ({ db }: PoolByHand): Promise<void> => {
  await db.$executeRaw`update fits set made_from = null`;
  await db.$executeRaw`update other_readings set made_from = null`;
  await db.$executeRaw`update briefs set ranked_from = null, ranked_pool = null`;
};
