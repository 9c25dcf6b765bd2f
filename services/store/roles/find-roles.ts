/** Which roles a list shows, in which order: cards are loaded for one page of ids. */
import { type Database, Prisma } from '../../../prisma/client.ts';
import type { Scope } from '../../../shared/model/signal.ts';
import { cleanText } from '../to-json.ts';

export const roleOrders = ['newest', 'best', 'title', 'client', 'questions'] as const;
export type RoleOrder = (typeof roleOrders)[number];

export interface RoleFilter {
  /** Looks into title, client and file name. */
  readonly search?: string;
  readonly open?: boolean;
  readonly scope?: Scope;
  /** What the client calls it and what it describes part ways. */
  readonly differs?: boolean;
}

export interface FoundRole {
  readonly roleId: string;
  /** The list is another one than this viewer has seen; null for who has seen none. */
  readonly changed: boolean | null;
}

const orders: Readonly<Record<RoleOrder, Prisma.Sql>> = {
  newest: Prisma.sql`b.created_at desc`,
  best: Prisma.sql`(select e.total from shortlist_entries e where e.shortlist_id = s.id order by e.total desc limit 1) desc nulls last`,
  title: Prisma.sql`lower(b.title) asc nulls last`,
  client: Prisma.sql`lower(b.client) asc nulls last`,
  questions: Prisma.sql`b.questions desc`,
};

const containing = (typed: string): string => `%${cleanText(typed).replace(/[\\%_]/g, '\\$&')}%`;

const conditions = ({ search, open, scope, differs }: RoleFilter): Prisma.Sql => {
  const pattern = search ? containing(search) : null;
  return Prisma.join(
    [
      Prisma.sql`b.leading`,
      ...(open === undefined ? [] : [Prisma.sql`r.open = ${open}`]),
      ...(scope === undefined ? [] : [Prisma.sql`b.scope = ${scope}`]),
      ...(differs ? [Prisma.sql`b.label->>'agreement' in ('narrower', 'broader')`] : []),
      ...(pattern === null
        ? []
        : [Prisma.sql`(b.title ilike ${pattern} or b.client ilike ${pattern} or b.file_name ilike ${pattern})`]),
    ],
    ' and ',
  );
};

export const findRoles = async (
  db: Database,
  options: RoleFilter & {
    readonly order?: RoleOrder;
    readonly viewer?: string;
    readonly from?: number;
    readonly size?: number;
  },
): Promise<{ readonly rows: readonly FoundRole[]; readonly total: number }> => {
  const where = conditions(options);
  const [rows, [counted]] = await Promise.all([
    db.$queryRaw<FoundRole[]>`
      select b.role_id as "roleId", seen.shortlist_id <> s.id as changed
      from briefs b
      join briefs r on r.id = b.role_id
      left join shortlists s on s.current_of = b.role_id
      left join seen_shortlists seen on seen.brief_id = b.role_id and seen.viewer = ${options.viewer ?? ''}
      where ${where}
      order by ${orders[options.order ?? 'newest']}, b.id desc
      limit ${options.size ?? 50} offset ${options.from ?? 0}`,
    db.$queryRaw<{ total: number }[]>`
      select count(*)::int as total from briefs b join briefs r on r.id = b.role_id where ${where}`,
  ]);
  return { rows, total: counted?.total ?? 0 };
};
