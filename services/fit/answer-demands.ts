/**
 * Each demand of the brief answered by itself: by the terms it names, by years, by what the person has led,
 * and where the lexicon knows nothing, by its words. Products, languages and logistics have their own parts.
 */
import type { TermHit } from '../../shared/lexicon/find-terms.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import type { Demand } from '../../shared/model/brief.ts';
import type { Answer, DemandAnswer, SidedQuote } from '../../shared/model/fit.ts';
import type { Cell, Evidence, Seniority, Signals, TermSignal } from '../../shared/model/signal.ts';
import { weightedMean } from './arithmetic.ts';
import type { Comparison } from './comparison.ts';
import { matchIndustries } from './parts/industry.ts';
import { shownOf } from './parts/terms.ts';
import { relevantYears } from './parts/years.ts';
import { type Asked, perRole } from './per-role.ts';
import type { PlatformMatch } from './platforms/match-platforms.ts';
import { fromBrief, fromCandidate } from './sentences.ts';
import { termsOfDemands } from './terms-of-demands.ts';
import { slotsOfDemands } from './vocabulary-of.ts';

/** Evidence is gathered when the answer is told. */
type Found = Pick<DemandAnswer, 'answer' | 'score'> & { readonly evidence: () => readonly Evidence[] };

const nothing = (): readonly Evidence[] => [];
const notSaid: Found = { answer: 'unknown', score: null, evidence: nothing };

/** Answered elsewhere, or never a reason for or against anybody (briefs.md S11). */
const elsewhere: ReadonlySet<string> = new Set(['language', 'logistics', 'soft']);

/** Below this a sentence describes the client, it asks for nothing. */
const least = 0.3;

/** Lines that state a condition are answered by the knock-outs. */
const statesCondition = (demand: Demand, { role }: Asked): boolean => {
  const { languages, ...others } = role.brief.knockouts;
  const conditions = [...languages, ...Object.values(others)].flatMap((one) => (one ? [one.quote] : []));
  const inLine = ({ page, line }: Demand['quote']) => conditions.some((one) => one.page === page && one.line === line);
  return demand.topic !== 'years' && (demand.block === 'logistics' || inLine(demand.quote));
};

interface AskedDemand {
  readonly demand: Demand;
  /** Answered elsewhere. */
  readonly passed: boolean;
  readonly hits: readonly TermHit[];
  readonly choice: boolean;
  /** Of its words in the vocabulary. */
  readonly slots: readonly number[];
}

/** Exclusions and descriptions are not demands. */
const askedDemands = perRole((asked): readonly AskedDemand[] => {
  const terms = new Map(termsOfDemands(asked.role, asked.lexicon).map((one) => [one.demand.id, one]));
  return asked.role.brief.demands
    .filter(({ modality, strength }) => modality !== 'excluded' && strength >= least)
    .map((demand) => ({
      demand,
      passed: elsewhere.has(demand.topic) || statesCondition(demand, asked),
      hits: terms.get(demand.id)?.hits ?? [],
      choice: (terms.get(demand.id)?.choices.length ?? 0) > 1,
      slots: slotsOfDemands(asked).get(demand.id) ?? [],
    }));
});

const answerOf = (score: number): Answer => (score >= 0.6 ? 'yes' : 'unknown');

export const lists = ['standards', 'integrations', 'methods', 'skills'] as const;

/** Work of this weight is the cell's own, less is touched on the side. */
const ownWork = 0.4;

const cellsById = perLexicon(
  ({ cells }) =>
    new Map(cells.map((one) => [one.id, Object.entries(one.cells).filter(([, weight]) => weight >= ownWork)])),
);

/** A phrase of the activity model is answered by work in the same cells, in whatever words. */
export const answerActivity = (
  id: string,
  { person, lexicon }: Pick<Comparison, 'lexicon'> & { readonly person: { readonly signals: Pick<Signals, 'cells'> } },
): Found | null => {
  const shown = (cellsById(lexicon).get(id) ?? []).map(([cell, weight]) => {
    const signal = person.signals.cells[cell as Cell];
    return { weight, score: Math.min(1, (signal?.strength ?? 0) / weight), evidence: signal?.evidence ?? [] };
  });
  const score = weightedMean(shown);
  if (score === null) return null;
  return { answer: answerOf(score), score, evidence: () => shown.flatMap(({ evidence }) => evidence) };
};

/** One named term: shown, listed, or silence. */
const answerTerm = (hit: TermHit, comparison: Comparison, matches: readonly PlatformMatch[]): Found | null => {
  const { person } = comparison;
  if (hit.file === 'products') {
    const match = matches.find(({ wanted }) => wanted.some(({ id }) => id === hit.id));
    if (!match) return null;
    return {
      answer: answerOf(match.score),
      score: match.score,
      evidence: () => (match.viaInterface ?? match.have)?.evidence ?? [],
    };
  }
  if (hit.file === 'industries') {
    const match = matchIndustries(comparison).find(({ wanted }) => wanted.id === hit.id);
    return match ? { answer: answerOf(match.score), score: match.score, evidence: () => match.have.evidence } : null;
  }
  if (hit.file === 'cells') return answerActivity(hit.id, comparison);
  const list = lists.find((one) => one === hit.file);
  if (!list) return null;
  const signal: TermSignal | undefined = person.signals[list].find(({ id }) => id === hit.id);
  const score = shownOf(signal, comparison);
  return { answer: answerOf(score), score, evidence: () => signal?.evidence ?? [] };
};

const join = (found: readonly Found[], choice: boolean): Found => {
  let [best, sum, count] = [0, 0, 0];
  for (const { score } of found) {
    if (score === null) continue;
    best = Math.max(best, score);
    sum += score;
    count += 1;
  }
  if (count === 0) return notSaid;
  const score = choice ? best : sum / count;
  const least = choice ? best : 0.4;
  return {
    answer: answerOf(score),
    score,
    evidence: () => found.filter((one) => (one.score ?? 0) >= least).flatMap((one) => one.evidence()),
  };
};

const leaders: Readonly<Record<string, number>> = {
  lead: 0.9,
  architect: 0.8,
  programme: 1,
  executive: 1,
  senior: 0.5,
};

const leadershipOf = (seniority: Seniority): number => leaders[seniority] ?? 0.2;

const answerByTopic = (demand: Demand, comparison: Comparison): Found | null => {
  const { person, weights } = comparison;
  if (demand.topic === 'years' && demand.years !== null) {
    const have = relevantYears(comparison);
    if (have === null) return notSaid;
    const enough = have >= demand.years * (1 - weights.tolerances.years);
    const score = Math.min(1, have / demand.years);
    return { answer: enough ? 'yes' : 'no', score, evidence: () => person.signals.levels.L3.evidence };
  }
  if (demand.topic === 'leadership' && person.signals.seniority) {
    const score = leadershipOf(person.signals.seniority);
    return { answer: answerOf(score), score, evidence: () => person.signals.seniorityEvidence };
  }
  if (demand.topic === 'degree') {
    const [first] = person.candidate.education;
    if (!first) return notSaid;
    return { answer: 'yes', score: 1, evidence: () => [{ ...first.quote, where: 'education', employment: null }] };
  }
  return null;
};

/** Share of the demand's own words the text has; words prove nothing by themselves, so at most 0.6 and never "yes". */
const answerByWords = (slots: readonly number[], { counts }: Pick<Comparison, 'counts'>): Found => {
  if (slots.length < 2) return notSaid;
  let shared = 0;
  for (const slot of slots) if ((counts[slot] ?? 0) > 0) shared += 1;
  return { answer: 'unknown', score: 0.6 * (shared / slots.length), evidence: nothing };
};

const answerDemand = (asked: AskedDemand, comparison: Comparison, matches: readonly PlatformMatch[]): Found => {
  if (asked.passed) return notSaid;
  const byTopic = answerByTopic(asked.demand, comparison);
  if (byTopic) return byTopic;
  if (asked.hits.length === 0) return answerByWords(asked.slots, comparison);
  const found = asked.hits.flatMap((hit) => answerTerm(hit, comparison, matches) ?? []);
  return found.length > 0 ? join(found, asked.choice) : answerByWords(asked.slots, comparison);
};

/** Files whose terms answer a demand; others only say what it is about. */
const answered: ReadonlySet<string> = new Set(['products', 'industries', 'cells', ...lists]);

/** What is known of somebody before their terms are looked at. */
export interface KnownOfPerson {
  readonly seniority: Seniority | null;
  readonly studied: boolean;
  readonly counts: ArrayLike<number>;
  /** At most this, 0..1. */
  readonly shown: (hit: TermHit) => number;
}

/** Nobody comes to more. */
const perfect = 1;

/** The demands that are weighed in their part, with the terms that can answer them. */
const weighedDemands = perRole((asked) =>
  askedDemands(asked)
    .filter(({ demand: { topic }, passed }) => !passed && topic !== 'platform' && topic !== 'years')
    .map(({ hits, ...one }) => ({ ...one, hits: hits.filter(({ file }) => answered.has(file)) })),
);

const atMost = ({ demand, hits, choice, slots }: AskedDemand, known: KnownOfPerson): number | null => {
  if (demand.topic === 'leadership' && known.seniority) return leadershipOf(known.seniority);
  if (demand.topic === 'degree') return known.studied ? perfect : null;
  if (hits.length === 0) return answerByWords(slots, known).score;
  let [best, sum] = [0, 0];
  for (const hit of hits) {
    const score = known.shown(hit);
    best = Math.max(best, score);
    sum += score;
  }
  return choice ? best : sum / hits.length;
};

/**
 * What the demands can come to at most: a term is answered by what `shown` says of it, everything else as it is
 * answered. null: nobody is judged in them.
 */
export const demandsAtMost = (asked: Asked, known: KnownOfPerson): number | null => {
  let [sum, weights] = [0, 0];
  for (const one of weighedDemands(asked)) {
    const score = atMost(one, known);
    if (score === null) continue;
    sum += one.demand.strength * score;
    weights += one.demand.strength;
  }
  return weights > 0 ? sum / weights : null;
};

/** Terms of these files are answered by what the person's list of that name has of them. */
export const termsAsked = (asked: Asked): readonly TermHit[] =>
  askedDemands(asked).flatMap(({ hits }) => hits.filter(({ file }) => lists.some((one) => one === file)));

const quotesOf = (demand: Demand, found: Found): readonly SidedQuote[] => [
  ...fromCandidate(found.evidence()),
  ...fromBrief([demand.quote]),
];

/** An answer before it is told. */
export interface JudgedDemand extends Pick<DemandAnswer, 'answer' | 'score'> {
  readonly demand: Demand;
  readonly quotes: () => readonly SidedQuote[];
}

/** One answer per demand, in the brief's order. */
export const answerDemands = (comparison: Comparison, matches: readonly PlatformMatch[]): readonly JudgedDemand[] =>
  askedDemands(comparison).map((asked) => {
    const found = answerDemand(asked, comparison, matches);
    const { demand } = asked;
    return { demand, answer: found.answer, score: found.score, quotes: () => quotesOf(demand, found) };
  });

export const tellDemand = ({ demand, answer, score, quotes }: JudgedDemand): DemandAnswer => {
  const { id, text, strength } = demand;
  return { demand: id, text, strength, answer, score, quotes: quotes() };
};
