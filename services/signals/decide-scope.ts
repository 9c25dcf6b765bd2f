/** Sums of evidence by level and category -> what the described work really is. */
import { type Axes, type Category, categories, type Level, type Scope } from '../../shared/model/signal.ts';
import { recordOf } from './record-of.ts';

export interface ScopeEvidence {
  /** Sums of contributions, not strengths: they are compared with each other. */
  readonly sums: Readonly<Record<Level, number>>;
  readonly categories: Readonly<Record<Category, number>>;
  readonly axes: Axes;
  /** Share of the level 3 evidence that is validation of systems. */
  readonly validation: number;
}

const least = 0.45;
/** Business words stand in every trade: alone they must be many. */
const leastBusiness = 1.2;
const solid = 0.5;
/** Hints of a category without any work in it: words that stand in every trade. */
const someWork = 0.22;
const operationsBreadth = 2.4;
/** Mandate of who lays down rules for what others do. */
const decides = 3;
/** Who decides for several sites owns what others carry out: less of each category is told. */
const decidingBreadth = 2.15;
const severalSites = 3;
const nearlyDecides = 2.7;
const decidesOverSeveral = ({ breadth, reach, mandate }: Axes): boolean =>
  breadth >= decidingBreadth && reach >= severalSites && mandate >= nearlyDecides;
/** What somebody on another level has to do with the categories: less than half. */
const besides = 0.45;

/** The word for the work, after isa95.md section 8 and the corpus conventions. */
const isValidating = ({ sums, validation }: Pick<ScopeEvidence, 'sums' | 'validation'>): boolean =>
  validation >= 0.5 && sums.L3 >= least;

export const decideScope = ({ sums, categories: strengths, axes, validation }: ScopeEvidence): Scope => {
  const below = Math.max(sums.L1, sums.L2, (sums.L0 + sums.L1 + sums.L2) * 0.7);
  const operations = sums.L3;
  const business = sums.L4;
  if (Math.max(below, operations) < least && business < leastBusiness) return 'none';
  // Who validates such systems does none of their work, but knows them: a specialist, not nobody.
  const validates = isValidating({ sums, validation });
  const works = validates || Math.max(...Object.values(strengths)) >= someWork;
  if (!works && below < least && business < leastBusiness) return 'none';
  if (axes.mandate < 1 && operations > below) return 'none';
  const strongest = Math.max(strengths.quality, strengths.maintenance, strengths.inventory);
  const touched = Object.values(strengths).filter((one) => one >= someWork);
  const others = (['quality', 'maintenance', 'inventory'] as const).filter((one) => strengths[one] >= solid);
  if (axes.breadth >= operationsBreadth && others.length >= 2 && operations >= below) return 'operations';
  if (decidesOverSeveral(axes) && others.length >= 1 && touched.length >= 3 && operations >= below) return 'operations';
  if (below > operations) return 'control';
  if (validates) return 'specialist';
  if (strengths.production < solid && others.length > 0) return others.length >= 3 ? 'operations' : 'specialist';
  if (strengths.production < solid && strongest > strengths.production && business <= operations * 1.3)
    return touched.length >= 3 && axes.mandate >= decides ? 'operations' : 'specialist';
  if (others.some((one) => strengths[one] > strengths.production + 0.2) && strengths.production < 0.7)
    return 'specialist';
  if (business > operations * 1.3 && strengths.production < 0.85) return 'business';
  return 'execution';
};

/**
 * The categories are level 3 work: who programs the line or the ERP touches them, and who validates touches production.
 */
export const withinScope = (
  strengths: Readonly<Record<Category, number>>,
  {
    scope,
    level3,
    sums,
    validation,
  }: { readonly scope: Scope; readonly level3: number } & Pick<ScopeEvidence, 'sums' | 'validation'>,
): Record<Category, number> => {
  const validates = scope === 'specialist' && isValidating({ sums, validation });
  const below = scope === 'control' && level3 < solid;
  const most = (category: Category): number => {
    if (below || scope === 'business' || scope === 'none') return besides;
    return validates && category === 'production' ? besides : 1;
  };
  return recordOf(categories, (category) => Math.min(strengths[category], most(category)));
};

/**
 * The ERP beside a laboratory, a workshop or a store is where its results go, and the MES beside a control system where
 * its values go, unless half the work is there.
 */
const halfThere = 0.5;
const someThere = 0.4;

export const levelsWithin = (
  strengths: Readonly<Record<Level, number>>,
  { scope, sums }: { readonly scope: Scope } & Pick<ScopeEvidence, 'sums'>,
): Readonly<Record<Level, number>> =>
  scope === 'specialist' && sums.L4 < sums.L3 * halfThere
    ? { ...strengths, L4: Math.min(strengths.L4, besides) }
    : scope === 'control' && sums.L3 < (sums.L1 + sums.L2) * someThere
      ? { ...strengths, L3: Math.min(strengths.L3, besides) }
      : strengths;
