/**
 * Who saw, changed, decided and exported what. Entries are only ever appended, and each is sealed with a hash over the one
 * before and itself: whoever alters or removes one breaks every seal after it.
 *
 * Ids and codes only: an erased person leaves no trace in it, and the chain stays whole.
 */
import { createHash } from 'node:crypto';
import type { Database, Prisma } from '../../prisma/client.ts';
import { toJson } from './to-json.ts';

export interface AuditNote {
  /** Id of the user; null for the product itself. */
  readonly actor: string | null;
  /** What was done, e.g. "POST /roles/:id/decisions". */
  readonly action: string;
  /** Id of what it was done to. */
  readonly subject: string | null;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

export interface AuditEntry extends AuditNote {
  readonly seq: bigint;
  readonly at: Date;
  readonly hash: string;
}

const beginning = '0'.repeat(64);
/** Any number, but the same for all who append. */
const appendLock = 950_801;

/** Details in one order of keys, as JSONB keeps its own. */
const sealOf = (previous: string, { seq, at, actor, action, subject, details }: Omit<AuditEntry, 'hash'>): string => {
  const inOrder = Object.entries(details).sort(([a], [b]) => (a < b ? -1 : 1));
  const sealed = JSON.stringify([previous, String(seq), at.toISOString(), actor, action, subject, inOrder]);
  return createHash('sha256').update(sealed).digest('hex');
};

type EntryRow = Prisma.AuditEntryGetPayload<object>;

const entryOf = (row: EntryRow): AuditEntry => ({ ...row, details: row.details as AuditNote['details'] });

/** Appends all of them, in order; one writer at a time, so that each knows the one before. */
export const appendAuditIn = async (tx: Prisma.TransactionClient, notes: readonly AuditNote[]): Promise<void> => {
  if (notes.length === 0) return;
  await tx.$executeRaw`select pg_advisory_xact_lock(${appendLock})`;
  const last = await tx.auditEntry.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } });
  let { seq, hash } = last ?? { seq: 0n, hash: beginning };
  const data = notes.map((note) => {
    seq += 1n;
    const entry = { ...note, seq, at: new Date() };
    hash = sealOf(hash, entry);
    return { ...entry, details: toJson(note.details), hash };
  });
  await tx.auditEntry.createMany({ data });
};

/** The same in a transaction of its own. */
export const appendAudit = (db: Database, notes: readonly AuditNote[]): Promise<void> =>
  db.$transaction((tx) => appendAuditIn(tx, notes));

/** Newest first. */
export const pageAudit = async (
  db: Database,
  { subject, from, size }: { readonly subject?: string; readonly from: number; readonly size: number },
): Promise<{ readonly entries: readonly AuditEntry[]; readonly total: number }> => {
  const where = subject === undefined ? {} : { subject };
  const [rows, total] = await Promise.all([
    db.auditEntry.findMany({ where, orderBy: { seq: 'desc' }, skip: from, take: size }),
    subject === undefined ? countAll(db) : db.auditEntry.count({ where }),
  ]);
  return { entries: rows.map(entryOf), total };
};

/** They are numbered without gaps and never removed, so the ends tell it without counting. */
const countAll = async (db: Database): Promise<number> => {
  const [row] = await db.$queryRaw<{ total: number }[]>`
    select coalesce(max(seq) - min(seq) + 1, 0)::float8 as total from audit_entries`;
  return row?.total ?? 0;
};

export type AuditVerdict =
  | { readonly whole: true; readonly entries: number }
  /** `brokenAt`: the first entry whose seal does not fit, or that is missing. */
  | { readonly whole: false; readonly brokenAt: bigint };

const batch = 5_000;

/** Walks the whole chain. What was cut off at its end cannot be told from the chain itself: keep the last hash elsewhere. */
export const verifyAudit = async (db: Database): Promise<AuditVerdict> => {
  let hash = beginning;
  let last = 0n;
  for (;;) {
    const rows = await db.auditEntry.findMany({ where: { seq: { gt: last } }, orderBy: { seq: 'asc' }, take: batch });
    for (const row of rows) {
      const expected = sealOf(hash, entryOf(row));
      if (row.seq !== last + 1n || row.hash !== expected) return { whole: false, brokenAt: last + 1n };
      hash = expected;
      last = row.seq;
    }
    if (rows.length < batch) return { whole: true, entries: Number(last) };
  }
};
