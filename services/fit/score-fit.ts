/**
 * A role and a person -> a fit: how well the work, the products and the conditions of the two agree.
 *
 * Every part is judged from one match of the two sides' signals, and the sentences are written from that same
 * match; the total is the weighted mean of the parts that could be assessed, times what the core gaps leave of
 * it. Deterministic: same role, person, lexicon and day give the same bytes.
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { type PartName, partNames } from '../../shared/lexicon/schema/weights.ts';
import type { DemandAnswer, Fit, FitPart, Person, Role } from '../../shared/model/fit.ts';
import { answerDemands } from './answer-demands.ts';
import { briefTypeOf, type Comparison, type Judgement } from './comparison.ts';
import { findDeductions } from './find-deductions.ts';
import { answerKnockouts } from './knockouts/answer-knockouts.ts';
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
import { findFlags, findLacks, findWastes } from './summary.ts';
import { confidenceOf, type Points, round, totalOf } from './total.ts';
import { findChanges, findNearMiss, verdictOf } from './verdict.ts';

export interface FitOptions {
  readonly lexicon: Lexicon;
  /** ISO date. */
  readonly today: string;
  /** Points per part in place of those of weights.yml: a role's own weights, or an ablation. */
  readonly weights?: Points;
}

const judgeParts = (
  comparison: Comparison,
  matches: readonly PlatformMatch[],
  demands: readonly DemandAnswer[],
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

/** Scores one person for one role. Never throws for what a text lacks; nobody is rejected on what nobody stated. */
export const scoreFit = (role: Role, person: Person, { lexicon, today, weights: points }: FitOptions): Fit => {
  const type = briefTypeOf(role);
  const { weights } = lexicon;
  const comparison: Comparison = { role, person, lexicon, weights, type, today };
  const matches = matchPlatforms(comparison);
  const demands = answerDemands(comparison, matches);
  const judged = judgeParts(comparison, matches, demands);
  const parts: readonly FitPart[] = partNames.map((name) => {
    const { score, reasons } = judged[name];
    const weight = points?.[name] ?? weights.parts[name][type];
    return { name, weight, score: score === null ? null : round(score, 4), reasons };
  });
  const knockouts = answerKnockouts(comparison);
  const deductions = findDeductions(comparison, matches, knockouts);
  const total = totalOf(parts, deductions);
  const verdict = verdictOf(total, deductions, weights);
  const standing = { total, verdict, deductions, knockouts };
  return {
    total,
    verdict,
    confidence: confidenceOf(parts),
    parts,
    deductions,
    knockouts,
    demands,
    flags: findFlags(comparison, deductions),
    lacks: findLacks(parts, deductions),
    wastes: findWastes(comparison),
    changes: findChanges(standing, weights),
    nearMiss: findNearMiss(standing, weights),
  };
};
