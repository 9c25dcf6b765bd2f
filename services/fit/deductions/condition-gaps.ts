/** Gaps that no knock-out states with a "no" and that a recruiter would still ask about before anything else. */
import type { Demand } from '../../../shared/model/brief.ts';
import { answerLanguages } from '../knockouts/language.ts';
import { allowsCountry } from '../knockouts/permit.ts';
import { matchIndustries } from '../parts/industry.ts';
import { perRole } from '../per-role.ts';
import { fromBrief, fromCandidate, reasonFor } from '../sentences.ts';
import { termsOfDemands } from '../terms-of-demands.ts';
import type { GapFinder } from './finder.ts';

const mustIndustry = perRole(
  ({ role, weights, lexicon }): Demand | null =>
    termsOfDemands(role, lexicon).find(
      ({ demand, hits }) =>
        demand.modality === 'must' && demand.strength >= weights.must && hits.some(({ file }) => file === 'industries'),
    )?.demand ?? null,
);

/** K17. */
export const findIndustryGap: GapFinder = (comparison) => {
  const { lexicon } = comparison;
  const must = mustIndustry(comparison);
  const [best] = matchIndustries(comparison);
  if (!must || !best || best.score >= 0.5) return [];
  const reasons = () => {
    const values = { wanted: `@industry-${best.wanted.id}`, have: `@industry-${best.have.id}` };
    const quotes = [...fromCandidate(best.have.evidence), ...fromBrief([must.quote])];
    return reasonFor({ tone: 'minus', key: 'industry-far', values, quotes }, lexicon);
  };
  return [{ name: 'core-industry-missing', reasons }];
};

export const findLanguageGap: GapFinder = (comparison) =>
  answerLanguages(comparison)
    .filter(({ have, score }) => have === null && score !== null)
    .slice(0, 1)
    .map(({ wanted, named }) => ({
      name: 'language-not-listed' as const,
      reasons: () =>
        reasonFor(
          {
            tone: 'minus',
            key: 'language-missing',
            values: { wanted: named },
            quotes: [
              ...fromCandidate(comparison.person.candidate.languages.map(({ quote }) => quote)),
              ...fromBrief([wanted.quote]),
            ],
          },
          comparison.lexicon,
        ),
    }));

/** Q29: who says that a sponsor is needed, for a client who does not say that there is one. */
export const findSponsorGap: GapFinder = ({ role, person, lexicon }) => {
  const { location, workPermit } = role.brief.knockouts;
  const { permit } = person.candidate;
  if (workPermit !== null || location === null || permit?.value.needsSponsorship !== true) return [];
  const { countries } = location.value;
  if (countries.length === 0 || countries.some((one) => allowsCountry(permit.value.places, one))) return [];
  const quotes = () => [...fromCandidate([permit.quote]), ...fromBrief([location.quote])];
  return [
    {
      name: 'sponsor-needed',
      reasons: () => reasonFor({ tone: 'minus', key: 'sponsor-needed', quotes: quotes() }, lexicon),
    },
  ];
};
