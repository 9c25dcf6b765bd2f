/** How long people are kept: the setting, the ground stated for a person, and who is due. */
import { type Database, Prisma } from '../../prisma/client.ts';
import {
  dueDate,
  type Kept,
  type LegalBasis,
  type Retention,
  retentionSchema,
  standingOf,
} from '../../shared/model/retention.ts';
import { loadSetting, saveSetting } from './settings.ts';

const settingName = 'retention';

/** null until an administrator has set it. */
export const loadRetention = (db: Database): Promise<Retention | null> => loadSetting(db, settingName, retentionSchema);

export const saveRetention = async (db: Database, retention: Retention | null): Promise<void> => {
  if (retention === null) await db.setting.deleteMany({ where: { name: settingName } });
  else await saveSetting(db, settingName, retention);
};

export interface Consent {
  readonly basis: LegalBasis;
  readonly givenAt: Date;
  readonly expiresAt: Date | null;
}

export const addConsent = async (
  db: Database,
  candidateId: string,
  consent: Consent & { readonly by: string | null },
): Promise<void> => {
  await db.consent.create({ data: { candidateId, ...consent } });
};

/** A person, or a document of which neither a person nor a role was made. */
export interface KeptOne extends Kept {
  readonly candidateId: string | null;
  readonly documentId: string;
  readonly name: string;
}

type KeptRow = Omit<KeptOne, 'basis'> & { readonly basis: string | null };

const everybody = Prisma.sql`true`;
const personOf = (candidateId: string): Prisma.Sql =>
  Prisma.sql`l.person_id = (select person_id from candidates where id = ${candidateId}::uuid)`;

/** @param whose condition on the leading CV `l` */
const loadKept = async (db: Database, whose: Prisma.Sql): Promise<readonly KeptOne[]> => {
  const rows = await db.$queryRaw<KeptRow[]>`
    select l.id as "candidateId", l.document_id as "documentId", coalesce(l.name, l.file_name) as name,
      greatest(
        (select max(x.created_at) from candidates c join documents d on d.id = c.document_id
          join documents x on x.fingerprint = d.fingerprint where c.person_id = l.person_id),
        (select max(k.at) from decisions k join candidates c on c.id = k.candidate_id where c.person_id = l.person_id),
        (select max(k.at) from corrections k join candidates c on c.id = k.candidate_id where c.person_id = l.person_id),
        (select max(k.at) from notes k join candidates c on c.id = k.candidate_id where c.person_id = l.person_id),
        s.at) as "lastContact", s.basis, s.expires_at as "expiresAt"
    from candidates l
    left join lateral (
      select k.basis, k.expires_at, k.at from consents k join candidates c on c.id = k.candidate_id
      where c.person_id = l.person_id order by k.at desc, k.id desc limit 1) s on true
    where l."leading" and ${whose}`;
  return rows.map((row) => ({ ...row, basis: row.basis as LegalBasis | null }));
};

/** Rejected, doubtful, never answered: somebody's papers all the same. What carries parts goes with them. */
const loadLoose = (db: Database): Promise<KeptOne[]> =>
  db.$queryRaw<KeptOne[]>`
    select null as "candidateId", d.id as "documentId", d.file_name as name, null as basis, null as "expiresAt",
      (select max(x.created_at) from documents x where x.fingerprint = d.fingerprint) as "lastContact"
    from documents d
    where d.duplicate_of is null and d.state in ('ready', 'rejected', 'review')
      and not exists (select from candidates c where c.document_id = d.id)
      and not exists (select from briefs b where b.document_id = d.id)
      and not exists (select from documents p where p.parent_id = d.id)`;

export interface DueOne extends KeptOne {
  readonly due: Date;
  readonly standing: 'due' | 'warned';
}

/** Who is due, and who will be within the days of warning; soonest first. */
export const listDue = async (db: Database, retention: Retention, now: Date): Promise<readonly DueOne[]> => {
  const all = [...(await loadKept(db, everybody)), ...(await loadLoose(db))];
  return all
    .flatMap((one) => {
      const due = dueDate(one, retention);
      const standing = standingOf(due, now, retention);
      return due === null || standing === 'kept' ? [] : [{ ...one, due, standing } as const];
    })
    .sort((a, b) => a.due.getTime() - b.due.getTime() || (a.documentId < b.documentId ? -1 : 1));
};

/** How one person stands. */
export const loadKeeping = async (
  db: Database,
  candidateId: string,
): Promise<(Kept & { readonly due: Date | null }) | null> => {
  const [[kept], retention] = await Promise.all([loadKept(db, personOf(candidateId)), loadRetention(db)]);
  return kept === undefined ? null : { ...kept, due: retention === null ? kept.expiresAt : dueDate(kept, retention) };
};
