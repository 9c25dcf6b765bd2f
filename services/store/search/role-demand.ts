/** What the open roles ask for, counted in roles. */
import type { Database } from '../../../prisma/client.ts';
import type { Facet } from './pool-facets.ts';
import { clearly } from './replace-search-rows.ts';

export interface RoleDemand {
  readonly roles: number;
  readonly cells: readonly Facet[];
  readonly platforms: readonly Facet[];
}

/** From "nice to have" on; what is only mentioned is not asked for. */
const asked = 0.4;

/** `people` of a facet counts roles here. */
export const loadRoleDemand = async (db: Database): Promise<RoleDemand> => {
  const [[all], cells, platforms] = await Promise.all([
    db.$queryRaw<{ roles: number }[]>`
      select count(*)::int as roles from briefs b join briefs r on r.id = b.role_id where b."leading" and r.open`,
    db.$queryRaw<Facet[]>`
      select c.key as value, count(*)::int as people
      from briefs b join briefs r on r.id = b.role_id, jsonb_each(b.signals->'cells') c
      where b."leading" and r.open and (c.value->>'strength')::float >= ${clearly}
      group by c.key order by people desc, c.key`,
    db.$queryRaw<Facet[]>`
      select p->>'name' as value, count(distinct b.role_id)::int as people
      from briefs b join briefs r on r.id = b.role_id, jsonb_array_elements(b.signals->'platforms') p
      where b."leading" and r.open and (p->>'demand')::float >= ${asked}
      group by 1 order by people desc, 1`,
  ]);
  return { roles: all?.roles ?? 0, cells, platforms };
};
