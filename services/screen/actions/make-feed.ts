import type { Database } from '../../../prisma/client.ts';
import { saveFeed } from '../../store/news/subscriptions.ts';
import { hashSecret, newSecret } from '../access/secrets.ts';

export interface FeedAddresses {
  readonly atom: string;
  readonly json: string;
}

/** Addresses of a user's news for feed readers, told this once; earlier ones are good no more. */
export const makeFeed = async (db: Database, userId: string, origin: string): Promise<FeedAddresses> => {
  const secret = newSecret();
  await saveFeed(db, userId, hashSecret(secret));
  const address = `${origin}/feeds/${secret}`;
  return { atom: `${address}.atom`, json: `${address}.json` };
};
