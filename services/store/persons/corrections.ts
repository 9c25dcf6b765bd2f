/** What recruiters set right of a person: kept apart from what was read, laid over every CV of the person. */
import type { Database, Prisma } from '../../../prisma/client.ts';
import { type Correction, type CorrectionPath, correctionSchema } from '../../../shared/model/correction.ts';
import type { Person } from '../../../shared/model/fit.ts';
import { replaceSearchRows } from '../search/replace-search-rows.ts';
import { layCorrections } from './lay-corrections.ts';
import { changePersons } from './replace-persons.ts';

const loadCvs = (tx: Prisma.TransactionClient, candidateId: string): Promise<{ id: string }[]> =>
  tx.$queryRaw`
    select o.id from candidates c join candidates o on o.person_id = c.person_id where c.id = ${candidateId}::uuid`;

/** @returns false, and nothing is kept, when there is no such person, path or value */
export const saveCorrection = async (
  db: Database,
  candidateId: string,
  { path, value, by }: Omit<Correction, 'at'>,
): Promise<boolean> => {
  const read = correctionSchema(path)?.safeParse(value);
  if (!read?.success) return false;
  return await changePersons(db, async (tx) => {
    const cvs = await loadCvs(tx, candidateId);
    if (cvs.length === 0) return false;
    const set = { value: read.data as Prisma.InputJsonValue, by, at: new Date() };
    await tx.correction.upsert({
      where: { candidateId_path: { candidateId, path } },
      create: { candidateId, path, ...set },
      update: set,
    });
    await layAll(tx, cvs);
    return true;
  });
};

/** What was read holds again, in every CV of the person. */
export const removeCorrection = (db: Database, candidateId: string, path: CorrectionPath): Promise<void> =>
  changePersons(db, async (tx) => {
    const cvs = await loadCvs(tx, candidateId);
    await tx.correction.deleteMany({ where: { path, candidateId: { in: cvs.map(({ id }) => id) } } });
    await layAll(tx, cvs);
  });

const layAll = async (tx: Prisma.TransactionClient, cvs: readonly { readonly id: string }[]): Promise<void> => {
  const ids = cvs.map(({ id }) => id);
  await layCorrections(tx, ids);
  await replaceSearchRows(tx, ids);
};

export interface Corrected {
  /** Newest first; of each path the one that holds. */
  readonly corrections: readonly Correction[];
  /** What the CV itself says. */
  readonly read: Pick<Person, 'candidate' | 'signals'>;
}

export const loadCorrected = async (db: Database, candidateId: string): Promise<Corrected | null> => {
  const row = await db.candidate.findUnique({
    where: { id: candidateId },
    select: { personId: true, facts: true, signals: true, asRead: true },
  });
  if (row === null) return null;
  const rows = await db.correction.findMany({
    where: { candidate: { personId: row.personId } },
    orderBy: [{ at: 'desc' }, { path: 'asc' }],
  });
  const held = new Map(rows.toReversed().map(({ path, value, at, by }) => [path, { path, value, at, by }]));
  return {
    corrections: [...held.values()].reverse(),
    read: (row.asRead ?? { candidate: row.facts, signals: row.signals }) as unknown as Corrected['read'],
  };
};
