import type { Database, Prisma } from '../../prisma/client.ts';
import type { Brief } from '../../shared/model/brief.ts';
import { type Role, type Verdict, verdicts } from '../../shared/model/fit.ts';
import type { RoleIdentity, RoleRules } from '../../shared/model/identity.ts';
import type { Versions } from '../../shared/model/shortlist.ts';
import type { BriefSignals, LabelFinding, Reach, Scope } from '../../shared/model/signal.ts';
import { contentId } from './content-id.ts';
import type { PageOf } from './documents.ts';
import { changePool, changeTime } from './pool-clock.ts';
import { findRoles, type RoleFilter, type RoleOrder } from './roles/find-roles.ts';
import { changeRoles, replaceRoles, settleRoleIn } from './roles/settle-role.ts';
import { cleanText, toJsonText } from './to-json.ts';

/** What lists show of a role. */
export interface RoleCard {
  readonly briefId: string;
  readonly documentId: string;
  readonly title: string | null;
  readonly client: string | null;
  readonly scope: Scope;
  readonly reach: Reach | null;
  readonly label: LabelFinding;
  /** How many questions to the client are open. */
  readonly clarifications: number;
  readonly fileName: string;
  readonly open: boolean;
  readonly createdAt: Date;
  /** Of the current shortlist; null before the first. */
  readonly rankedAt: Date | null;
  readonly bestTotal: number | null;
  readonly ranked: number;
  readonly byVerdict: Readonly<Record<Verdict, number>>;
  /** The list is another one than the viewer has seen; null for who has seen none. */
  readonly changed: boolean | null;
}

export interface StoredRole extends Role {
  readonly briefId: string;
  readonly documentId: string;
  readonly fileName: string;
  readonly open: boolean;
  /** false: an earlier version. */
  readonly leading: boolean;
  readonly brief: Brief;
  readonly versions: Versions;
  readonly revision: string;
  readonly createdAt: Date;
}

/** By what a brief's role is told from others. */
export interface RoleTelling {
  readonly identity: RoleIdentity;
  readonly rules: RoleRules;
}

/**
 * One version of a role per document: saving again replaces the content and keeps its place. Returns the id of the role.
 * @param options.telling how its role is told from others; without it, it is a role of its own
 */
export const saveRole = (
  db: Database,
  documentId: string,
  options: {
    readonly role: Role;
    readonly fileName: string;
    readonly versions: Versions;
    readonly telling?: RoleTelling;
  },
): Promise<string> => {
  const { brief, signals, words } = options.role;
  return changeRoles(db, async (tx) => {
    const [row] = await tx.$queryRaw<{ id: string; revises: string | null }[]>`
      insert into briefs
        (id, document_id, role_id, title, client, scope, reach, label, questions, file_name, facts, signals, words,
         lexicon, rules, revision, since, updated_at)
      select
        ${contentId('brief')}, d.id, ${contentId('brief')}, ${shown(brief.title)}, ${shown(brief.client)},
        ${signals.scope}, ${signals.reach}, ${toJsonText(signals.label)}::jsonb, ${signals.clarifications.length},
        ${cleanText(options.fileName)}, ${toJsonText(brief)}::jsonb, ${toJsonText(signals)}::jsonb,
        ${toJsonText(words)}::jsonb, ${options.versions.lexicon}, ${options.versions.rules}, gen_random_uuid(), d.created_at,
        ${changeTime}
      from documents d where d.id = ${documentId}::uuid
      on conflict (document_id) do update set
        title = excluded.title, client = excluded.client, scope = excluded.scope, reach = excluded.reach,
        label = excluded.label, questions = excluded.questions, file_name = excluded.file_name, facts = excluded.facts,
        signals = excluded.signals, words = excluded.words, lexicon = excluded.lexicon, rules = excluded.rules,
        revision = excluded.revision, updated_at = excluded.updated_at
      returning id, (select revises from documents where id = ${documentId}::uuid) as revises`;
    if (row === undefined) throw new Error(`Document ${documentId} is gone, nothing to keep a role of.`);
    if (options.telling === undefined) await replaceRoles(tx, [row.id]);
    else await settleRoleIn(tx, row.id, { ...options.telling, revises: row.revises });
    return await touchRole(tx, row.id);
  });
};

/** Lists belong to the role: it is to be ranked anew, whichever of its versions changed. */
const touchRole = async (tx: Prisma.TransactionClient, id: string): Promise<string> => {
  const [role] = await tx.$queryRaw<{ id: string }[]>`
    update briefs set updated_at = ${changeTime} where id = (select role_id from briefs where id = ${id}::uuid)
    returning id`;
  return role?.id ?? id;
};

const shown = (fact: { readonly value: string } | null): string | null => fact && cleanText(fact.value);

/** The version of the role that is in force. null: no such role (any more; see `findRoleId`). */
export const loadRole = async (db: Database, roleId: string): Promise<StoredRole | null> => {
  const row = await db.brief.findFirst({ where: { roleId, leading: true }, include: withRole });
  return row && roleOf(row);
};

/** The version this document is, with the id and state of its role. */
export const loadRoleOf = async (db: Database, documentId: string): Promise<StoredRole | null> => {
  const row = await db.brief.findUnique({ where: { documentId }, include: withRole });
  return row && roleOf(row);
};

/** The role a version belongs to now, which may have been a role of its own. */
export const findRoleId = async (db: Database, briefId: string): Promise<string | null> =>
  (await db.brief.findUnique({ where: { id: briefId }, select: { roleId: true } }))?.roleId ?? null;

const withRole = { role: { select: { open: true } } } as const;

const cardColumns = {
  roleId: true,
  documentId: true,
  title: true,
  client: true,
  scope: true,
  reach: true,
  label: true,
  questions: true,
  fileName: true,
  createdAt: true,
  role: { select: { open: true, rankedAt: true } },
} as const;

/** One row for each role, newest first unless another order is asked for. */
export const pageRoles = async (
  db: Database,
  options: RoleFilter & {
    readonly order?: RoleOrder;
    /** Whose having seen it is told of each. */
    readonly viewer?: string;
    readonly from?: number;
    readonly size?: number;
  } = {},
): Promise<PageOf<RoleCard>> => {
  const found = await findRoles(db, options);
  const ids = found.rows.map(({ roleId }) => roleId);
  const [rows, standings] = await Promise.all([
    db.brief.findMany({ where: { roleId: { in: ids }, leading: true }, select: cardColumns }),
    loadStandings(db, ids),
  ]);
  const byId = new Map(rows.map((row) => [row.roleId, row]));
  return {
    rows: found.rows.flatMap(({ roleId, changed }) => {
      const row = byId.get(roleId);
      return row ? [{ ...cardOf(row, standings.get(roleId) ?? unranked), changed }] : [];
    }),
    total: found.total,
  };
};

const cardOf = (
  row: Prisma.BriefGetPayload<{ select: typeof cardColumns }>,
  standing: Standing,
): Omit<RoleCard, 'changed'> => ({
  briefId: row.roleId,
  documentId: row.documentId,
  title: row.title,
  client: row.client,
  scope: row.scope as Scope,
  reach: row.reach as Reach | null,
  label: row.label as unknown as LabelFinding,
  clarifications: row.questions,
  fileName: row.fileName,
  open: row.role.open,
  createdAt: row.createdAt,
  rankedAt: row.role.rankedAt,
  ...standing,
});

type Standing = Pick<RoleCard, 'bestTotal' | 'ranked' | 'byVerdict'>;

const unranked: Standing = {
  bestTotal: null,
  ranked: 0,
  byVerdict: { submit: 0, talk: 0, 'long-shot': 0, 'do-not-submit': 0 },
};

const loadStandings = async (db: Database, briefIds: readonly string[]): Promise<ReadonlyMap<string, Standing>> => {
  const groups = await db.$queryRaw<{ briefId: string; verdict: string; best: number; ranked: number }[]>`
    select s.brief_id as "briefId", e.verdict, max(e.total) as best, count(*)::int as ranked
    from shortlists s join shortlist_entries e on e.shortlist_id = s.id
    where s.current_of = any(${[...briefIds]}::uuid[])
    group by s.brief_id, e.verdict`;
  const standings = new Map<string, Standing>();
  for (const { briefId, verdict, best, ranked } of groups) {
    const standing = standings.get(briefId) ?? unranked;
    standings.set(briefId, {
      bestTotal: Math.max(standing.bestTotal ?? 0, best),
      ranked: standing.ranked + ranked,
      byVerdict: { ...standing.byVerdict, ...(isVerdict(verdict) ? { [verdict]: ranked } : {}) },
    });
  }
  return standings;
};

const isVerdict = (text: string): text is Verdict => verdicts.some((verdict) => verdict === text);

export const loadOpenBriefIds = async (db: Database): Promise<readonly string[]> => {
  const rows = await db.brief.findMany({
    where: { leading: true, role: { open: true } },
    select: { roleId: true },
    orderBy: { roleId: 'asc' },
  });
  return rows.map(({ roleId }) => roleId);
};

export const saveRoleOpen = async (db: Database, briefId: string, open: boolean): Promise<void> => {
  await changePool(
    db,
    (tx) => tx.$executeRaw`update briefs set open = ${open}, updated_at = ${changeTime} where id = ${briefId}::uuid`,
  );
};

/** The document turned out to be no brief: what it made goes, and of several versions the others stay a role. */
export const removeRoleOf = (db: Database, documentId: string): Promise<void> =>
  changeRoles(db, async (tx) => {
    const own = await tx.brief.findUnique({ where: { documentId }, select: { id: true, roleId: true } });
    if (own === null) return;
    const others = await tx.brief.findMany({
      where: { roleId: own.roleId, id: { not: own.id } },
      select: { id: true },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
    const [next] = others;
    // With the first version go its lists; the next one gives the role its id.
    if (next && own.id === own.roleId)
      await tx.brief.updateMany({ where: { id: { in: others.map(({ id }) => id) } }, data: { roleId: next.id } });
    await tx.brief.delete({ where: { id: own.id } });
    if (next) {
      await replaceRoles(tx, [next.id]);
      await touchRole(tx, next.id);
    }
  });

const roleOf = (row: Prisma.BriefGetPayload<{ include: typeof withRole }>): StoredRole => ({
  briefId: row.roleId,
  documentId: row.documentId,
  fileName: row.fileName,
  open: row.role.open,
  leading: row.leading,
  brief: row.facts as unknown as Brief,
  signals: row.signals as unknown as BriefSignals,
  words: row.words as unknown as Role['words'],
  versions: { lexicon: row.lexicon, rules: row.rules },
  revision: row.revision,
  createdAt: row.createdAt,
});
