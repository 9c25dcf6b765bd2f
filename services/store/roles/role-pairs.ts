/** Pairs of briefs that may be one role's: what is asked, and what was answered. */
import { type Database, Prisma } from '../../../prisma/client.ts';
import type { RoleIdentity } from '../../../shared/model/identity.ts';
import type { PageOf } from '../documents.ts';
import type { MergeState, PairIds } from '../persons/merges.ts';
import { changeRoles, replaceRoles } from './settle-role.ts';

export interface RolePair {
  readonly firstId: string;
  readonly secondId: string;
  readonly firstFile: string;
  readonly secondFile: string;
  readonly firstIdentity: RoleIdentity;
  readonly secondIdentity: RoleIdentity;
  readonly reasons: { readonly agrees: readonly string[]; readonly differs: readonly string[] };
  readonly state: MergeState;
  /** null while only the rules have spoken. */
  readonly decidedAt: Date | null;
}

/** A question about versions in force, once for two roles, and not when another pair of their briefs settles it. */
const asked = Prisma.sql`p.state = 'open' and a.role_id <> b.role_id and a."leading" and b."leading" and not exists (
  select from role_pairs q join briefs x on x.id = q.first_id join briefs y on y.id = q.second_id
  where q.decided_at is not null and q.state = 'apart'
    and ((x.role_id = a.role_id and y.role_id = b.role_id) or (x.role_id = b.role_id and y.role_id = a.role_id)))`;

const answered = Prisma.sql`p.state <> 'open'`;

/** Newest first. @param options.state `open`: what waits for somebody; `answered`: the rest */
export const pageRolePairs = async (
  db: Database,
  options: { readonly state: 'open' | 'answered'; readonly size?: number },
): Promise<PageOf<RolePair>> => {
  const rows = await db.$queryRaw<(RolePair & { total: number })[]>`
    select p.first_id as "firstId", p.second_id as "secondId", p.reasons, p.state, p.decided_at as "decidedAt",
      a.file_name as "firstFile", b.file_name as "secondFile", a.identity as "firstIdentity",
      b.identity as "secondIdentity", count(*) over ()::int as total
    from role_pairs p join briefs a on a.id = p.first_id join briefs b on b.id = p.second_id
    where ${options.state === 'open' ? asked : answered}
    order by coalesce(p.decided_at, p.created_at) desc, p.first_id, p.second_id limit ${options.size ?? 50}`;
  return { rows, total: rows[0]?.total ?? 0 };
};

/**
 * Takes somebody's word and makes up the roles anew; `undo` leaves it to the rules again.
 * @returns whether there is such a pair
 */
export const decideRolePair = (
  db: Database,
  ids: PairIds,
  decision: { readonly answer: 'merged' | 'apart' | 'undo'; readonly by: string | null },
): Promise<boolean> =>
  changeRoles(db, async (tx) => {
    const where = { firstId_secondId: ids };
    const pair = await tx.rolePair.findUnique({ where });
    if (pair === null) return false;
    const { answer, by } = decision;
    const undone = { state: pair.verdict === 'same' ? 'merged' : 'open', decidedAt: null, decidedBy: null };
    const data = answer === 'undo' ? undone : { state: answer, decidedAt: new Date(), decidedBy: by };
    await tx.rolePair.update({ where, data });
    await replaceRoles(tx, [ids.firstId, ids.secondId]);
    return true;
  });
