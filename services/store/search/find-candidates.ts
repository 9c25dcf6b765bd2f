/** Who is in the pool and fits: one narrow row for each person, one index for words and lists. */
import { type Database, Prisma } from '../../../prisma/client.ts';
import type { UmbrellaNames } from '../../../shared/lexicon/umbrella-names.ts';
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

/** Each of them, or one of the products it may mean. */
const hasPlatforms = (asked: readonly string[], umbrellas: UmbrellaNames): readonly Prisma.Sql[] =>
  asked.flatMap((typed) => {
    const name = text(typed);
    const meant = name === null ? undefined : umbrellas.get(name);
    return meant ? [Prisma.sql`platforms && ${[...meant]}::text[]`] : has(Prisma.sql`platforms`, [name]);
  });

const conditionsOf = (filter: CandidateFilter, umbrellas: UmbrellaNames): Prisma.Sql => {
  const query = searchQueryOf(cleanText(filter.words ?? ''));
  const language = filter.languageLevel ? `${filter.language ?? ''}:${filter.languageLevel}` : filter.language;
  return Prisma.join(
    [
      Prisma.sql`open = ${filter.closed !== true}`,
      ...(query === null ? [] : [Prisma.sql`words @@ ${query}::tsquery`]),
      ...hasPlatforms(filter.platforms ?? [], umbrellas),
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

interface Stretch {
  readonly from: number;
  readonly size: number;
  readonly order: Prisma.Sql;
  /** Hits are counted no further. */
  readonly countedAtMost: number;
}

interface Hits {
  readonly ids: readonly string[];
  readonly total: number;
}

/**
 * All hits put in order, unless there are more than are counted. Told to use bitmaps of the index: for a common word the planner
 * would rather read every row, which means unpacking every vector to look for what the index knows.
 */
const sortHits = async (db: Database, conditions: Prisma.Sql, wanted: Stretch): Promise<Hits> => {
  const { from, size, order, countedAtMost } = wanted;
  const [, , [hits]] = await db.$transaction([
    db.$executeRaw`set local enable_seqscan = off`,
    db.$executeRaw`set local enable_indexscan = off`,
    db.$queryRaw<Hits[]>`
      with found as materialized (
        select candidate_id, name from candidate_search where ${conditions} limit ${countedAtMost + 1}
      )
      select (select count(*)::int from found) as total,
        array(select candidate_id from found order by ${order} limit ${size} offset ${from}) as ids`,
  ]);
  return hits ?? { ids: [], total: 0 };
};

/** In the order of the index by name: of many hits the first ones are soon met. */
const walkHits = async (db: Database, conditions: Prisma.Sql, { from, size, order }: Stretch): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select candidate_id as id from candidate_search where ${conditions} order by ${order} limit ${size} offset ${from}`;
  return rows.map(({ id }) => id);
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

const findHits = async (
  db: Database,
  { filter, umbrellas }: { readonly filter: CandidateFilter; readonly umbrellas: UmbrellaNames },
  stretch: Stretch,
): Promise<Hits & { readonly more: boolean }> => {
  const conditions = conditionsOf(filter, umbrellas);
  if (isPlain(filter)) {
    const [ids, total] = await Promise.all([walkHits(db, conditions, stretch), countOpen(db)]);
    return { ids, total, more: false };
  }
  const hits = await sortHits(db, conditions, stretch);
  if (hits.total <= stretch.countedAtMost) return { ...hits, more: false };
  const ids = await walkHits(db, conditions, stretch);
  // A page that is not full is the last one, and so tells how many there are.
  const isLast = ids.length > 0 && ids.length < stretch.size;
  return { ids, total: isLast ? stretch.from + ids.length : stretch.countedAtMost, more: !isLast };
};

export interface CandidatesFound extends PageOf<CandidateCard> {
  /** There are more than `total`. */
  readonly more: boolean;
}

export interface FindOptions {
  readonly from?: number;
  readonly size?: number;
  readonly order?: keyof typeof orders;
  /** Nobody reads on further, and a common word stands in every second CV. */
  readonly countedAtMost?: number;
  /** Names of platforms that stand for several. */
  readonly umbrellas?: UmbrellaNames;
}

/** One row for each person, by name unless names are hidden. */
export const findCandidates = async (
  db: Database,
  filter: CandidateFilter,
  { from = 0, size = 50, order = 'name', countedAtMost = 1_000, umbrellas = new Map() }: FindOptions = {},
): Promise<CandidatesFound> => {
  const stretch = { from, size, order: orders[order], countedAtMost };
  const { ids, total, more } = await findHits(db, { filter, umbrellas }, stretch);
  const cards = await db.candidate.findMany({ where: { id: { in: [...ids] } }, select: cardColumns });
  const byId = new Map(cards.map((card) => [card.id, cardOf(card)]));
  return { rows: ids.flatMap((id) => byId.get(id) ?? []), total, more };
};
