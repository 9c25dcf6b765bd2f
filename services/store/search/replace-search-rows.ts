/** Stored CVs -> the rows by which people are found. Called in the transaction of whatever changes a person. */
import type { Prisma } from '../../../prisma/client.ts';
import { type Candidate, cefrLevels, type SpokenLanguage } from '../../../shared/model/candidate.ts';
import { type DocumentText, linesOf } from '../../../shared/model/document.ts';
import type { Signals } from '../../../shared/model/signal.ts';
import { toJsonText } from '../to-json.ts';
import { vectorOf } from './search-lexemes.ts';

/** From this strength on a level or a cell is what somebody works on. */
export const clearly = 0.5;
const told = 0.25;
/** Characters; an index takes no more than a few thousand bytes. */
const longestIndexed = 200;

interface Row {
  readonly id: string;
  readonly open: boolean;
  readonly name: string | null;
  readonly headline: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly scope: string;
  readonly reach: string | null;
  readonly seniority: string | null;
  readonly platforms: readonly string[];
  readonly fileName: string;
  readonly facts: Candidate;
  readonly signals: Signals;
  readonly text: DocumentText | null;
}

/** "de" and every level up to the one stated; a language without a level is only itself. */
const languageMarks = ({ lang, level }: SpokenLanguage): readonly string[] => [
  lang,
  ...cefrLevels.slice(0, level === null ? 0 : cefrLevels.indexOf(level) + 1).map((each) => `${lang}:${each}`),
];

const shownIn = (signals: Readonly<Record<string, { readonly strength: number }>>): readonly string[] =>
  Object.entries(signals).flatMap(([name, { strength }]) => (strength >= clearly ? [name] : []));

/** Facts come along as a correction may say what the text does not. */
const textsOf = (row: Row): readonly string[] => [
  ...[row.name, row.headline, row.city, row.country].flatMap((text) => text ?? []),
  ...row.platforms,
  row.text === null
    ? ''
    : linesOf(row.text)
        .map(({ text }) => text)
        .join('\n'),
];

const columnsOf = (row: Row) => ({
  candidate_id: row.id,
  open: row.open,
  name: (row.name ?? row.fileName).slice(0, longestIndexed),
  scope: row.scope,
  reach: row.reach,
  seniority: row.seniority,
  country: row.country?.slice(0, longestIndexed) ?? null,
  years: row.facts.totalYears,
  platforms: row.platforms,
  industries: row.signals.industries.filter(({ strength }) => strength >= told).map(({ name }) => name),
  languages: [...new Set(row.facts.languages.flatMap(languageMarks))],
  levels: shownIn(row.signals.levels),
  cells: shownIn(row.signals.cells as Record<string, { strength: number }>),
  words: vectorOf(textsOf(row)),
});

/** Of a person only the leading CV has a row. */
export const replaceSearchRows = async (
  tx: Prisma.TransactionClient,
  candidateIds: readonly string[],
): Promise<void> => {
  const ids = [...candidateIds];
  await tx.$executeRaw`
    delete from candidate_search s using candidates c
    where s.candidate_id = any(${ids}::uuid[]) and c.id = s.candidate_id and not c."leading"`;
  const rows = await tx.$queryRaw<Row[]>`
    select c.id, c.open, c.name, c.headline, c.city, c.country, c.scope, c.reach, c.seniority, c.platforms,
      c.file_name as "fileName", c.facts, c.signals, t.text
    from candidates c left join document_texts t on t.document_id = c.document_id
    where c.id = any(${ids}::uuid[]) and c."leading"
    order by c.id`;
  if (rows.length === 0) return;
  await tx.$executeRaw`
    insert into candidate_search
      (candidate_id, open, name, scope, reach, seniority, country, years, platforms, industries, languages, levels, cells, words)
    select candidate_id, open, name, scope, reach, seniority, country, years, platforms, industries, languages, levels, cells,
      words::tsvector
    from jsonb_to_recordset(${toJsonText(rows.map(columnsOf))}::jsonb) as r(
      candidate_id uuid, open bool, name text, scope text, reach text, seniority text, country text, years real,
      platforms text[], industries text[], languages text[], levels text[], cells text[], words text)
    on conflict (candidate_id) do update set
      open = excluded.open, name = excluded.name, scope = excluded.scope, reach = excluded.reach,
      seniority = excluded.seniority, country = excluded.country, years = excluded.years, platforms = excluded.platforms,
      industries = excluded.industries, languages = excluded.languages, levels = excluded.levels, cells = excluded.cells,
      words = excluded.words`;
};
