import { Client } from 'pg';
import { createThrowawayServer } from '../../../prisma/throwaway.ts';
import { tokenise } from '../../../shared/words.ts';
import { type Corpus, plainText } from './read-corpus.ts';
import type { Orders } from './score-orders.ts';

/** Any of the brief's words, as a tsquery; lexemes only, so nothing of the text is syntax. */
const queryOf = (text: string): string =>
  [...new Set(tokenise(text))]
    .filter((word) => word.length > 1)
    .map((word) => `'${word}'`)
    .join(' | ');

/** PostgreSQL's full-text rank (`ts_rank`, English configuration, divided by the logarithm of the length) of each CV for each brief. */
export const postgresOrders = async (corpus: Corpus): Promise<Orders> => {
  const server = await createThrowawayServer();
  const client = new Client({ connectionString: server.url });
  try {
    await client.connect();
    await client.query('create temporary table cv (key text primary key, words tsvector not null)');
    for (const cv of corpus.cvs)
      await client.query("insert into cv values ($1, to_tsvector('english', $2))", [cv.key, plainText(cv)]);
    const orders: [string, readonly string[]][] = [];
    for (const brief of corpus.briefs) {
      const ranked = await client.query<{ key: string }>(
        "select key from cv order by ts_rank(words, to_tsquery('english', $1), 1) desc, key",
        [queryOf(plainText(brief))],
      );
      orders.push([brief.key, ranked.rows.map(({ key }) => key)]);
    }
    return Object.fromEntries(orders);
  } finally {
    await client.end();
    await server.close();
  }
};
