/** The obvious ways to order a pool for a role, on the same generated people: milliseconds for one role, set up beforehand. */
import MiniSearch from 'minisearch';
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import { Client } from 'pg';
import { createThrowawayServer } from '../../prisma/throwaway.ts';
import { scoreFit } from '../../services/fit/score-fit.ts';
import { createPool } from '../../services/matching/pool.ts';
import { rankPool } from '../../services/matching/rank-pool.ts';
import type { Person, Role } from '../../shared/model/fit.ts';
import { createRandom } from '../support/cv-generator/random.ts';
import { inventId, inventPerson, type Seeds } from './invent-pool.ts';

export interface OtherWay {
  readonly name: string;
  /** Milliseconds. */
  readonly perRole: number;
}

const candidates = 2000;
/** Too slow for all of them: so many, and the rest by proportion. */
const few = 250;
const top = 100;

const wordsOf = ({ words }: Pick<Person, 'words'>): string =>
  Object.entries(words)
    .flatMap(([word, count]) => Array.from({ length: Math.min(count, 10) }, () => word))
    .join(' ');

const perRole = async (roles: readonly Role[], rank: (role: Role) => unknown): Promise<number> => {
  for (const role of roles.slice(0, 2)) await rank(role);
  const from = performance.now();
  for (const role of roles) await rank(role);
  return (performance.now() - from) / roles.length;
};

const byPostgres = async (people: readonly Person[], roles: readonly Role[]): Promise<number> => {
  const server = await createThrowawayServer();
  const client = new Client({ connectionString: server.url });
  try {
    await client.connect();
    await client.query('create table cv (id int primary key, words tsvector not null)');
    await client.query(
      "insert into cv select ordinality, to_tsvector('simple', text) from unnest($1::text[]) with ordinality as t(text, ordinality)",
      [people.map(wordsOf)],
    );
    await client.query('create index on cv using gin (words)');
    await client.query('analyze cv');
    return await perRole(roles, (role) =>
      client.query(
        "select id from cv where words @@ to_tsquery('simple', $1) order by ts_rank(words, to_tsquery('simple', $1), 1) desc, id limit $2",
        [
          Object.keys(role.words)
            .map((word) => `'${word}'`)
            .join(' | '),
          top,
        ],
      ),
    );
  } finally {
    await client.end();
    await server.close();
  }
};

const byMiniSearch = (people: readonly Person[], roles: readonly Role[]): Promise<number> => {
  const index = new MiniSearch<{ readonly id: number; readonly text: string }>({ fields: ['text'] });
  index.addAll(people.map((person, id) => ({ id, text: wordsOf(person) })));
  return perRole(roles, (role) => index.search(Object.keys(role.words).join(' ')).slice(0, top));
};

/** natural goes through every document for every query. */
const byTfIdf = async (people: readonly Person[], roles: readonly Role[]): Promise<number> => {
  const index = new TfIdf();
  for (const person of people.slice(0, few)) index.addDocument(wordsOf(person).split(' '));
  const took = await perRole(roles.slice(0, 2), (role) => index.tfidfs(Object.keys(role.words)));
  return (took * people.length) / few;
};

const byLoop = async (
  people: readonly Person[],
  roles: readonly Role[],
  lexicon: Seeds['lexicon'],
): Promise<number> => {
  const stored = people.slice(0, few).map((person) => JSON.stringify(person));
  const took = await perRole(roles, (role) =>
    stored
      .map((text) => scoreFit(role, JSON.parse(text) as Person, { lexicon, today: '2026-11-20' }).total)
      .sort((a, b) => b - a),
  );
  return (took * people.length) / few;
};

const byIndex = (people: readonly Person[], roles: readonly Role[], lexicon: Seeds['lexicon']): Promise<number> => {
  const random = createRandom(1);
  const pool = createPool();
  for (const person of people) pool.add({ id: inventId(random), revision: inventId(random), person });
  const view = pool.view();
  return perRole(roles, (role) => rankPool(role, view, { lexicon, today: '2026-11-20', top }));
};

export const measureOtherWays = async (
  seeds: Seeds,
  roles: readonly Role[],
): Promise<{ readonly candidates: number; readonly ways: readonly OtherWay[] }> => {
  const random = createRandom(3);
  const people = Array.from({ length: candidates }, () => inventPerson(random, seeds));
  return {
    candidates,
    ways: [
      { name: 'this index, one thread', perRole: await byIndex(people, roles, seeds.lexicon) },
      { name: 'plain loop: JSON profiles and scoreFit', perRole: await byLoop(people, roles, seeds.lexicon) },
      { name: 'PostgreSQL full text (words only)', perRole: await byPostgres(people, roles) },
      { name: 'minisearch (words only)', perRole: await byMiniSearch(people, roles) },
      { name: "natural's TfIdf (words only)", perRole: await byTfIdf(people, roles) },
    ],
  };
};
