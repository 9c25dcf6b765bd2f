import type { Database } from '../../../prisma/client.ts';
import type { Answer } from '../../../shared/model/fit.ts';

export interface DemandAnsweredBy {
  /** `Demand.id` */
  readonly demand: string;
  readonly candidateId: string;
  readonly name: string;
  readonly answer: Answer;
}

/** How the first `most` people of the current list answer each demand, in the order of the list. */
export const loadDemandAnswers = (
  db: Database,
  briefId: string,
  most: number,
): Promise<readonly DemandAnsweredBy[]> => db.$queryRaw<DemandAnsweredBy[]>`
  select d->>'demand' as demand, e.candidate_id as "candidateId", coalesce(c.name, c.file_name) as name,
    d->>'answer' as answer
  from shortlists s
  join shortlist_entries e on e.shortlist_id = s.id and e.rank <= ${most}
  join candidates c on c.id = e.candidate_id
  join fits f on f.brief_id = s.brief_id and f.candidate_id = e.candidate_id, jsonb_array_elements(f.fit->'demands') d
  where s.current_of = ${briefId}::uuid
  order by e.rank`;
