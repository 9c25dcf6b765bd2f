/** What people would change in the lexicon, until an administrator takes it over into the files. */
import type { Database } from '../../prisma/client.ts';
import { cleanText } from './to-json.ts';

export interface LexiconProposal {
  readonly id: string;
  /** Name of the file without its ending. */
  readonly file: string;
  readonly entry: string;
  /** In YAML or in words. */
  readonly change: string;
  readonly by: string | null;
  readonly at: Date;
}

export const addProposal = async (
  db: Database,
  { file, entry, change, by }: Omit<LexiconProposal, 'id' | 'at'>,
): Promise<void> => {
  const texts = { file: cleanText(file), entry: cleanText(entry), change: cleanText(change) };
  await db.lexiconProposal.create({ data: { ...texts, by } });
};

/** Oldest first. */
export const listProposals = (db: Database): Promise<LexiconProposal[]> =>
  db.lexiconProposal.findMany({
    where: { settledAt: null },
    select: { id: true, file: true, entry: true, change: true, by: true, at: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });

/** Taken over or turned down. @returns false when there is none that is open */
export const settleProposal = async (db: Database, id: string): Promise<boolean> =>
  (await db.lexiconProposal.updateMany({ where: { id, settledAt: null }, data: { settledAt: new Date() } })).count > 0;
