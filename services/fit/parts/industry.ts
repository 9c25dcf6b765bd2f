import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { perLexicon } from '../../../shared/lexicon/per-lexicon.ts';
import { type Comparison, type IndustryMatch, type Judgement, notAssessable } from '../comparison.ts';
import { fromBrief, fromCandidate, reasonFor } from '../sentences.ts';

const industriesById = perLexicon(({ industries }) => new Map(industries.map((one) => [one.id, one])));
const standardsById = perLexicon(({ standards }) => new Map(standards.map((one) => [one.id, one])));

const industryOf = (id: string, lexicon: Lexicon) => industriesById(lexicon).get(id);

/** industries-standards.md section 3: the same both ways. */
const likeness = (a: string, b: string, lexicon: Lexicon): number =>
  a === b ? 1 : (industryOf(a, lexicon)?.neighbours[b] ?? industryOf(b, lexicon)?.neighbours[a] ?? 0);

/** A regulated standard of the brief's industry that the candidate has worked to. */
const regulationProved = ({ person, lexicon, weights }: Comparison, industry: string): boolean =>
  person.signals.standards.some(({ id, strength }) => {
    const standard = standardsById(lexicon).get(id);
    return standard?.regulated === true && standard.industries.includes(industry) && strength >= weights.strengths.some;
  });

const regulationFactor = (comparison: Comparison, from: string, to: string): number => {
  const { lexicon, weights } = comparison;
  const steps = (industryOf(to, lexicon)?.regulation ?? 0) - (industryOf(from, lexicon)?.regulation ?? 0);
  if (steps <= 0 || regulationProved(comparison, to)) return 1;
  return steps >= 2 ? weights.regulation.moreStepsUp : weights.regulation.oneStepUp;
};

/** Pairs of an industry of the brief and the nearest one of the candidate, best first; [] when either side names none. */
export const matchIndustries = (comparison: Comparison): readonly IndustryMatch[] => {
  comparison.shared.industries ??= bestPairs(comparison);
  return comparison.shared.industries;
};

const bestPairs = (comparison: Comparison): readonly IndustryMatch[] =>
  comparison.role.signals.industries
    .flatMap((wanted) => {
      const pairs = comparison.person.signals.industries.map((have) => {
        const near = likeness(wanted.id, have.id, comparison.lexicon);
        const share = 0.5 + 0.5 * Math.min(1, have.strength / comparison.weights.strengths.solid);
        return { wanted, have, score: near * regulationFactor(comparison, have.id, wanted.id) * share };
      });
      const [best] = pairs.sort((a, b) => b.score - a.score);
      return best ? [best] : [];
    })
    .sort((a, b) => b.score - a.score);

const keyFor = ({ wanted, have, score }: IndustryMatch): string => {
  if (wanted.id === have.id) return 'industry-same';
  return score >= 0.5 ? 'industry-near' : 'industry-far';
};

/** The best of the brief's industries counts: "food, pharma or chemicals" is met by one of them. */
export const judgeIndustry = (comparison: Comparison): Judgement => {
  const [best] = matchIndustries(comparison);
  if (!best) return notAssessable;
  return {
    score: best.score,
    reasons: () =>
      reasonFor(
        {
          tone: best.score >= 0.5 ? 'plus' : 'minus',
          key: keyFor(best),
          values: { wanted: `@industry-${best.wanted.id}`, have: `@industry-${best.have.id}` },
          quotes: [...fromCandidate(best.have.evidence), ...fromBrief(best.wanted.evidence)],
        },
        comparison.lexicon,
      ),
  };
};
