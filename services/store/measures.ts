/** What a monitor asks: all of it counted in the database, so that it is the same whichever process answers. */
import type { Database } from '../../prisma/client.ts';
import { countStates } from './documents/page-documents.ts';
import type { DocumentState } from './documents.ts';

export interface Measures {
  readonly documents: Readonly<Record<DocumentState, number>>;
  /** Reason code -> documents that were not (or only doubtfully) used. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Seconds that the oldest document and the stalest open role have been waiting; 0 when none does. */
  readonly waiting: { readonly document: number; readonly role: number };
  /** Of all documents that were read: durations in seconds up to each bound, all of them, and their sum. */
  readonly reading: {
    readonly upTo: readonly (readonly [bound: number, count: number])[];
    readonly count: number;
    readonly sum: number;
  };
  /** Seconds, of the last run that is through; null before the first. */
  readonly lastRun: { readonly seconds: number; readonly state: string; readonly at: Date } | null;
  readonly runs: Readonly<Record<string, number>>;
}

const bounds = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

const loadReading = async (db: Database): Promise<Measures['reading']> => {
  const rows = await db.$queryRaw<{ bucket: number; count: number; sum: number }[]>`
    select width_bucket(seconds, ${bounds}::float8[]) as bucket, count(*)::int as count, sum(seconds)::float8 as sum
    from (
      select greatest(0, extract(epoch from finished_at - started_at))::float8 - 1e-9 as seconds from documents
      where finished_at is not null and started_at is not null
    ) d group by 1`;
  const within = (bucket: number) =>
    rows.filter((row) => row.bucket <= bucket).reduce((sum, row) => sum + row.count, 0);
  return {
    upTo: bounds.map((bound, index) => [bound, within(index)] as const),
    count: within(bounds.length),
    sum: rows.reduce((sum, row) => sum + Math.max(0, row.sum), 0),
  };
};

const loadWaiting = async (db: Database): Promise<Measures['waiting']> => {
  const [row] = await db.$queryRaw<Measures['waiting'][]>`
    select
      coalesce((select extract(epoch from now() - min(created_at)) from documents
        where state in ('waiting', 'reading')), 0)::float8 as document,
      coalesce((select extract(epoch from now() - min(greatest(b.updated_at, p.changed))) from briefs b, (
          select greatest((select max(updated_at) from candidates),
            (select saved_at from settings where name = 'pool-changed')) as changed) p
        where b.open and b.id = b.role_id
          and (b.ranked_as_of is null or b.ranked_as_of < greatest(b.updated_at, p.changed))), 0)::float8 as role`;
  return row ?? { document: 0, role: 0 };
};

const countedBy = (rows: readonly { readonly name: string; readonly count: number }[]) =>
  Object.fromEntries(rows.map(({ name, count }) => [name, count]));

export const loadMeasures = async (db: Database): Promise<Measures> => {
  const [documents, reasons, waiting, reading, [lastRun], runs] = await Promise.all([
    countStates(db),
    db.$queryRaw<{ name: string; count: number }[]>`
      select reason_code as name, count(*)::int as count from documents where reason_code is not null group by 1`,
    loadWaiting(db),
    loadReading(db),
    db.$queryRaw<NonNullable<Measures['lastRun']>[]>`
      select extract(epoch from finished_at - started_at)::float8 as seconds, state::text, finished_at as at from runs
      where finished_at is not null order by finished_at desc limit 1`,
    db.$queryRaw<
      { name: string; count: number }[]
    >`select state::text as name, count(*)::int as count from runs group by 1`,
  ]);
  return { documents, reasons: countedBy(reasons), waiting, reading, lastRun: lastRun ?? null, runs: countedBy(runs) };
};
