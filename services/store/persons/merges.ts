/** Pairs of CVs that may be one person's: what is asked, and what was answered. */
import { type Database, Prisma } from '../../../prisma/client.ts';
import type { Identity } from '../../../shared/model/identity.ts';
import type { PageOf } from '../documents.ts';
import { changePersons, replacePersons } from './replace-persons.ts';

export interface PairIds {
  readonly firstId: string;
  readonly secondId: string;
}

export interface MergeSide {
  readonly candidateId: string;
  readonly fileName: string;
  readonly identity: Identity;
}

export interface Merge {
  readonly first: MergeSide;
  readonly second: MergeSide;
  readonly reasons: { readonly agrees: readonly string[]; readonly differs: readonly string[] };
  readonly state: MergeState;
  /** null while only the rules have spoken. */
  readonly decidedAt: Date | null;
}

export type MergeState = 'open' | 'merged' | 'apart';

/** A question is asked once for two persons: not when another pair of their CVs already settles it. */
const asked = Prisma.sql`p.state = 'open' and a.person_id <> b.person_id and not exists (
  select from person_pairs q join candidates x on x.id = q.first_id join candidates y on y.id = q.second_id
  where q.decided_at is not null and q.state = 'apart'
    and ((x.person_id = a.person_id and y.person_id = b.person_id)
      or (x.person_id = b.person_id and y.person_id = a.person_id)))`;

const perPersons = Prisma.sql`least(a.person_id, b.person_id), greatest(a.person_id, b.person_id)`;
const perPair = Prisma.sql`p.first_id, p.second_id`;

/** Joins of the rules alone are listed too, so that they can be taken apart. */
const answered = Prisma.sql`p.state <> 'open'`;

interface Row {
  readonly firstId: string;
  readonly secondId: string;
  readonly firstFile: string;
  readonly secondFile: string;
  readonly firstIdentity: Identity;
  readonly secondIdentity: Identity;
  readonly reasons: Merge['reasons'];
  readonly state: MergeState;
  readonly decidedAt: Date | null;
  readonly total: number;
}

/** Newest first. @param options.state `open`: what waits for somebody; `answered`: the rest */
export const pageMerges = async (
  db: Database,
  options: { readonly state: 'open' | 'answered'; readonly from?: number; readonly size?: number },
): Promise<PageOf<Merge>> => {
  const rows = await db.$queryRaw<Row[]>`
    with pairs as (
      select distinct on (${options.state === 'open' ? perPersons : perPair})
        p.first_id as "firstId", p.second_id as "secondId", p.reasons, p.state, p.decided_at as "decidedAt",
        a.file_name as "firstFile", b.file_name as "secondFile", a.identity as "firstIdentity",
        b.identity as "secondIdentity", coalesce(p.decided_at, p.created_at) as at
      from person_pairs p join candidates a on a.id = p.first_id join candidates b on b.id = p.second_id
      where ${options.state === 'open' ? asked : answered}
      order by ${options.state === 'open' ? perPersons : perPair}, (a."leading" and b."leading") desc, p.first_id, p.second_id
    )
    select *, count(*) over ()::int as total from pairs order by at desc, "firstId", "secondId"
    offset ${options.from ?? 0} limit ${options.size ?? 50}`;
  return { rows: rows.map(mergeOf), total: rows[0]?.total ?? 0 };
};

export const countOpenMerges = async (db: Database): Promise<number> =>
  (await pageMerges(db, { state: 'open', size: 1 })).total;

const mergeOf = (row: Row): Merge => ({
  first: { candidateId: row.firstId, fileName: row.firstFile, identity: row.firstIdentity },
  second: { candidateId: row.secondId, fileName: row.secondFile, identity: row.secondIdentity },
  reasons: row.reasons,
  state: row.state,
  decidedAt: row.decidedAt,
});

/**
 * Takes somebody's word and makes up the persons anew; `undo` leaves it to the rules again.
 * @returns whether there is such a pair
 */
export const decidePair = (
  db: Database,
  { firstId, secondId }: PairIds,
  decision: { readonly answer: 'merged' | 'apart' | 'undo'; readonly by: string | null },
): Promise<boolean> =>
  changePersons(db, async (tx) => {
    const pair = await tx.personPair.findUnique({ where: { firstId_secondId: { firstId, secondId } } });
    if (pair === null) return false;
    const { answer, by } = decision;
    await tx.personPair.update({
      where: { firstId_secondId: { firstId, secondId } },
      data:
        answer === 'undo'
          ? { state: pair.verdict === 'same' ? 'merged' : 'open', decidedAt: null, decidedBy: null }
          : { state: answer, decidedAt: new Date(), decidedBy: by },
    });
    await replacePersons(tx, [firstId, secondId]);
    return true;
  });
