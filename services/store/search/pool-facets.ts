/** What people of the pool have, with how many of them: for choices of the search and for the map of the pool. */
import { type Database, Prisma } from '../../../prisma/client.ts';
import type { UmbrellaNames } from '../../../shared/lexicon/umbrella-names.ts';

export interface Facet {
  readonly value: string;
  readonly people: number;
}

export interface PoolFacets {
  readonly people: number;
  readonly platforms: readonly Facet[];
  readonly industries: readonly Facet[];
  readonly languages: readonly Facet[];
  readonly countries: readonly Facet[];
  readonly cells: readonly Facet[];
}

const most = 400;

const inList = (db: Database, column: Prisma.Sql): Promise<Facet[]> => db.$queryRaw`
  select value, count(*)::int as people from candidate_search, unnest(${column}) as value
  where open group by value order by people desc, value limit ${most}`;

/** Open people who have any of the platforms behind a name. */
export const countUnderUmbrellas = (db: Database, umbrellas: UmbrellaNames): Promise<Facet[]> => {
  const asked = JSON.stringify([...umbrellas].map(([name, names]) => ({ name, names })));
  return db.$queryRaw`
    select u.name as value, count(*)::int as people
    from jsonb_to_recordset(${asked}::jsonb) as u(name text, names text[])
    join candidate_search s on s.open and s.platforms && u.names
    group by u.name order by people desc, value`;
};

/** Most people first. */
export const loadPoolFacets = async (db: Database): Promise<PoolFacets> => {
  const [[all], countries, platforms, industries, languages, cells] = await Promise.all([
    db.$queryRaw<{ people: number }[]>`select count(*)::int as people from candidate_search where open`,
    db.$queryRaw<Facet[]>`
      select country as value, count(*)::int as people from candidate_search
      where open and country is not null group by country order by people desc, country limit ${most}`,
    ...[Prisma.sql`platforms`, Prisma.sql`industries`, Prisma.sql`languages`, Prisma.sql`cells`].map((column) =>
      inList(db, column),
    ),
  ] as const);
  return {
    people: all?.people ?? 0,
    countries,
    platforms: platforms ?? [],
    industries: industries ?? [],
    languages: (languages ?? []).filter(({ value }) => !value.includes(':')),
    cells: cells ?? [],
  };
};
