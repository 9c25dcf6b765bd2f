/**
 * Gaps that outweigh every part. People in the trade grade by the worst of the core gaps, not by the mean:
 * a fine profile without the product, the level, the scope or the permit is not a fine profile for this role.
 */
import type { DeductionName } from '../../shared/lexicon/schema/weights.ts';
import type { Deduction, Reason } from '../../shared/model/fit.ts';
import type { Level, Scope } from '../../shared/model/signal.ts';
import type { Comparison } from './comparison.ts';
import type { Knockout } from './knockouts/answer-knockouts.ts';
import { answerLanguages } from './knockouts/language.ts';
import { allowsCountry } from './knockouts/permit.ts';
import { matchIndustries } from './parts/industry.ts';
import { coreLevels } from './parts/levels.ts';
import { platformReasons } from './parts/platforms.ts';
import { besidesProduction, furtherCategories, knowsTheArea } from './parts/scope.ts';
import type { PlatformMatch } from './platforms/match-platforms.ts';
import { fromBrief, fromCandidate, reasonFor } from './sentences.ts';
import { termsOfDemands } from './terms-of-demands.ts';

type Finder = (comparison: Comparison, matches: readonly PlatformMatch[]) => readonly Found[];

interface Found {
  readonly name: DeductionName;
  readonly reasons: readonly Reason[];
}

/** Evidence of the wanted kind of work in a career whose main work is another: none, in part, enough. */
const otherScope = (comparison: Comparison): 'none' | 'part' | 'enough' => {
  const { role, person, weights } = comparison;
  const enough = (...strengths: number[]) =>
    strengths.every((one) => one >= weights.strengths.solid) ? 'enough' : 'none';
  const { levels, categories } = person.signals;
  switch (role.signals.scope) {
    case 'operations': {
      if (person.signals.scope !== 'execution') return 'none';
      const proved = furtherCategories(comparison);
      const asked = besidesProduction.filter((one) => role.signals.categories[one].strength >= weights.strengths.solid);
      if (proved.length === 0) return 'none';
      return asked.every((one) => proved.includes(one)) ? 'enough' : 'part';
    }
    case 'execution':
      if (person.signals.scope === 'specialist')
        return categories.production.strength >= weights.strengths.solid ? 'part' : 'none';
      return enough(levels.L3.strength, categories.production.strength);
    case 'control':
      return enough(Math.max(levels.L1.strength, levels.L2.strength));
    case 'business':
      return enough(levels.L4.strength);
    case 'specialist':
      return knowsTheArea(comparison) ? 'part' : 'none';
    case 'none':
      return 'enough';
  }
};

/** The mismatch this product exists to catch: MES specialists for MOM roles, and the reverse. */
const scopeMismatch: Finder = (comparison) => {
  const { role, person, weights, lexicon } = comparison;
  const [wanted, have] = [role.signals.scope, person.signals.scope];
  const otherArea = wanted === 'specialist' && have === 'specialist' && !knowsTheArea(comparison);
  if (wanted === 'none' || (wanted === have && !otherArea)) return [];
  const quotes = [...fromBrief(role.signals.scopeEvidence), ...fromCandidate(person.signals.scopeEvidence)];
  if (have === 'none') {
    const reasons = reasonFor({ tone: 'minus', key: 'no-level-three', quotes }, lexicon);
    return [{ name: 'no-level-three', reasons }];
  }
  if (weights.scopes[wanted][have] > 0.45 && !otherArea) return [];
  const other = otherScope(comparison);
  if (other === 'enough') return [];
  const values = { wanted: `@${wanted}`, have: `@${have}` };
  const name = other === 'part' ? 'scope-narrow' : 'scope-mismatch';
  return [{ name, reasons: reasonFor({ tone: 'minus', key: 'scope-mismatch', values, quotes }, lexicon) }];
};

/** X14: from one site to many. */
const reachMismatch: Finder = ({ role, person, weights, lexicon }) => {
  const [wanted, have] = [role.signals.reach, person.signals.reach];
  if (wanted === null || have === null || weights.reaches[wanted][have] > 0.2) return [];
  const quotes = [...fromCandidate(person.signals.reachEvidence), ...fromBrief(role.signals.reachEvidence)];
  const values = { wanted: `@${wanted}`, have: `@${have}` };
  return [{ name: 'reach-mismatch', reasons: reasonFor({ tone: 'minus', key: 'reach-far', values, quotes }, lexicon) }];
};

const roleMismatch: Finder = ({ role, person, weights, lexicon }) => {
  const [wanted, have] = [role.signals.seniority, person.signals.seniority];
  if (wanted === null || have === null || weights.seniorities[wanted][have] > 0.35) return [];
  const quotes = [...fromCandidate(person.signals.seniorityEvidence), ...fromBrief(role.signals.seniorityEvidence)];
  const values = { wanted: `@${wanted}`, have: `@${have}` };
  return [
    { name: 'role-mismatch', reasons: reasonFor({ tone: 'minus', key: 'role-mismatch', values, quotes }, lexicon) },
  ];
};

/** Levels a kind of work stands or falls with; the others are the far ends of its interfaces. */
const levelsOfScope: Readonly<Record<Scope, readonly Level[]>> = {
  control: ['L1', 'L2'],
  execution: ['L3'],
  operations: ['L3'],
  specialist: ['L3'],
  business: ['L4'],
  none: [],
};

const coreLevelMissing: Finder = (comparison) => {
  const { role, person, weights, lexicon } = comparison;
  const missing = coreLevels(comparison).filter(
    (one) =>
      levelsOfScope[role.signals.scope].includes(one) && person.signals.levels[one].strength < weights.strengths.some,
  );
  if (missing.length === 0) return [];
  const quotes = missing.flatMap((level) => fromBrief(role.signals.levels[level].evidence));
  const values = { level: missing.join(', ') };
  return [
    {
      name: 'core-level-missing',
      reasons: reasonFor({ tone: 'minus', key: 'core-level-missing', values, quotes }, lexicon),
    },
  ];
};

const platformGap = (match: PlatformMatch, { lexicon }: Comparison): DeductionName | null => {
  const { bands, relations } = lexicon['product-transfer'];
  if (match.transfer < bands.nearMiss || !match.have?.handsOn) return 'core-platform-missing';
  if (match.transfer * match.recency < bands.nearMiss) return 'core-platform-old';
  if (match.work < 0.6) return 'core-platform-not-built';
  if (match.openToSimilar || match.transfer >= relations.sameFamily) return null;
  return match.transfer < bands.satisfiesWithLearning ? 'core-platform-neighbour' : 'core-platform-learned';
};

/** K16. Only the worst of the products that are a must counts; the others show in the part. */
const corePlatforms: Finder = (comparison, matches) => {
  const worst = [
    'core-platform-missing',
    'core-platform-not-built',
    'core-platform-old',
    'core-platform-neighbour',
    'core-platform-learned',
  ] as const;
  const gaps = matches
    .filter(({ demand }) => demand >= comparison.weights.must)
    .map((match) => ({ match, name: platformGap(match, comparison) }));
  const name = worst.find((one) => gaps.some((gap) => gap.name === one));
  const found = gaps.find((gap) => gap.name === name);
  return name && found ? [{ name, reasons: platformReasons(found.match, comparison) }] : [];
};

/** K17. */
const coreIndustry: Finder = (comparison) => {
  const { role, weights, lexicon } = comparison;
  const must = termsOfDemands(role, lexicon).find(
    ({ demand, hits }) =>
      demand.modality === 'must' && demand.strength >= weights.must && hits.some(({ file }) => file === 'industries'),
  )?.demand;
  const [best] = matchIndustries(comparison);
  if (!must || !best || best.score >= 0.5) return [];
  const values = { wanted: best.wanted.name, have: best.have.name };
  const quotes = [...fromCandidate(best.have.evidence), ...fromBrief([must.quote])];
  return [
    {
      name: 'core-industry-missing',
      reasons: reasonFor({ tone: 'minus', key: 'industry-far', values, quotes }, lexicon),
    },
  ];
};

const languageNotListed: Finder = (comparison) =>
  answerLanguages(comparison)
    .filter(({ have, score }) => have === null && score !== null)
    .slice(0, 1)
    .map(({ wanted }) => ({
      name: 'language-not-listed' as const,
      reasons: reasonFor(
        {
          tone: 'minus',
          key: 'language-missing',
          values: { wanted: `#${wanted.value.lang}` },
          quotes: [
            ...fromCandidate(comparison.person.candidate.languages.map(({ quote }) => quote)),
            ...fromBrief([wanted.quote]),
          ],
        },
        comparison.lexicon,
      ),
    }));

/** Q29: who says that a sponsor is needed, for a client who does not say that there is one. */
const sponsorNeeded: Finder = ({ role, person, lexicon }) => {
  const { location, workPermit } = role.brief.knockouts;
  const { permit } = person.candidate;
  if (workPermit !== null || location === null || permit?.value.needsSponsorship !== true) return [];
  const { countries } = location.value;
  if (countries.length === 0 || countries.some((one) => allowsCountry(permit.value.places, one))) return [];
  const quotes = [...fromCandidate([permit.quote]), ...fromBrief([location.quote])];
  return [{ name: 'sponsor-needed', reasons: reasonFor({ tone: 'minus', key: 'sponsor-needed', quotes }, lexicon) }];
};

const finders: readonly Finder[] = [
  scopeMismatch,
  reachMismatch,
  roleMismatch,
  coreLevelMissing,
  corePlatforms,
  coreIndustry,
  languageNotListed,
  sponsorNeeded,
];

/** What is said of a "no": for a language the two levels, else that the two statements exclude each other. */
const knockoutSaid = ({ name, demanded }: Knockout, comparison: Comparison): Reason['phrase'] => {
  const language = answerLanguages(comparison).find(
    ({ wanted, answer }) => wanted.quote === demanded && answer === 'no',
  );
  if (!language?.have) return { key: 'knockout-no', values: { condition: `@${name}` } };
  const { wanted, have } = language;
  const values = { wanted: `#${wanted.value.lang}`, have: have.level ?? '', level: wanted.value.level ?? '' };
  return { key: 'language-short', values };
};

/** A knock-out both sides answered with "no"; several multiply. */
const fromKnockout = (knockout: Knockout, comparison: Comparison): Deduction => {
  const { name, demanded, stated } = knockout;
  const { factor, cap } = comparison.weights.knockouts[name];
  const quotes = [...fromCandidate(stated ? [stated] : []), ...fromBrief([demanded])];
  const { key, values } = knockoutSaid(knockout, comparison);
  return { name, factor, cap, reasons: reasonFor({ tone: 'minus', key, values, quotes }, comparison.lexicon) };
};

export const findDeductions = (
  comparison: Comparison,
  matches: readonly PlatformMatch[],
  knockouts: readonly Knockout[],
): readonly Deduction[] => [
  ...finders
    .flatMap((find) => find(comparison, matches))
    .map(({ name, reasons }) => {
      const { factor, cap } = comparison.weights.deductions[name];
      return { name, factor, cap, reasons };
    }),
  ...knockouts.filter(({ answer }) => answer === 'no').map((one) => fromKnockout(one, comparison)),
];
