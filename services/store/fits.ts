import type { Database } from '../../prisma/client.ts';
import type { Fit, FitHead, Verdict } from '../../shared/model/fit.ts';
import type { RankedFit, ReadingName, Versions } from '../../shared/model/shortlist.ts';
import { digestOf, toJsonText } from './to-json.ts';

/** How one candidate stands with one role, for the candidate's page. */
export interface FitCard {
  readonly briefId: string;
  readonly title: string | null;
  readonly client: string | null;
  readonly total: number;
  readonly verdict: Verdict;
  readonly rank: number | null;
}

/** What a pair was made from: the digest of the making, the reading where it is not the one in force, the CV's revision. */
export const pairMadeFrom = (making: string, revision: string, reading: ReadingName | null = null): string =>
  [making, ...(reading === null ? [] : [reading]), revision].join(' ');

/** Rows sent with one statement: a few megabytes at most. */
const batch = 200;

/** Adds or replaces the told fits of these pairs; others of the role stay. What did not change is not written. */
export const saveFits = async (
  db: Pick<Database, 'fit' | '$executeRaw'>,
  briefId: string,
  options: { readonly fits: readonly RankedFit[]; readonly versions: Versions },
): Promise<void> => {
  const { lexicon, rules } = options.versions;
  const kept = await db.fit.findMany({
    where: { briefId },
    select: { candidateId: true, digest: true, madeFrom: true },
  });
  const known = new Map(kept.map((row) => [row.candidateId, row]));
  const fits = options.fits.filter(
    ({ candidateId, madeFrom }) => !madeFrom || known.get(candidateId)?.madeFrom !== madeFrom,
  );
  for (let from = 0; from < fits.length; from += batch) {
    const all = fits.slice(from, from + batch).map((fit) => rowOf(fit, options.versions));
    const isKnown = (row: FitRow) => known.get(row.candidate_id)?.digest === row.digest;
    await saveMakings(db, briefId, all.filter(isKnown));
    const rows = all.filter((row) => !isKnown(row));
    if (rows.length === 0) continue;
    await db.$executeRaw`
      insert into fits (brief_id, candidate_id, total, verdict, fit, head, digest, made_from, lexicon, rules, scored_at)
      select ${briefId}::uuid, e.candidate_id, e.total, e.verdict, e.fit, e.head, e.digest, e.made_from, ${lexicon},
        ${rules}, clock_timestamp()
      from jsonb_to_recordset(${textOf(rows)}::jsonb)
        as e(candidate_id uuid, total float8, verdict text, fit jsonb, head jsonb, digest text, made_from text)
      join candidates c on c.id = e.candidate_id
      on conflict (brief_id, candidate_id) do update set
        total = excluded.total, verdict = excluded.verdict, fit = excluded.fit, head = excluded.head, digest = excluded.digest,
        made_from = excluded.made_from,
        lexicon = excluded.lexicon, rules = excluded.rules, scored_at = excluded.scored_at`;
  }
};

/** Made from something else and come out the same: only that is noted. */
const saveMakings = async (
  db: Pick<Database, '$executeRaw'>,
  briefId: string,
  rows: readonly FitRow[],
): Promise<void> => {
  if (rows.length === 0) return;
  const makings = rows.map(({ candidate_id, made_from }) => ({ candidate_id, made_from }));
  await db.$executeRaw`
    update fits set made_from = e.made_from
    from jsonb_to_recordset(${JSON.stringify(makings)}::jsonb) as e(candidate_id uuid, made_from text)
    where fits.brief_id = ${briefId}::uuid and fits.candidate_id = e.candidate_id
      and fits.made_from is distinct from e.made_from`;
};

const headOf = ({ total, verdict, confidence, knockouts, flags, parts, deductions }: Fit): FitHead => ({
  ...{ total, verdict, confidence, knockouts, flags },
  parts: parts.map(({ name, weight, score }) => ({ name, weight, score })),
  deductions: deductions.map(({ name, factor, cap }) => ({ name, factor, cap })),
});

type FitRow = ReturnType<typeof rowOf>;

/** One JSON text of many, without reading them again. */
const textOf = (rows: readonly FitRow[]): string =>
  `[${rows.map(({ text, ...row }) => `{"fit":${text},${JSON.stringify(row).slice(1)}`).join()}]`;

const rowOf = ({ candidateId, fit, madeFrom = null }: RankedFit, versions: Versions) => {
  const text = toJsonText(fit);
  return {
    candidate_id: candidateId,
    total: fit.total,
    verdict: fit.verdict,
    /** As JSON already. */
    text,
    head: JSON.parse(toJsonText(headOf(fit))) as unknown,
    digest: digestOf(`${versions.lexicon} ${versions.rules} ${text}`),
    made_from: madeFrom,
  };
};

/** With all its reasons; null where the two were not compared. */
export const loadFit = async (db: Database, briefId: string, candidateId: string): Promise<Fit | null> => {
  const row = await db.fit.findUnique({
    where: { briefId_candidateId: { briefId, candidateId } },
    select: { fit: true },
  });
  return row && (row.fit as unknown as Fit);
};

/** Open roles on whose lists somebody is, best first. */
export const loadFitsOfCandidate = async (db: Database, candidateId: string): Promise<readonly FitCard[]> =>
  db.$queryRaw<FitCard[]>`
    select b.id as "briefId", v.title, v.client, e.total, e.verdict, e.rank
    from shortlist_entries e
    join shortlists s on s.id = e.shortlist_id
    join briefs b on b.id = s.current_of and b.id = b.role_id and b.open
    join briefs v on v.role_id = b.id and v."leading"
    where e.candidate_id = ${candidateId}::uuid
    order by e.total desc, b.id`;
