/** Gaps between the kinds of work: scope, reach, level of the role, ISA-95 level (roles.md section 4). */

import type { Level, Scope } from '../../../shared/model/signal.ts';
import type { Phrase } from '../../../shared/model/told.ts';
import type { Comparison } from '../comparison.ts';
import { coreLevels } from '../parts/levels.ts';
import { besidesProduction, furtherCategories, knowsTheArea } from '../parts/scope.ts';
import { fromBrief, fromCandidate, reasonFor } from '../sentences.ts';
import type { GapFinder } from './finder.ts';

/** Evidence of the wanted kind of work in a career whose main work is another: none, in part, enough. */
const otherScope = (comparison: Comparison): 'none' | 'part' | 'enough' => {
  const { role, person, weights } = comparison;
  const { solid, some } = weights.strengths;
  const { levels, categories } = person.signals;
  switch (role.signals.scope) {
    case 'operations': {
      if (person.signals.scope !== 'execution') return 'none';
      const proved = furtherCategories(comparison);
      const asked = besidesProduction.filter((one) => role.signals.categories[one].strength >= solid);
      if (proved.length === 0) return 'none';
      return asked.every((one) => proved.includes(one)) ? 'enough' : 'part';
    }
    case 'execution':
      if (person.signals.scope === 'specialist') return categories.production.strength >= some ? 'part' : 'none';
      return Math.min(levels.L3.strength, categories.production.strength) >= solid ? 'enough' : 'none';
    case 'control':
      return Math.max(levels.L1.strength, levels.L2.strength) >= solid ? 'enough' : 'none';
    case 'business':
      return levels.L4.strength >= solid ? 'enough' : 'none';
    case 'specialist':
      return knowsTheArea(comparison) ? 'part' : 'none';
    case 'none':
      return 'enough';
  }
};

const sayScope = (key: string, values: Phrase['values'], { role, person, lexicon }: Comparison) => {
  const quotes = [...fromBrief(role.signals.scopeEvidence), ...fromCandidate(person.signals.scopeEvidence)];
  return reasonFor({ tone: 'minus', key, values, quotes }, lexicon);
};

/** The mismatch this product exists to catch: MES specialists for MOM roles, and the reverse. */
export const findScopeGap: GapFinder = (comparison) => {
  const { role, person, weights } = comparison;
  const [wanted, have] = [role.signals.scope, person.signals.scope];
  const otherArea = wanted === 'specialist' && have === 'specialist' && !knowsTheArea(comparison);
  if (wanted === 'none' || (wanted === have && !otherArea)) return [];
  if (have === 'none') return [{ name: 'no-level-three', reasons: () => sayScope('no-level-three', {}, comparison) }];
  if (weights.scopes[wanted][have] > 0.45 && !otherArea) return [];
  const other = otherScope(comparison);
  if (other === 'enough') return [];
  const name = other === 'part' ? 'scope-narrow' : 'scope-mismatch';
  return [{ name, reasons: () => sayScope('scope-mismatch', { wanted: `@${wanted}`, have: `@${have}` }, comparison) }];
};

/** X14: from one site to many. */
export const findReachGap: GapFinder = ({ role, person, weights, lexicon }) => {
  const [wanted, have] = [role.signals.reach, person.signals.reach];
  if (wanted === null || have === null || weights.reaches[wanted][have] > 0.2) return [];
  const reasons = () => {
    const quotes = [...fromCandidate(person.signals.reachEvidence), ...fromBrief(role.signals.reachEvidence)];
    const values = { wanted: `@${wanted}`, have: `@${have}` };
    return reasonFor({ tone: 'minus', key: 'reach-far', values, quotes }, lexicon);
  };
  return [{ name: 'reach-mismatch', reasons }];
};

export const findRoleGap: GapFinder = ({ role, person, weights, lexicon }) => {
  const [wanted, have] = [role.signals.seniority, person.signals.seniority];
  if (wanted === null || have === null || weights.seniorities[wanted][have] > 0.35) return [];
  const reasons = () => {
    const quotes = [...fromCandidate(person.signals.seniorityEvidence), ...fromBrief(role.signals.seniorityEvidence)];
    const values = { wanted: `@${wanted}`, have: `@${have}` };
    return reasonFor({ tone: 'minus', key: 'role-mismatch', values, quotes }, lexicon);
  };
  return [{ name: 'role-mismatch', reasons }];
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

export const findLevelGap: GapFinder = (comparison) => {
  const { role, person, weights, lexicon } = comparison;
  const missing = coreLevels(comparison).filter(
    (one) =>
      levelsOfScope[role.signals.scope].includes(one) && person.signals.levels[one].strength < weights.strengths.some,
  );
  if (missing.length === 0) return [];
  const reasons = () => {
    const quotes = missing.flatMap((level) => fromBrief(role.signals.levels[level].evidence));
    return reasonFor(
      { tone: 'minus', key: 'core-level-missing', values: { level: missing.join(', ') }, quotes },
      lexicon,
    );
  };
  return [{ name: 'core-level-missing', reasons }];
};
