import { type Category, categories } from '../../../shared/model/signal.ts';
import { clamp } from '../arithmetic.ts';
import { type Comparison, type Judgement, notAssessable } from '../comparison.ts';
import { fromBrief, fromCandidate, reasonFor } from '../sentences.ts';

export const besidesProduction: readonly Category[] = ['quality', 'maintenance', 'inventory'];

/** Categories other than production the candidate has solid evidence of. */
export const furtherCategories = ({ person, weights }: Comparison): readonly Category[] =>
  besidesProduction.filter((one) => person.signals.categories[one].strength >= weights.strengths.solid);

/** Whether a specialist knows the special area the brief is about: quality is not maintenance. */
export const knowsTheArea = ({ role, person, weights }: Comparison): boolean => {
  const { solid, some } = weights.strengths;
  const areas = categories.filter((one) => role.signals.categories[one].strength >= solid);
  return areas.length === 0 || areas.some((one) => person.signals.categories[one].strength >= some);
};

/** The kind of work, before the axes: from the table, plus what a narrow scope has shown beyond itself. */
const kindOfWork = (comparison: Comparison): number => {
  const { role, person, weights } = comparison;
  const [wanted, have] = [role.signals.scope, person.signals.scope];
  if (wanted === 'specialist' && have === 'specialist' && !knowsTheArea(comparison))
    return weights.scopes.operations.specialist;
  const base = weights.scopes[wanted][have];
  const grows = wanted === 'operations' && have === 'execution';
  return grows ? base + weights.furtherCategory * furtherCategories(comparison).length : base;
};

/** isa95.md section 8: axis by axis, never index to index. */
const lostOnAxes = ({ role, person, weights }: Comparison): number => {
  const [wanted, has, { axes }] = [role.signals.axes, person.signals.axes, weights];
  const [breadth, mandate] = [has.breadth - wanted.breadth, has.mandate - wanted.mandate];
  const short = Math.max(0, -breadth) * axes.breadth + Math.max(0, -mandate) * axes.mandate;
  return short + Math.max(0, breadth - 1) * axes.over + Math.max(0, mandate - 1) * axes.over;
};

const keyFor = (score: number, same: boolean): string => {
  if (same) return 'scope-same';
  return score < 0.5 ? 'scope-mismatch' : 'scope-near';
};

/** Is it the same kind of work: control, execution, operations, one special area, business? */
export const judgeScope = (comparison: Comparison): Judgement => {
  const { role, person, lexicon } = comparison;
  if (role.signals.scope === 'none') return notAssessable;
  const score = clamp(kindOfWork(comparison) - lostOnAxes(comparison));
  const same = role.signals.scope === person.signals.scope;
  return {
    score,
    reasons: () =>
      reasonFor(
        {
          tone: same ? 'plus' : 'minus',
          key: keyFor(score, same),
          values: { wanted: `@${role.signals.scope}`, have: `@${person.signals.scope}` },
          quotes: [...fromBrief(role.signals.scopeEvidence), ...fromCandidate(person.signals.scopeEvidence)],
        },
        lexicon,
      ),
  };
};
