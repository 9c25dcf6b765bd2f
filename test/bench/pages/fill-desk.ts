/** A few documents that were read and ranked by the product -> as many people and roles as wanted, copied within PostgreSQL. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, Prisma } from '../../../prisma/client.ts';
import { keepBytes } from '../../../services/intake/keep-original.ts';
import { claimDocument } from '../../../services/store/documents.ts';
import { openDeskOn } from '../../support/desk-on.ts';

export interface Size {
  readonly candidates: number;
  readonly roles: number;
}

const project = join(import.meta.dirname, '../../..');

/** People whose texts, facts and signals are copied as well: those on lists. Of others only what lists and searches read. */
const whole = 4_000;
/** On each list. */
const listed = 100;

const readSeeds = async (db: Database): Promise<void> => {
  const desk = await openDeskOn(db);
  for (const root of ['samples', 'test/corpus/dev'])
    for (const folder of ['briefs', 'cvs'] as const)
      for (const fileName of readdirSync(join(project, root, folder))) {
        const bytes = new Uint8Array(readFileSync(join(project, root, folder, fileName)));
        const { document } = await claimDocument(db, {
          ...(await keepBytes(bytes, desk.line.vault)),
          ...{ fileName, size: bytes.length, folder, parentId: null, claimKey: null, modified: null },
        });
        await desk.enqueue('read-document', { documentId: document.id });
      }
  await desk.work();
  await desk.close();
};

type Overrides = Readonly<Record<string, string>>;

/** Every row of `from` again with some of its columns made anew; `from` is called `t`. */
const copyRows = async (
  db: Database,
  table: string,
  {
    from,
    where = 'true',
    overrides,
  }: { readonly from: string; readonly where?: string; readonly overrides: Overrides },
): Promise<void> => {
  const columns = await db.$queryRaw<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_schema = current_schema() and table_name = ${table} order by ordinal_position`;
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const values = columns.map(({ name }) => overrides[name] ?? `t."${name}"`).join(', ');
  await db.$executeRaw`${Prisma.raw(`insert into ${table} (${names}) select ${values} from ${from} where ${where}`)}`;
};

/** A UUID of version 8, as addresses of pages ask for one that is valid. */
const copyOf = (id: string, number: string): string =>
  `overlay(overlay(md5(${id}::text || '/' || ${number}) placing '8' from 13) placing '8' from 17)::uuid`;
/** Begins with another letter for each copy: in the order of names, copies of one person would stand together, and nobody's pool is like that. */
const nameOfCopy = "initcap(translate(left(md5(t.name || '/' || n), 7), '0123456789', 'ghijklmnop')) || ' ' || t.name";
const someDay = (days: number): string => `now() - random() * interval '${days} days'`;

const copyPeople = async (db: Database, copies: number): Promise<void> => {
  const seeds = await db.candidate.count({ where: { leading: true } });
  const wholeCopies = Math.ceil(whole / seeds);
  const numbered = (table: string): string => `${table} t cross join generate_series(1, ${copies}) n`;
  const leads = (column: string): string => `exists (select from candidates c where c.${column} and c.leading)`;
  const own = { id: copyOf('t.id', 'n'), created_at: someDay(900), updated_at: someDay(30) };
  await copyRows(db, 'documents', {
    from: numbered('documents'),
    where: leads('document_id = t.id'),
    overrides: {
      ...own,
      fingerprint: "t.fingerprint || '/' || n",
      first_fingerprint: "t.fingerprint || '/' || n",
      claim_key: 'null',
    },
  });
  await copyRows(db, 'document_texts', {
    from: numbered('document_texts'),
    where: `n <= ${wholeCopies} and ${leads('document_id = t.document_id')}`,
    overrides: { document_id: copyOf('t.document_id', 'n') },
  });
  const ifWhole = (column: string): string => `case when n <= ${wholeCopies} then t.${column} else '{}' end`;
  await copyRows(db, 'candidates', {
    from: numbered('candidates'),
    where: 't.leading',
    overrides: {
      ...own,
      document_id: copyOf('t.document_id', 'n'),
      person_id: copyOf('t.id', 'n'),
      name: nameOfCopy,
      ...{ facts: ifWhole('facts'), signals: ifWhole('signals'), words: ifWhole('words') },
      identity_keys: "'{}'",
    },
  });
  const [index] = await db.$queryRaw<{ name: string; definition: string }[]>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = 'candidate_search' and indexdef like '%gin%' limit 1`;
  if (index) await db.$executeRaw`${Prisma.raw(`drop index "${index.name}"`)}`;
  await copyRows(db, 'candidate_search', {
    from: numbered('candidate_search'),
    overrides: {
      candidate_id: copyOf('t.candidate_id', 'n'),
      name: nameOfCopy,
      years: '(random() * 35)::real',
    },
  });
  if (index) await db.$executeRaw`${Prisma.raw(index.definition)}`;
};

/** Which copy of somebody stands on a list: another one on each. */
const numberOnList = (copies: number, brief: string, round: string): string =>
  `1 + (abs(hashtext(${brief}::text) % 1000) + n * 7 + ${round}) % ${copies}`;

interface RoleCopies {
  readonly copies: number;
  /** People that were read, and copies of each that may stand on lists. */
  readonly seeds: number;
  readonly people: number;
}

const copyRoles = async (db: Database, { copies, seeds, people }: RoleCopies): Promise<void> => {
  const numbered = (table: string): string => `${table} t cross join generate_series(1, ${copies}) n`;
  const brief = copyOf('t.id', 'n');
  await copyRows(db, 'documents', {
    from: numbered('documents'),
    where: 'exists (select from briefs b where b.document_id = t.id and b.leading)',
    overrides: {
      id: copyOf('t.id', "'r' || n"),
      fingerprint: "t.fingerprint || '/r' || n",
      first_fingerprint: "t.fingerprint || '/r' || n",
      claim_key: 'null',
      created_at: someDay(200),
    },
  });
  await copyRows(db, 'document_texts', {
    from: numbered('document_texts'),
    where: 'exists (select from briefs b where b.document_id = t.document_id and b.leading)',
    overrides: { document_id: copyOf('t.document_id', "'r' || n") },
  });
  await copyRows(db, 'briefs', {
    from: numbered('briefs'),
    where: 't.leading',
    overrides: {
      id: brief,
      document_id: copyOf('t.document_id', "'r' || n"),
      role_id: brief,
      title: "t.title || ' ' || n",
      created_at: someDay(200),
      identity_keys: "'{}'",
    },
  });
  await copyRows(db, 'shortlists', {
    from: numbered('shortlists'),
    where: 't.current_of is not null',
    overrides: {
      id: brief,
      brief_id: copyOf('t.brief_id', 'n'),
      current_of: copyOf('t.brief_id', 'n'),
      created_at: someDay(2),
    },
  });
  const rounds = Math.ceil(listed / seeds);
  const onLists = `generate_series(1, ${copies}) n cross join generate_series(1, ${rounds}) round`;
  const number = `(${numberOnList(people, 's.brief_id', 'round')})`;
  await copyRows(db, 'shortlist_entries', {
    from: `shortlist_entries t join shortlists s on s.id = t.shortlist_id cross join ${onLists}`,
    where: `s.current_of is not null and exists (select from shortlists o where o.id = ${copyOf('s.id', 'n')}) and t.rank + (round - 1) * ${seeds} <= ${listed}`,
    overrides: {
      shortlist_id: copyOf('s.id', 'n'),
      candidate_id: copyOf('t.candidate_id', number),
      rank: `t.rank + (round - 1) * ${seeds}`,
      from_rank: 't.rank + 1',
      cause: "'a new CV'",
    },
  });
  await copyRows(db, 'fits', {
    from: `fits t join shortlists s on s.brief_id = t.brief_id and s.current_of is not null
      join shortlist_entries p on p.shortlist_id = s.id and p.candidate_id = t.candidate_id cross join ${onLists}`,
    where: `exists (select from shortlists o where o.id = ${copyOf('s.id', 'n')}) and p.rank + (round - 1) * ${seeds} <= ${listed}`,
    overrides: { brief_id: copyOf('t.brief_id', 'n'), candidate_id: copyOf('t.candidate_id', number) },
  });
};

/** What years of work leave behind. */
const addHistory = async (db: Database): Promise<void> => {
  await db.$executeRaw`
    insert into audit_entries (seq, at, actor, action, subject, details, hash)
    select 1000000 + n, now() - (200000 - n) * interval '1 minute', null, 'GET /candidates/:id', md5(n::text)::uuid::text,
      '{"status": 200}', md5(n::text) from generate_series(1, 200000) n`;
  await db.$executeRaw`
    insert into decisions (id, brief_id, candidate_id, kind, standing, at)
    select md5('d' || e.shortlist_id || e.candidate_id)::uuid, s.brief_id, e.candidate_id, 'submitted', '{}', now()
    from shortlist_entries e join shortlists s on s.id = e.shortlist_id where e.rank % 9 = 0`;
  await db.$executeRaw`
    insert into notes (id, candidate_id, text, at)
    select md5('n' || id)::uuid, id, 'Prefers to be called in the morning.', now() from candidates where random() < 0.2`;
  await db.$executeRaw`
    insert into runs (id, trigger, state, running, candidates, lexicon, rules, started_at, finished_at)
    select md5('run' || n)::uuid, 'nightly', 'done', null, 100000, 'l', 'r', now() - n * interval '1 day',
      now() - n * interval '1 day' + interval '2 minutes' from generate_series(1, 60) n`;
  await db.$executeRaw`
    insert into run_roles (run_id, brief_id, pairs, scored, pruned, changed, done_at, shortlist_id)
    select r.id, s.brief_id, 100000, 120, 99880, true, r.finished_at, s.id
    from runs r cross join shortlists s where r.trigger = 'nightly' and s.current_of is not null`;
};

export const fillDesk = async (db: Database, size: Size): Promise<void> => {
  await readSeeds(db);
  const seeds = await db.candidate.count({ where: { leading: true } });
  const briefs = await db.brief.count({ where: { leading: true } });
  const people = Math.ceil(size.candidates / seeds) - 1;
  await copyPeople(db, people);
  await copyRoles(db, {
    copies: Math.ceil(size.roles / briefs) - 1,
    seeds,
    people: Math.min(people, Math.ceil(whole / seeds)),
  });
  await addHistory(db);
  await db.$executeRaw`vacuum analyze`;
};
