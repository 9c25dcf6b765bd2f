/** Every file that was ever taken in, a page at a time, and how many there are in each state. */
import type { Database, Prisma } from '../../../prisma/client.ts';
import type { DocumentKind } from '../../../shared/model/document.ts';
import { type DocumentState, documentOf, type PageOf, type StoredDocument, withNouns } from '../documents.ts';
import { containing } from '../search-text.ts';

export interface DocumentsWanted {
  readonly states?: readonly DocumentState[];
  readonly kinds?: readonly DocumentKind[];
  /** Looks into file names. */
  readonly search?: string;
  readonly from?: number;
  readonly size?: number;
}

const whereOf = ({ states, kinds, search }: DocumentsWanted): Prisma.DocumentWhereInput => ({
  ...(states ? { state: { in: [...states] } } : {}),
  ...(kinds ? { kind: { in: [...kinds] } } : {}),
  ...(search ? { fileName: containing(search) } : {}),
});

/** Newest first. Ids are looked up first, in the index alone: far down a long list, rows would cost much to pass over. */
export const listDocuments = async (db: Database, wanted: DocumentsWanted = {}): Promise<readonly StoredDocument[]> => {
  const found = await db.document.findMany({
    where: whereOf(wanted),
    select: { id: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: wanted.from ?? 0,
    take: wanted.size ?? 50,
  });
  const ids = found.map(({ id }) => id);
  const rows = await db.document.findMany({ where: { id: { in: ids } }, include: withNouns });
  const byId = new Map(rows.map((row) => [row.id, documentOf(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};

/** Newest first, with how many there are on all pages together. */
export const pageDocuments = async (db: Database, wanted: DocumentsWanted = {}): Promise<PageOf<StoredDocument>> => {
  const where = whereOf(wanted);
  const [rows, total] = await Promise.all([
    listDocuments(db, wanted),
    Object.keys(where).length > 0 ? db.document.count({ where }) : countStates(db).then(sumOfStates),
  ]);
  return { rows, total };
};

export type StateCounts = Readonly<Record<DocumentState, number>>;

export const sumOfStates = (counts: StateCounts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Off the index by states, which is kept in memory as other pages read it as well; it counts every document, so once a page. */
export const countStates = async (db: Database): Promise<StateCounts> => {
  const counts = { waiting: 0, reading: 0, ready: 0, rejected: 0, duplicate: 0, review: 0 };
  for (const group of await db.document.groupBy({ by: ['state'], _count: true })) counts[group.state] = group._count;
  return counts;
};
