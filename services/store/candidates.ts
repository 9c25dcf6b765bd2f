import { type Database, Prisma } from '../../prisma/client.ts';
import type { Candidate } from '../../shared/model/candidate.ts';
import type { Person } from '../../shared/model/fit.ts';
import { identityOf, type PersonRules } from '../../shared/model/identity.ts';
import type { Versions } from '../../shared/model/shortlist.ts';
import type { Reach, Scope, Seniority, Signals } from '../../shared/model/signal.ts';
import { contentId } from './content-id.ts';
import { addressesIn } from './persons/address-standings.ts';
import { namesOf, personColumns, replacedBy, valuesOf } from './persons/candidate-columns.ts';
import { changePersons, replacePersons } from './persons/replace-persons.ts';
import { settlePersonsIn } from './persons/settle-person.ts';
import { changePool, changeTime, takePoolTime } from './pool-clock.ts';
import { replaceSearchRows } from './search/replace-search-rows.ts';
import { cleanText, toJsonText } from './to-json.ts';

/** What lists show of a candidate without loading facts and signals. */
export interface CandidateCard {
  readonly id: string;
  readonly documentId: string;
  readonly name: string | null;
  readonly headline: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly scope: Scope;
  readonly reach: Reach | null;
  readonly seniority: Seniority | null;
  /** Names of platforms worked with, strongest first. */
  readonly platforms: readonly string[];
  readonly fileName: string;
  readonly open: boolean;
  readonly createdAt: Date;
  readonly personId: string;
  /** false: an earlier CV of a person, kept and not matched. */
  readonly leading: boolean;
}

export interface StoredCandidate extends CandidateCard, Person {
  readonly candidate: Candidate;
  readonly versions: Versions;
  /** Changes with every save. */
  readonly revision: string;
}

export interface PooledPerson {
  readonly candidateId: string;
  readonly revision: string;
  readonly person: Person;
}

/**
 * One candidate per document: saving again replaces facts, signals and words and keeps the id. Returns it.
 * @param options.rules how its person is told from others; without them it is a person of its own
 */
export const saveCandidate = (
  db: Database,
  documentId: string,
  options: {
    readonly person: Person;
    readonly fileName: string;
    readonly versions: Versions;
    readonly rules?: PersonRules;
  },
): Promise<string> => {
  const columns: readonly (readonly [string, Prisma.Sql])[] = [
    ...personColumns(options.person, identityOf(options.person.candidate)),
    ['words', Prisma.sql`${toJsonText(options.person.words)}::jsonb`],
    ['file_name', Prisma.sql`${cleanText(options.fileName)}::text`],
    ['lexicon', Prisma.sql`${options.versions.lexicon}::text`],
    ['rules', Prisma.sql`${options.versions.rules}::text`],
    ['as_read', Prisma.sql`null::jsonb`],
  ];
  return changePersons(db, async (tx) => {
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      insert into candidates (id, document_id, person_id, created_at, ${namesOf(columns)})
      select ${contentId('candidate')}, d.id, ${contentId('candidate')}, ${changeTime}, ${valuesOf(columns)}
      from documents d where d.id = ${documentId}::uuid
      on conflict (document_id) do update set ${replacedBy(columns)}
      returning id`;
    if (row === undefined) throw new Error(`Document ${documentId} is gone, nothing to keep a candidate of.`);
    if (options.rules === undefined) await replacePersons(tx, [row.id]);
    else await settlePersonsIn(tx, [row.id], { rules: options.rules });
    return row.id;
  });
};

export const loadCandidate = async (db: Database, id: string): Promise<StoredCandidate | null> => {
  const row = await db.candidate.findUnique({ where: { id } });
  return row && candidateOf(row);
};

export const loadCandidateOf = async (db: Database, documentId: string): Promise<StoredCandidate | null> => {
  const row = await db.candidate.findUnique({ where: { documentId } });
  return row && candidateOf(row);
};

/** The columns of a `CandidateCard`. */
export const cardColumns = {
  id: true,
  documentId: true,
  name: true,
  headline: true,
  city: true,
  country: true,
  scope: true,
  reach: true,
  seniority: true,
  platforms: true,
  fileName: true,
  open: true,
  createdAt: true,
  personId: true,
  leading: true,
} as const;

/** Of each person the leading CV. */
const inPool = { open: true, leading: true } as const;

/** Whom matching looks at: every open candidate that leads its person, ids in order, and the moment this was true. */
export const loadPool = async (
  db: Database,
): Promise<{
  readonly asOf: Date;
  readonly members: readonly { readonly candidateId: string; readonly revision: string }[];
}> => {
  const asOf = await takePoolTime(db);
  const rows = await db.candidate.findMany({
    where: inPool,
    select: { id: true, revision: true },
    orderBy: { id: 'asc' },
  });
  return { asOf, members: rows.map(({ id, revision }) => ({ candidateId: id, revision })) };
};

const pooledColumns = { id: true, revision: true, facts: true, signals: true, words: true } as const;

export const loadPersons = async (db: Database, candidateIds: readonly string[]): Promise<readonly PooledPerson[]> => {
  const rows = await db.candidate.findMany({
    where: { id: { in: [...candidateIds] } },
    select: pooledColumns,
    orderBy: { id: 'asc' },
  });
  return rows.map(pooledOf);
};

/** A closed candidate is kept and no longer matched. */
export const saveCandidateOpen = async (db: Database, id: string, open: boolean): Promise<void> => {
  await changePool(db, async (tx) => {
    await tx.$executeRaw`update candidates set open = ${open}, updated_at = ${changeTime} where id = ${id}::uuid`;
    await replaceSearchRows(tx, [id]);
  });
};

/** The document turned out to be no CV: its candidate, fits and list entries go, and the next CV of the person leads. */
export const removeCandidateOf = (db: Database, documentId: string, rules: PersonRules): Promise<void> =>
  changePersons(db, async (tx) => {
    const others = await tx.$queryRaw<{ id: string }[]>`
      select o.id from candidates c join candidates o on o.person_id = c.person_id and o.id <> c.id
      where c.document_id = ${documentId}::uuid`;
    // Nobody may be left to carry the date of this change, so the pool itself does.
    const [removed] = await tx.$queryRaw<{ keys: string[] }[]>`
      with removed as (delete from candidates where document_id = ${documentId}::uuid returning identity_keys),
      told as (
        insert into settings (name, value, saved_at) select 'pool-changed', 'true'::jsonb, ${changeTime} from removed
        on conflict (name) do update set saved_at = excluded.saved_at)
      select identity_keys as keys from removed`;
    if (removed === undefined) return;
    const ids = others.map(({ id }) => id);
    await settlePersonsIn(tx, ids, { rules, gone: addressesIn(removed.keys) });
  });

export const cardOf = (row: Prisma.CandidateGetPayload<{ select: typeof cardColumns }>): CandidateCard => ({
  id: row.id,
  documentId: row.documentId,
  name: row.name,
  headline: row.headline,
  city: row.city,
  country: row.country,
  scope: row.scope as Scope,
  reach: row.reach as Reach | null,
  seniority: row.seniority as Seniority | null,
  platforms: row.platforms,
  fileName: row.fileName,
  open: row.open,
  createdAt: row.createdAt,
  personId: row.personId,
  leading: row.leading,
});

type PersonRow = Prisma.CandidateGetPayload<{ select: typeof pooledColumns }>;

const personOf = (row: PersonRow): Person => ({
  candidate: row.facts as unknown as Candidate,
  signals: row.signals as unknown as Signals,
  words: row.words as unknown as Person['words'],
});

const pooledOf = (row: PersonRow): PooledPerson => ({
  candidateId: row.id,
  revision: row.revision,
  person: personOf(row),
});

const candidateOf = (row: Prisma.CandidateGetPayload<object>): StoredCandidate => ({
  ...cardOf(row),
  ...personOf(row),
  versions: { lexicon: row.lexicon, rules: row.rules },
  revision: row.revision,
});
