/** What came in, what changed and what waits: for the page a day begins with. */
import type { Database } from '../../prisma/client.ts';
import { causes } from '../../shared/model/shortlist.ts';

export interface CameIn {
  readonly candidates: number;
  readonly roles: number;
  readonly newest: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly fileName: string;
    readonly headline: string | null;
  }[];
}

/** @param since people and roles that came later */
export const loadCameIn = async (db: Database, since: Date): Promise<CameIn> => {
  const where = { leading: true, open: true, createdAt: { gt: since } };
  const [newest, candidates, roles] = await Promise.all([
    db.candidate.findMany({
      where,
      select: { id: true, name: true, fileName: true, headline: true },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 8,
    }),
    db.candidate.count({ where }),
    db.brief.count({ where: { leading: true, createdAt: { gt: since } } }),
  ]);
  return { candidates, roles, newest };
};

export interface LateMove {
  readonly roleId: string;
  readonly title: string | null;
  readonly candidateId: string;
  readonly name: string | null;
  readonly fileName: string;
  readonly from: number | null;
  readonly to: number;
  readonly cause: string;
}

/** Moves within the first ten places of open roles, on lists made since then; the highest places first. Who only makes room is left out. */
export const loadLateMoves = (db: Database, since: Date): Promise<readonly LateMove[]> => db.$queryRaw<LateMove[]>`
  select m.brief_id as "roleId", m.title, m.candidate_id as "candidateId", c.name, c.file_name as "fileName",
    m.from_rank as "from", m.rank as "to", m.cause
  from (
    select s.brief_id, s.created_at, b.title, e.candidate_id, e.from_rank, e.rank, e.cause
    from shortlists s
    join briefs r on r.id = s.brief_id and r.open
    join briefs b on b.role_id = s.brief_id and b.leading
    join shortlist_entries e on e.shortlist_id = s.id and e.rank <= 10 and e.cause <> ${causes.others}
    where s.current_of is not null and s.created_at > ${since}
    order by e.rank, s.created_at desc, e.candidate_id
    limit 12) m
  join candidates c on c.id = m.candidate_id
  order by m.rank, m.created_at desc, m.candidate_id`;

export interface RoleWaiting {
  readonly roleId: string;
  readonly title: string | null;
  readonly waiting: number;
}

/** Questions to clients that nobody has answered. */
export const loadOpenQuestions = (db: Database): Promise<readonly RoleWaiting[]> => db.$queryRaw<RoleWaiting[]>`
  select b.role_id as "roleId", b.title,
    (b.questions - (select count(*) from clarification_answers a where a.brief_id = b.role_id
      and exists (select 1 from jsonb_array_elements(b.signals->'clarifications') q where q->>'question' = a.question)))::int
      as waiting
  from briefs b join briefs r on r.id = b.role_id and r.open
  where b.leading and b.questions > (select count(*) from clarification_answers a where a.brief_id = b.role_id
    and exists (select 1 from jsonb_array_elements(b.signals->'clarifications') q where q->>'question' = a.question))
  order by waiting desc, b.created_at desc
  limit 8`;

/** People worth a submission or a talk on whom nobody has decided. */
export const loadDecisionsDue = (db: Database): Promise<readonly RoleWaiting[]> => db.$queryRaw<RoleWaiting[]>`
  select s.brief_id as "roleId", b.title, count(*)::int as waiting
  from shortlists s
  join briefs r on r.id = s.brief_id and r.open
  join briefs b on b.role_id = s.brief_id and b.leading
  join shortlist_entries e on e.shortlist_id = s.id and e.verdict in ('submit', 'talk')
  where s.current_of is not null and not exists (
    select 1 from decisions d
    where d.brief_id = s.brief_id and d.candidate_id = e.candidate_id and d.undone_at is null)
  group by s.brief_id, b.title
  order by waiting desc, s.brief_id
  limit 8`;
