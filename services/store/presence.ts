import type { Database } from '../../prisma/client.ts';
import { listLength, type Presence, type Shortlist } from '../../shared/model/shortlist.ts';

interface Row {
  readonly id: string;
  readonly personId: string;
  readonly open: boolean;
  readonly leading: boolean;
  readonly createdAt: Date;
}

const whyLeft = (row: Row | undefined): Presence => {
  if (!row) return 'erased';
  if (!row.leading) return 'replaced';
  return row.open ? 'overtaken' : 'closed';
};

interface Before {
  /** When its pool was loaded; later than this came whoever it could not see, even if it was saved after they came. */
  readonly asOf: Date;
  /** There may have been more who did not stand on it. */
  readonly wasFull: boolean;
}

const whyCame = (row: Row, persons: ReadonlySet<string>, { asOf, wasFull }: Before): Presence => {
  if (persons.has(row.personId)) return 'new-version';
  if (row.createdAt > asOf) return 'new';
  return wasFull ? 'risen' : 'reopened';
};

/** Why each candidate that only one of two lists has came or went; `before` is the list in force. */
export const loadPresence = async (
  db: Database,
  { before, after }: { readonly before: Shortlist; readonly after: Shortlist },
): Promise<ReadonlyMap<string, Presence>> => {
  const idsOf = ({ entries }: Shortlist) => new Set(entries.map(({ candidateId }) => candidateId));
  const [were, are] = [idsOf(before), idsOf(after)];
  const left = [...were].filter((id) => !are.has(id));
  const came = [...are].filter((id) => !were.has(id));
  if (left.length + came.length === 0) return new Map();
  const rows: readonly Row[] = await db.candidate.findMany({
    where: { id: { in: [...left, ...came] } },
    select: { id: true, personId: true, open: true, leading: true, createdAt: true },
  });
  const role = await db.brief.findUnique({ where: { id: before.briefId }, select: { rankedAsOf: true } });
  const asOf = role?.rankedAsOf ?? new Date(0);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const wasFull = before.entries.length >= listLength;
  const leavers = new Set(left.flatMap((id) => byId.get(id)?.personId ?? []));
  return new Map<string, Presence>([
    ...left.map((id) => [id, whyLeft(byId.get(id))] as const),
    ...came.flatMap((id) => {
      const row = byId.get(id);
      return row ? [[id, whyCame(row, leavers, { asOf, wasFull })] as const] : [];
    }),
  ]);
};
