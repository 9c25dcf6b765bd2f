/** Who is in the pool and fits: one narrow row for each person, one index for words and lists. */
import { type Database, Prisma } from '../../../prisma/client.ts';
import type { CandidateFilter } from '../../../shared/model/search.ts';
import { type CandidateCard, cardColumns, cardOf } from '../candidates.ts';
import type { PageOf } from '../documents.ts';
import { cleanText } from '../to-json.ts';
import { searchQueryOf } from './search-query.ts';

const text = (value: string | undefined): string | null =>
  value === undefined ? null : cleanText(value).trim() || null;

const has = (column: Prisma.Sql, values: readonly (string | null)[]): readonly Prisma.Sql[] => {
  const given = values.filter((value) => value !== null);
  return given.length === 0 ? [] : [Prisma.sql`${column} @> ${given}::text[]`];
};

const is = (column: Prisma.Sql, value: string | undefined): readonly Prisma.Sql[] =>
  text(value) === null ? [] : [Prisma.sql`${column} = ${text(value)}`];

const conditionsOf = (filter: CandidateFilter): Prisma.Sql => {
  const query = searchQueryOf(cleanText(filter.words ?? ''));
  const language = filter.languageLevel ? `${filter.language ?? ''}:${filter.languageLevel}` : filter.language;
  return Prisma.join(
    [
      Prisma.sql`open = ${filter.closed !== true}`,
      ...(query === null ? [] : [Prisma.sql`words @@ ${query}::tsquery`]),
      ...has(Prisma.sql`platforms`, (filter.platforms ?? []).map(text)),
      ...has(Prisma.sql`industries`, [text(filter.industry)]),
      ...has(Prisma.sql`languages`, [filter.language ? text(language) : null]),
      ...has(Prisma.sql`levels`, [filter.level ?? null]),
      ...has(Prisma.sql`cells`, [filter.cell ?? null]),
      ...is(Prisma.sql`scope`, filter.scope),
      ...is(Prisma.sql`reach`, filter.reach),
      ...is(Prisma.sql`seniority`, filter.seniority),
      ...is(Prisma.sql`country`, filter.country),
      ...(filter.minYears === undefined ? [] : [Prisma.sql`years >= ${filter.minYears}::real`]),
      ...(filter.maxYears === undefined ? [] : [Prisma.sql`years <= ${filter.maxYears}::real`]),
    ],
    ' and ',
  );
};

/**
 * How many there are. Told to use bitmaps of the index: for a common word the planner would rather read every row, which means
 * unpacking every vector to look for what the index knows.
 */
const countMatching = async (db: Database, conditions: Prisma.Sql): Promise<number> => {
  const [, , [counted]] = await db.$transaction([
    db.$executeRaw`set local enable_seqscan = off`,
    db.$executeRaw`set local enable_indexscan = off`,
    db.$queryRaw<{ total: number }[]>`select count(*)::int as total from candidate_search where ${conditions}`,
  ]);
  return counted?.total ?? 0;
};

const isPlain = (filter: CandidateFilter): boolean => Object.values(filter).every((asked) => asked === undefined);

/** The index by name alone tells this. */
const countOpen = async (db: Database): Promise<number> => {
  const [counted] = await db.$queryRaw<{ total: number }[]>`
    select count(*)::int as total from candidate_search where open`;
  return counted?.total ?? 0;
};

const orders = {
  name: Prisma.sql`name, candidate_id`,
  /** Says nothing of names, and is the same on every page. */
  id: Prisma.sql`candidate_id`,
} as const;

/** One row for each person, by name unless names are hidden. */
export const findCandidates = async (
  db: Database,
  filter: CandidateFilter,
  {
    from = 0,
    size = 50,
    order = 'name',
  }: { readonly from?: number; readonly size?: number; readonly order?: keyof typeof orders } = {},
): Promise<PageOf<CandidateCard>> => {
  const conditions = conditionsOf(filter);
  const [found, total] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      select candidate_id as id from candidate_search where ${conditions}
      order by ${orders[order]} limit ${size} offset ${from}`,
    isPlain(filter) ? countOpen(db) : countMatching(db, conditions),
  ]);
  const ids = found.map(({ id }) => id);
  const cards = await db.candidate.findMany({ where: { id: { in: ids } }, select: cardColumns });
  const byId = new Map(cards.map((card) => [card.id, cardOf(card)]));
  return { rows: ids.flatMap((id) => byId.get(id) ?? []), total };
};
