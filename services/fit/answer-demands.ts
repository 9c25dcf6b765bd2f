/**
 * Each demand of the brief answered by itself: by the terms it names, by years, by what the person has led,
 * and where the lexicon knows nothing, by its words. Products, languages and logistics have their own parts.
 */
import type { TermHit } from '../../shared/lexicon/find-terms.ts';
import type { Demand } from '../../shared/model/brief.ts';
import type { Answer, DemandAnswer, SidedQuote } from '../../shared/model/fit.ts';
import type { Cell, Evidence, TermSignal } from '../../shared/model/signal.ts';
import { stem, tokenise } from '../../shared/words.ts';
import { weightedMean } from './arithmetic.ts';
import type { Comparison } from './comparison.ts';
import { matchIndustries } from './parts/industry.ts';
import { shownOf } from './parts/terms.ts';
import { relevantYears } from './parts/years.ts';
import type { PlatformMatch } from './platforms/match-platforms.ts';
import { fromBrief, fromCandidate } from './sentences.ts';
import { termsOfDemands } from './terms-of-demands.ts';

type Found = Pick<DemandAnswer, 'answer' | 'score'> & { readonly evidence: readonly Evidence[] };

const notSaid: Found = { answer: 'unknown', score: null, evidence: [] };

/** Answered elsewhere, or never a reason for or against anybody (briefs.md S11). */
const elsewhere: ReadonlySet<string> = new Set(['language', 'logistics', 'soft']);

/** Below this a sentence describes the client, it asks for nothing. */
const asked = 0.3;

/** Lines that state a condition are answered by the knock-outs. */
const statesCondition = (demand: Demand, { role }: Comparison): boolean => {
  const { languages, ...others } = role.brief.knockouts;
  const conditions = [...languages, ...Object.values(others)].flatMap((one) => (one ? [one.quote] : []));
  const inLine = ({ page, line }: Demand['quote']) => conditions.some((one) => one.page === page && one.line === line);
  return demand.topic !== 'years' && (demand.block === 'logistics' || inLine(demand.quote));
};

const answerOf = (score: number): Answer => (score >= 0.6 ? 'yes' : 'unknown');

const lists = ['standards', 'integrations', 'methods', 'skills'] as const;

/** Work of this weight is the cell's own, less is touched on the side. */
const ownWork = 0.4;

/** A phrase of the activity model is answered by work in the same cells, in whatever words. */
const answerActivity = (id: string, { person, lexicon }: Comparison): Found | null => {
  const shows = lexicon.cells.find((one) => one.id === id)?.cells ?? {};
  const shown = Object.entries(shows).flatMap(([cell, weight]) => {
    if (weight < ownWork) return [];
    const signal = person.signals.cells[cell as Cell];
    return [{ weight, score: Math.min(1, (signal?.strength ?? 0) / weight), evidence: signal?.evidence ?? [] }];
  });
  const score = weightedMean(shown);
  return score === null
    ? null
    : { answer: answerOf(score), score, evidence: shown.flatMap(({ evidence }) => evidence) };
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
      evidence: (match.viaInterface ?? match.have)?.evidence ?? [],
    };
  }
  if (hit.file === 'industries') {
    const match = matchIndustries(comparison).find(({ wanted }) => wanted.id === hit.id);
    return match ? { answer: answerOf(match.score), score: match.score, evidence: match.have.evidence } : null;
  }
  if (hit.file === 'cells') return answerActivity(hit.id, comparison);
  const list = lists.find((one) => one === hit.file);
  if (!list) return null;
  const signal: TermSignal | undefined = person.signals[list].find(({ id }) => id === hit.id);
  const score = shownOf(signal, comparison);
  return { answer: answerOf(score), score, evidence: signal?.evidence ?? [] };
};

const join = (found: readonly Found[], choice: boolean): Found => {
  const scores = found.flatMap(({ score }) => (score === null ? [] : [score]));
  if (scores.length === 0) return notSaid;
  const best = Math.max(...scores);
  const score = choice ? best : scores.reduce((sum, one) => sum + one, 0) / scores.length;
  const evidence = found.filter((one) => (one.score ?? 0) >= (choice ? best : 0.4)).flatMap((one) => one.evidence);
  return { answer: answerOf(score), score, evidence };
};

const leaders: Readonly<Record<string, number>> = {
  lead: 0.9,
  architect: 0.8,
  programme: 1,
  executive: 1,
  senior: 0.5,
};

const answerByTopic = (demand: Demand, comparison: Comparison): Found | null => {
  const { person, weights } = comparison;
  if (demand.topic === 'years' && demand.years !== null) {
    const have = relevantYears(comparison);
    if (have === null) return notSaid;
    const enough = have >= demand.years * (1 - weights.tolerances.years);
    const evidence = person.signals.levels.L3.evidence;
    return { answer: enough ? 'yes' : 'no', score: Math.min(1, have / demand.years), evidence };
  }
  if (demand.topic === 'leadership' && person.signals.seniority) {
    const score = leaders[person.signals.seniority] ?? 0.2;
    return { answer: answerOf(score), score, evidence: person.signals.seniorityEvidence };
  }
  if (demand.topic === 'degree') {
    const [first] = person.candidate.education;
    if (!first) return notSaid;
    return { answer: 'yes', score: 1, evidence: [{ ...first.quote, where: 'education', employment: null }] };
  }
  return null;
};

/** Share of the demand's own words the text has; words prove nothing by themselves, so at most 0.6 and never "yes". */
const answerByWords = (demand: Demand, { role, person }: Comparison): Found => {
  const stems = new Set(
    tokenise(demand.text)
      .filter((word) => word.length > 3)
      .map((word) => stem(word, role.brief.language)),
  );
  if (stems.size < 2) return notSaid;
  const shared = [...stems].filter((one) => (person.words[one] ?? 0) > 0).length / stems.size;
  return { answer: 'unknown', score: 0.6 * shared, evidence: [] };
};

const answerDemand = (demand: Demand, comparison: Comparison, matches: readonly PlatformMatch[]): Found => {
  if (elsewhere.has(demand.topic) || statesCondition(demand, comparison)) return notSaid;
  const byTopic = answerByTopic(demand, comparison);
  if (byTopic) return byTopic;
  const terms = termsOfDemands(comparison.role, comparison.lexicon).find((one) => one.demand.id === demand.id);
  const found = (terms?.hits ?? []).flatMap((hit) => answerTerm(hit, comparison, matches) ?? []);
  return found.length > 0 ? join(found, (terms?.choices.length ?? 0) > 1) : answerByWords(demand, comparison);
};

const quotesOf = (demand: Demand, found: Found): readonly SidedQuote[] => [
  ...fromCandidate(found.evidence),
  ...fromBrief([demand.quote]),
];

/** One answer per demand, in the brief's order; exclusions and descriptions are not demands. */
export const answerDemands = (comparison: Comparison, matches: readonly PlatformMatch[]): readonly DemandAnswer[] =>
  comparison.role.brief.demands
    .filter(({ modality, strength }) => modality !== 'excluded' && strength >= asked)
    .map((demand) => {
      const found = answerDemand(demand, comparison, matches);
      const { id, text, strength } = demand;
      return { demand: id, text, strength, answer: found.answer, score: found.score, quotes: quotesOf(demand, found) };
    });
