/**
 * A role and a person -> parts, deductions and total, with nothing told yet.
 *
 * Every part is judged from one match of the two sides' signals and keeps it, so that the sentences, where they are
 * wanted, are told from that same match; the total is the weighted mean of the parts that could be assessed, times
 * what the core gaps leave of it.
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { type PartName, partNames } from '../../shared/lexicon/schema/weights.ts';
import type { FitPart, Person, Role, Verdict } from '../../shared/model/fit.ts';
import { answerDemands, type JudgedDemand } from './answer-demands.ts';
import { briefTypeOf, type Comparison, type Judgement, type Tell } from './comparison.ts';
import { findDeductions, type JudgedDeduction } from './find-deductions.ts';
import { answerKnockouts, type Knockout } from './knockouts/answer-knockouts.ts';
import { judgeActivities } from './parts/activities.ts';
import { judgeDemands } from './parts/demands.ts';
import { judgeIndustry } from './parts/industry.ts';
import { judgeLanguages } from './parts/languages.ts';
import { judgeLevels } from './parts/levels.ts';
import { judgePlace } from './parts/place.ts';
import { judgePlatforms } from './parts/platforms.ts';
import { judgeReach } from './parts/reach.ts';
import { judgeScope } from './parts/scope.ts';
import { judgeSeniority } from './parts/seniority.ts';
import { judgeTerms } from './parts/terms.ts';
import { judgeWords } from './parts/words.ts';
import { judgeYears } from './parts/years.ts';
import { matchPlatforms, type PlatformMatch } from './platforms/match-platforms.ts';
import { confidenceOf, type Points, round, totalOf } from './total.ts';
import { verdictOf } from './verdict.ts';

export interface FitOptions {
  readonly lexicon: Lexicon;
  /** ISO date. */
  readonly today: string;
  /** A role's own weights, or an ablation. */
  readonly weights?: Points;
}

export interface JudgedPart extends Pick<FitPart, 'weight' | 'score'> {
  readonly name: PartName;
  readonly reasons: Tell;
}

export interface JudgedFit {
  /** 0..100 with one decimal. */
  readonly total: number;
  readonly verdict: Verdict;
  readonly confidence: number;
  readonly parts: readonly JudgedPart[];
  readonly deductions: readonly JudgedDeduction[];
  readonly knockouts: readonly Knockout[];
  readonly demands: readonly JudgedDemand[];
}

/** @param counts as in `Comparison` */
export const compare = (
  role: Role,
  person: Person,
  options: FitOptions & { readonly counts: ArrayLike<number> },
): Comparison => {
  const { lexicon, today, counts } = options;
  return { role, person, lexicon, weights: lexicon.weights, type: briefTypeOf(role), today, counts, shared: {} };
};

const judgeParts = (
  comparison: Comparison,
  matches: readonly PlatformMatch[],
  demands: readonly JudgedDemand[],
): Readonly<Record<PartName, Judgement>> => ({
  scope: judgeScope(comparison),
  reach: judgeReach(comparison),
  levels: judgeLevels(comparison),
  activities: judgeActivities(comparison),
  platforms: judgePlatforms(comparison, matches),
  industry: judgeIndustry(comparison),
  seniority: judgeSeniority(comparison),
  years: judgeYears(comparison),
  standards: judgeTerms(comparison, 'standards', 'standards-covered'),
  integration: judgeTerms(comparison, 'integrations', 'integration-covered'),
  demands: judgeDemands(comparison, demands),
  languages: judgeLanguages(comparison),
  place: judgePlace(comparison),
  words: judgeWords(comparison),
});

export const pointsOf = (
  name: PartName,
  { weights, type }: Pick<Comparison, 'weights' | 'type'>,
  points?: Points,
): number => points?.[name] ?? weights.parts[name][type];

export const judgeFit = (comparison: Comparison, points?: Points): JudgedFit => {
  const matches = matchPlatforms(comparison);
  const demands = answerDemands(comparison, matches);
  const judged = judgeParts(comparison, matches, demands);
  const parts = partNames.map((name): JudgedPart => {
    const { score, reasons } = judged[name];
    const weight = pointsOf(name, comparison, points);
    return { name, weight, score: score === null ? null : round(score, 4), reasons };
  });
  const knockouts = answerKnockouts(comparison);
  const deductions = findDeductions(comparison, matches, knockouts);
  const total = totalOf(parts, deductions);
  const verdict = verdictOf(total, deductions, comparison.weights);
  return { total, verdict, confidence: confidenceOf(parts), parts, deductions, knockouts, demands };
};
