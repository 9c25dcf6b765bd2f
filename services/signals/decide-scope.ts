/** Sums of evidence by level and category -> what the described work really is. */
import type { Axes, Category, Level, Scope } from '../../shared/model/signal.ts';

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

/** The word for the work, after isa95.md section 8 and the corpus conventions. */
export const decideScope = ({ sums, categories, axes, validation }: ScopeEvidence): Scope => {
  const below = Math.max(sums.L1, sums.L2, (sums.L0 + sums.L1 + sums.L2) * 0.7);
  const operations = sums.L3;
  const business = sums.L4;
  if (Math.max(below, operations) < least && business < leastBusiness) return 'none';
  // Who validates such systems does none of their work, but knows them: a specialist, not nobody.
  const validates = validation >= 0.5 && operations >= least;
  const works = validates || Math.max(...Object.values(categories)) >= someWork;
  if (!works && below < least && business < leastBusiness) return 'none';
  if (axes.mandate < 1 && operations > below) return 'none';
  const others = (['quality', 'maintenance', 'inventory'] as const).filter((one) => categories[one] >= solid);
  if (axes.breadth >= operationsBreadth && others.length >= 2 && operations >= below) return 'operations';
  if (below > operations) return 'control';
  if (validates) return 'specialist';
  if (categories.production < solid && others.length > 0) return others.length >= 3 ? 'operations' : 'specialist';
  if (others.some((one) => categories[one] > categories.production + 0.2) && categories.production < 0.7)
    return 'specialist';
  if (business > operations * 1.3 && categories.production < 0.85) return 'business';
  return 'execution';
};
