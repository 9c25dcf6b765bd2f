import type { Database } from '../../../prisma/client.ts';
import type { Candidate } from '../../../shared/model/candidate.ts';

/** What names somebody, gathered from all CVs of the person, as read and as corrected. */
export interface PersonNamed {
  readonly personId: string;
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly links: readonly string[];
  readonly fileNames: readonly string[];
  /** Words that say what must not count: age, birth, gender, nationality, family … */
  readonly sensitive: readonly string[];
}

interface Row {
  readonly personId: string;
  readonly fileName: string;
  readonly facts: Candidate;
  readonly read: Candidate | null;
}

const present = (values: readonly (string | null | undefined)[]): readonly string[] =>
  values.filter((value): value is string => value !== null && value !== undefined && value !== '');

/** What the facts hold and, where they were quoted from, the words as they stand there. */
const written = (facts: readonly ({ value: string; quote: { text: string } } | null)[]): readonly string[] =>
  present(facts.map((fact) => fact?.value));

const namedIn = ({ personId, fileName, facts, read }: Row): PersonNamed => {
  const readings = read === null ? [facts] : [facts, read];
  return {
    personId,
    names: readings.flatMap(({ name }) => written([name])),
    emails: readings.flatMap(({ email }) => written([email])),
    phones: readings.flatMap(({ phones }) => phones.flatMap(({ value, quote }) => [value, quote.text])),
    links: readings.flatMap(({ links }) => written(links)),
    fileNames: [fileName],
    sensitive: readings.flatMap(({ sensitive }) => sensitive.map(({ quote }) => quote.text)),
  };
};

export const loadPeopleBehind = async (
  db: Database,
  candidateIds: readonly string[],
): Promise<readonly PersonNamed[]> => {
  if (candidateIds.length === 0) return [];
  const rows = await db.$queryRaw<Row[]>`
    select c.person_id as "personId", c.file_name as "fileName", c.facts, c.as_read->'candidate' as read
    from candidates c
    where c.person_id in (select person_id from candidates where id = any(${[...candidateIds]}::uuid[]))`;
  return rows.map(namedIn);
};
