import type { Database, Prisma } from '../../prisma/client.ts';
import type { Brief } from '../../shared/model/brief.ts';
import { type Role, type Verdict, verdicts } from '../../shared/model/fit.ts';
import type { Versions } from '../../shared/model/shortlist.ts';
import type { BriefSignals, LabelFinding, Reach, Scope } from '../../shared/model/signal.ts';
import { contentId } from './content-id.ts';
import type { PageOf } from './documents.ts';
import { changePool, changeTime } from './pool-clock.ts';
import { containing } from './search-text.ts';
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
}

export interface StoredRole extends Role {
  readonly briefId: string;
  readonly documentId: string;
  readonly fileName: string;
  readonly open: boolean;
  readonly brief: Brief;
  readonly versions: Versions;
  readonly revision: string;
  readonly createdAt: Date;
}

/** One role per document: saving again replaces the content and keeps id and open state. Returns the briefId. */
export const saveRole = async (
  db: Database,
  documentId: string,
  options: { readonly role: Role; readonly fileName: string; readonly versions: Versions },
): Promise<string> => {
  const { brief, signals, words } = options.role;
  const rows = await changePool(
    db,
    (tx) => tx.$queryRaw<{ id: string }[]>`
    insert into briefs
      (id, document_id, role_id, title, client, scope, reach, label, questions, file_name, facts, signals, words, lexicon, rules,
       revision, updated_at)
    select
      ${contentId('brief')}, d.id, ${contentId('brief')}, ${shown(brief.title)}, ${shown(brief.client)}, ${signals.scope}, ${signals.reach},
      ${toJsonText(signals.label)}::jsonb, ${signals.clarifications.length}, ${cleanText(options.fileName)},
      ${toJsonText(brief)}::jsonb, ${toJsonText(signals)}::jsonb, ${toJsonText(words)}::jsonb,
      ${options.versions.lexicon}, ${options.versions.rules}, gen_random_uuid(), ${changeTime}
    from documents d where d.id = ${documentId}::uuid
    on conflict (document_id) do update set
      title = excluded.title, client = excluded.client, scope = excluded.scope, reach = excluded.reach,
      label = excluded.label, questions = excluded.questions, file_name = excluded.file_name, facts = excluded.facts,
      signals = excluded.signals, words = excluded.words, lexicon = excluded.lexicon, rules = excluded.rules,
      revision = excluded.revision, updated_at = excluded.updated_at
    returning id`,
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error(`Document ${documentId} is gone, nothing to keep a role of.`);
  return id;
};

const shown = (fact: { readonly value: string } | null): string | null => fact && cleanText(fact.value);

export const loadRole = async (db: Database, briefId: string): Promise<StoredRole | null> => {
  const row = await db.brief.findUnique({ where: { id: briefId } });
  return row && roleOf(row);
};

export const loadRoleOf = async (db: Database, documentId: string): Promise<StoredRole | null> => {
  const row = await db.brief.findUnique({ where: { documentId } });
  return row && roleOf(row);
};

const cardColumns = {
  id: true,
  documentId: true,
  title: true,
  client: true,
  scope: true,
  reach: true,
  label: true,
  questions: true,
  fileName: true,
  open: true,
  createdAt: true,
  rankedAt: true,
} as const;

/** Newest first. `search` looks into title, client and file name. */
export const pageRoles = async (
  db: Database,
  options: { readonly search?: string; readonly open?: boolean; readonly from?: number; readonly size?: number } = {},
): Promise<PageOf<RoleCard>> => {
  const contains = options.search && containing(options.search);
  const where: Prisma.BriefWhereInput = {
    ...(options.open === undefined ? {} : { open: options.open }),
    ...(contains ? { OR: [{ title: contains }, { client: contains }, { fileName: contains }] } : {}),
  };
  const [rows, total] = await Promise.all([
    db.brief.findMany({
      where,
      select: cardColumns,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: options.from ?? 0,
      take: options.size ?? 50,
    }),
    db.brief.count({ where }),
  ]);
  const standings = await loadStandings(
    db,
    rows.map(({ id }) => id),
  );
  return {
    rows: rows.map((row) => cardOf(row, standings.get(row.id) ?? unranked)),
    total,
  };
};

const cardOf = (row: Prisma.BriefGetPayload<{ select: typeof cardColumns }>, standing: Standing): RoleCard => ({
  briefId: row.id,
  documentId: row.documentId,
  title: row.title,
  client: row.client,
  scope: row.scope as Scope,
  reach: row.reach as Reach | null,
  label: row.label as unknown as LabelFinding,
  clarifications: row.questions,
  fileName: row.fileName,
  open: row.open,
  createdAt: row.createdAt,
  rankedAt: row.rankedAt,
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
  const rows = await db.brief.findMany({ where: { open: true }, select: { id: true }, orderBy: { id: 'asc' } });
  return rows.map(({ id }) => id);
};

export const saveRoleOpen = async (db: Database, briefId: string, open: boolean): Promise<void> => {
  await changePool(
    db,
    (tx) => tx.$executeRaw`update briefs set open = ${open}, updated_at = ${changeTime} where id = ${briefId}::uuid`,
  );
};

/** The document turned out to be no brief: its role, fits and lists go. */
export const removeRoleOf = async (db: Database, documentId: string): Promise<void> => {
  await db.brief.deleteMany({ where: { documentId } });
};

const roleOf = (row: Prisma.BriefGetPayload<object>): StoredRole => ({
  briefId: row.id,
  documentId: row.documentId,
  fileName: row.fileName,
  open: row.open,
  brief: row.facts as unknown as Brief,
  signals: row.signals as unknown as BriefSignals,
  words: row.words as unknown as Role['words'],
  versions: { lexicon: row.lexicon, rules: row.rules },
  revision: row.revision,
  createdAt: row.createdAt,
});
