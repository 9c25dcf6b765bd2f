/**
 * Gaps that outweigh every part. People in the trade grade by the worst of the core gaps, not by the mean:
 * a fine profile without the product, the level, the scope or the permit is not a fine profile for this role.
 */
import type { DeductionName, KnockoutName } from '../../shared/lexicon/schema/weights.ts';
import type { Deduction, Reason } from '../../shared/model/fit.ts';
import type { Comparison, Tell } from './comparison.ts';
import { findIndustryGap, findLanguageGap, findSponsorGap } from './deductions/condition-gaps.ts';
import type { Gap, GapFinder } from './deductions/finder.ts';
import { findPlatformGap } from './deductions/platform-gap.ts';
import { findLevelGap, findReachGap, findRoleGap, findScopeGap } from './deductions/work-gaps.ts';
import type { Knockout } from './knockouts/answer-knockouts.ts';
import { answerLanguages } from './knockouts/language.ts';
import type { PlatformMatch } from './platforms/match-platforms.ts';
import { fromBrief, fromCandidate, reasonFor } from './sentences.ts';

/** A deduction before it is told. */
export type JudgedDeduction = Omit<Deduction, 'name' | 'reasons'> & {
  readonly name: DeductionName | KnockoutName;
  readonly reasons: Tell;
};

const finders: readonly GapFinder[] = [
  findScopeGap,
  findReachGap,
  findRoleGap,
  findLevelGap,
  findPlatformGap,
  findIndustryGap,
  findLanguageGap,
  findSponsorGap,
];

/** What is said of a "no": for a language the two levels, else that the two statements exclude each other. */
const knockoutSaid = ({ name, demanded }: Knockout, comparison: Comparison): Reason['phrase'] => {
  const language = answerLanguages(comparison).find(
    ({ wanted, answer }) => wanted.quote === demanded && answer === 'no',
  );
  if (!language?.have) return { key: 'knockout-no', values: { condition: `@${name}` } };
  const { wanted, named, have } = language;
  const values = { wanted: named, have: have.level ?? '', level: wanted.value.level ?? '' };
  return { key: 'language-short', values };
};

/** A knock-out both sides answered with "no"; several multiply. */
const fromKnockout = (knockout: Knockout, comparison: Comparison): JudgedDeduction => {
  const { name, demanded, stated } = knockout;
  const { factor, cap } = comparison.weights.knockouts[name];
  const reasons = () => {
    const quotes = [...fromCandidate(stated ? [stated] : []), ...fromBrief([demanded])];
    return reasonFor({ tone: 'minus', ...knockoutSaid(knockout, comparison), quotes }, comparison.lexicon);
  };
  return { name, factor, cap, reasons };
};

/** Two names of one gap: who validates and does not build is not marked down for both. */
export const oneOf = <T extends Pick<Gap, 'name'>>(gaps: readonly T[]): readonly T[] =>
  gaps.some(({ name }) => name === 'core-platform-not-built')
    ? gaps.filter(({ name }) => name !== 'scope-narrow')
    : gaps;

export const findDeductions = (
  comparison: Comparison,
  matches: readonly PlatformMatch[],
  knockouts: readonly Knockout[],
): readonly JudgedDeduction[] => [
  ...oneOf(finders.flatMap((find) => find(comparison, matches))).map(({ name, reasons }) => {
    const { factor, cap } = comparison.weights.deductions[name];
    return { name, factor, cap, reasons };
  }),
  ...knockouts.filter(({ answer }) => answer === 'no').map((one) => fromKnockout(one, comparison)),
];
