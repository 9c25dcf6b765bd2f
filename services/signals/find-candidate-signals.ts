/**
 * A candidate's text and facts -> signals: levels, the 32 cells, categories, three axes, scope, reach, platforms,
 * terms, seniority, label and flags, each with the lines that prove it.
 *
 * Described work decides. Titles count little, the words MES and MOM next to nothing, lists without a job behind
 * them a quarter, and what is denied, wished for, only chosen or done by others (almost) nothing.
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import type { Candidate } from '../../shared/model/candidate.ts';
import { type DocumentText, linesOf } from '../../shared/model/document.ts';
import type { Seniority, Signals, WorkKind } from '../../shared/model/signal.ts';
import { chargeIn } from './charge-in.ts';
import { onCurve, presentMonth, spanOf } from './employment-time.ts';
import { fieldOf } from './field-of.ts';
import { findFlags } from './find-flags.ts';
import { findLabel } from './find-label.ts';
import { gatherSignals } from './gather-signals.ts';
import { judgeSeniority, seniorityOfTitle, usualMandate } from './judge-seniority.ts';
import type { Unit } from './judge-units.ts';
import { placeCandidateLines } from './place-lines.ts';
import { readMentions } from './read-mentions.ts';
import { termsOfTitle } from './terms-of-title.ts';

/** Owning a set of records is no governing: a title sets how far "own" and "strategy" may go. */
const highestMandate: Readonly<Record<Seniority, number>> = {
  junior: 2,
  mid: 3,
  senior: 3,
  lead: 4,
  architect: 4,
  programme: 4,
  executive: 4,
};

/** "Validation Engineer", "Pre-Sales Architect": who tests or sells systems for a living does that where no verb says more. */
const usualWork = (title: string, lexicon: Lexicon): WorkKind => {
  const verbs = new Set(termsOfTitle(title, lexicon).flatMap(({ file, id }) => (file === 'verbs' ? [id] : [])));
  if (verbs.has('sell')) return 'sold';
  return verbs.has('validate') ? 'validated' : 'configured';
};

/** The entry of scope.yml for people at the machine. */
const operators = 'operators';

/** An operator uses the systems; so does the head of a shift or of production, unless the title names one of them. */
const usesSystems = (title: string, lexicon: Lexicon): boolean => {
  const terms = termsOfTitle(title, lexicon);
  const users = terms.filter(({ file }) => file === 'scope.users');
  if (users.some(({ id }) => id === operators)) return true;
  return users.length > 0 && !terms.some(({ file }) => file === 'labels' || file === 'products');
};

const spansOf = perLexicon(({ scope }) => new Map(scope.spans.map(({ id, reach }) => [id, reach])));

const reachOfTitle = (title: string, lexicon: Lexicon): number =>
  Math.max(
    0,
    ...termsOfTitle(title, lexicon).map(({ file, id }) =>
      file === 'scope.spans' ? (spansOf(lexicon).get(id) ?? 0) : 0,
    ),
  );

const monthsForFull = 12;
const shortest = 0.4;

const unitsOf = (candidate: Candidate, present: number, lexicon: Lexicon): readonly Unit[] =>
  candidate.employments.map((employment, index): Unit => {
    const span = spanOf(employment, present);
    const title = employment.title ?? '';
    const rung = seniorityOfTitle(title, lexicon);
    const months = span ? span.to - span.from + 1 : monthsForFull;
    const ago = span ? (present - span.to) / 12 : 0;
    const length = Math.min(1, shortest + ((1 - shortest) * months) / monthsForFull);
    const uses = usesSystems(title, lexicon);
    const usual = usualWork(title, lexicon);
    return {
      employment: index,
      span,
      time: onCurve(lexicon.scope.recency, ago) * length,
      years: months / 12,
      mandate: uses ? 0 : rung === null ? 2 : usualMandate[rung],
      usual,
      widest: usual === 'sold' ? 1 : employment.employerKind === 'integrator' ? 3 : 4,
      titled: reachOfTitle(title, lexicon),
      highest: uses ? 1 : usual === 'sold' ? 2 : rung === null ? 3 : highestMandate[rung],
      field: fieldOf(title, lexicon),
    };
  });

export const findCandidateSignals = (text: DocumentText, candidate: Candidate, lexicon: Lexicon): Signals => {
  const present = presentMonth(text, candidate);
  const places = placeCandidateLines(text, candidate, lexicon);
  const reading = readMentions(linesOf(text), places, lexicon);
  const gathered = gatherSignals(reading, unitsOf(candidate, present, lexicon), lexicon, () => null);
  const labels = (reading.byFile.get('labels') ?? []).filter(({ truth }) => truth >= 0.3);
  const titles = candidate.headline?.quote;
  const inTitle = labels.filter(
    ({ place, evidence }) => place.header || (titles && titles.page === evidence.page && titles.line === evidence.line),
  );
  const label = findLabel(
    [
      inTitle,
      labels.filter(({ place }) => place.where === 'summary'),
      labels.filter(({ place }) => place.worth >= 0.5),
    ],
    gathered.scope,
    gathered.scopeEvidence,
  );
  const current = candidate.employments[0];
  const title = current?.title ?? candidate.headline?.value ?? null;
  const years = gathered.levels.L3.years ?? candidate.totalYears;
  return {
    ...gathered,
    label,
    seniority: judgeSeniority(
      title,
      { years, ...gathered.axes, charge: chargeIn(reading, current ? 0 : null), stated: false },
      lexicon,
    ),
    seniorityEvidence: current ? [{ ...current.quote, where: 'experience', employment: 0 }] : [],
    flags: findFlags(
      text,
      {
        platforms: gathered.platforms,
        label,
        products: reading.byFile.get('products') ?? [],
        year: Math.floor(present / 12),
      },
      lexicon,
    ),
  };
};
