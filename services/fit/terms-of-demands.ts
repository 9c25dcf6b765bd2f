import { findTerms, matcherOf, type TermHit } from '../../shared/lexicon/find-terms.ts';
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Demand } from '../../shared/model/brief.ts';
import type { Role } from '../../shared/model/fit.ts';

export interface DemandTerms {
  readonly demand: Demand;
  /** Terms of the lexicon in the demand's own words. */
  readonly hits: readonly TermHit[];
  /** Terms of each alternative, where one of several is enough; [] when it is not a choice. */
  readonly choices: readonly (readonly TermHit[])[];
}

const known = new WeakMap<Role['brief'], { readonly lexicon: Lexicon; readonly terms: readonly DemandTerms[] }>();

/** What each demand names, in the brief's order; worked out once per brief, however many people are scored. */
export const termsOfDemands = ({ brief }: Role, lexicon: Lexicon): readonly DemandTerms[] => {
  const before = known.get(brief);
  if (before && before.lexicon.version === lexicon.version) return before.terms;
  const matcher = matcherOf(lexicon);
  const hitsIn = (text: string) =>
    findTerms([text], matcher).hits.filter(({ tag }) => tag === 'name' || tag === 'device' || tag === 'line');
  const terms = brief.demands.map((demand) => ({
    demand,
    hits: hitsIn(demand.text),
    choices: demand.alternatives.length > 1 ? demand.alternatives.map(hitsIn) : [],
  }));
  known.set(brief, { lexicon, terms });
  return terms;
};
