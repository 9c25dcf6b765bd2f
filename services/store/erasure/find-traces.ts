/** A person -> everything that is theirs: CVs, the documents they came in, and loose papers that carry their address. */
import type { Prisma } from '../../../prisma/client.ts';
import { contactPattern, mentionPattern, type Names } from './mention-pattern.ts';

/** Whom: one CV's person, everybody with this address, or whoever a document is about. */
export type Who = { readonly candidateId: string } | { readonly email: string } | { readonly documentId: string };

export interface Traces extends Names {
  readonly candidateIds: readonly string[];
  readonly documents: readonly DocumentTrace[];
  /** Containers that are somebody else's CV or a role: the row stays, the original goes. */
  readonly containers: readonly DocumentTrace[];
}

export interface DocumentTrace {
  readonly id: string;
  readonly fingerprint: string;
  readonly archivePath: string;
  readonly folder: string | null;
  readonly fileName: string;
}

type Tx = Prisma.TransactionClient;

const candidatesOf = async (tx: Tx, who: Who): Promise<readonly string[]> => {
  const rows =
    'documentId' in who
      ? await tx.$queryRaw<{ id: string }[]>`
          select o.id from candidates c join candidates o on o.person_id = c.person_id
          where c.document_id = ${who.documentId}::uuid order by o.id`
      : 'candidateId' in who
        ? await tx.$queryRaw<{ id: string }[]>`
          select o.id from candidates c join candidates o on o.person_id = c.person_id
          where c.id = ${who.candidateId}::uuid order by o.id`
        : await tx.$queryRaw<{ id: string }[]>`
          select distinct o.id from candidates c join candidates o on o.person_id = c.person_id
          where lower(${who.email}) in (
            c.identity->>'email', lower(c.facts->'email'->>'value'), lower(c.as_read->'candidate'->'email'->>'value'))
          order by o.id`;
  return rows.map(({ id }) => id);
};

/** As read and as corrected: either may stand somewhere. */
const namesOf = async (tx: Tx, who: Who, candidateIds: readonly string[]): Promise<Names> => {
  const rows = await tx.$queryRaw<{ name: string | null; email: string | null; phones: string[] }[]>`
    select f.facts->'name'->>'value' as name, f.facts->'email'->>'value' as email,
      array(select p->>'value' from jsonb_array_elements(coalesce(f.facts->'phones', '[]')) p) as phones
    from candidates c cross join lateral (values (c.facts), (c.as_read->'candidate')) f(facts)
    where c.id = any(${[...candidateIds]}::uuid[]) and f.facts is not null`;
  const unique = (values: readonly (string | null)[]) => [
    ...new Set(values.filter((value): value is string => value !== null && value.trim() !== '')),
  ];
  const asked = 'email' in who ? [who.email] : [];
  return {
    names: unique(rows.map(({ name }) => name)),
    emails: unique([...asked, ...rows.map(({ email }) => email)].map((email) => email?.toLowerCase() ?? null)),
    phones: unique(rows.flatMap(({ phones }) => phones)),
  };
};

interface Found extends DocumentTrace {
  /** own: the CV, its copies and what lies in it; around: what it came in; loose: papers with their address. */
  readonly how: 'own' | 'around' | 'loose';
  /** Is a role or another person's CV; a letter that was read as one, without an address and naming this person, is neither. */
  readonly others: boolean;
}

/** A pattern that finds nothing. */
const nothing = '(?!)';

const documentsOf = (
  tx: Tx,
  { candidateIds, documentIds }: { readonly candidateIds: readonly string[]; readonly documentIds: readonly string[] },
  known: Names,
): Promise<Found[]> =>
  tx.$queryRaw<Found[]>`
    with recursive own(id) as (
      select document_id from candidates where id = any(${[...candidateIds]}::uuid[])
      union select unnest(${[...documentIds]}::uuid[])
      union select d.id from own o join documents c on c.id = o.id
        join documents d on d.parent_id = c.id or d.fingerprint = c.fingerprint
    ), around(id) as (
      select d.parent_id from own o join documents d on d.id = o.id where d.parent_id is not null
      union select n.id from around a join documents c on c.id = a.id
        join documents n on n.id = c.parent_id or n.fingerprint = c.fingerprint
    ), loose(id) as (
      select d.id from documents d join document_texts t on t.document_id = d.id
      where not exists (select from candidates c where c.document_id = d.id and c.identity->>'email' is not null)
        and not exists (select from briefs b where b.document_id = d.id)
        and (t.text::text ~* ${contactPattern(known) ?? nothing}
          or (d.parent_id in (select id from around) and t.text::text ~* ${mentionPattern(known) ?? nothing}))
    ), found as (
      select id, min(how) as how from (
        select id, '1 own' as how from own union all select id, '2 around' from around
        union all select d.id, '3 loose' from loose l join documents f on f.id = l.id
          join documents d on d.fingerprint = f.fingerprint
      ) every group by id
    )
    select d.id, d.fingerprint, d.archive_path as "archivePath", d.folder, d.file_name as "fileName",
      substr(f.how, 3) as how,
      exists (select from briefs b where b.document_id = d.id) or exists (
        select from candidates c left join document_texts t on t.document_id = c.document_id
        where c.document_id = d.id and not c.id = any(${[...candidateIds]}::uuid[])
          and (c.identity->>'email' is not null or not t.text::text ~* ${mentionPattern(known) ?? nothing})) as others
    from found f join documents d on d.id = f.id order by d.id`;

export const findTraces = async (tx: Tx, who: Who): Promise<Traces> => {
  const candidateIds = await candidatesOf(tx, who);
  const known = await namesOf(tx, who, candidateIds);
  const found = await documentsOf(
    tx,
    { candidateIds, documentIds: 'documentId' in who ? [who.documentId] : [] },
    known,
  );
  return {
    ...known,
    candidateIds,
    documents: found.filter(({ others }) => !others),
    containers: found.filter(({ how, others }) => how === 'around' && others),
  };
};
