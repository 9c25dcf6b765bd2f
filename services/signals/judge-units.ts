/** Employments judged one by one: mandate and reach of each, and how the long recent period decides between them. */
import type { Category, WorkKind } from '../../shared/model/signal.ts';
import type { Span } from './employment-time.ts';
import type { Field } from './field-of.ts';
import type { CategoryShare } from './find-categories.ts';
import type { ReachFinding } from './find-reach.ts';
import type { Reading } from './mention.ts';
import type { Contribution } from './weigh-mentions.ts';

/** An employment (or all that stands outside them, or a whole brief) as a unit of judgement. */
export interface Unit {
  readonly employment: number | null;
  readonly span: Span | null;
  /** 0..1 by age and length: what its evidence is worth in sum. */
  readonly time: number;
  /** Years it lasted, at least a little: how much it decides mandate. */
  readonly years: number;
  /** Mandate when no verb says otherwise, from the title. */
  readonly mandate: number;
  /** Kind of work when no verb says otherwise, from the title. */
  readonly usual: WorkKind;
  /** What its title allows at most. */
  readonly highest: number;
  /** How far its sites may reach (axis 0..4): those of an integrator are its customers', and no enterprise of its own. */
  readonly widest: number;
  /** What its title says of that reach, 0 where it says nothing: "Global", "EMEA". */
  readonly titled: number;
  /** What its title names as the whole of the job: one category besides production, or the ERP. */
  readonly field: Field | null;
}

const shareForMandate = 0.35;

/** The highest mandate that a good part of the telling sentences carry: one proud bullet does not make an owner. */
export const mandateHere = (contributions: readonly Contribution[], unit: Unit): number => {
  const found: number[] = [];
  let sentence = -1;
  for (const { mention } of contributions) {
    if (mention.truth < 0.5 || mention.place.header) continue;
    const mandate = mention.mandate ?? unit.mandate;
    if (mention.sentence === sentence) found.push(Math.max(found.pop() ?? 0, mandate));
    else found.push(Math.max(0, mandate));
    ({ sentence } = mention);
  }
  found.sort((a, b) => b - a);
  if (found.length === 0) return unit.mandate;
  const at = Math.min(found.length - 1, Math.max(0, Math.ceil(found.length * shareForMandate) - 1));
  // A brief's title states the mandate of the role; a person's title must be borne out by the work.
  const least = unit.employment === null ? unit.mandate : 0;
  return Math.min(unit.highest, Math.max(least, found[at] ?? unit.mandate));
};

/** One unit with what was found in it. */
export interface Judged {
  readonly unit: Unit;
  readonly contributions: readonly Contribution[];
  readonly mandate: number;
  readonly shares: Record<Category, CategoryShare>;
  readonly reach: readonly ReachFinding[];
}

const recentEnough = 0.5;
const several = 2;
const owns = 3;

/** "Global" in a title is borne out by several sites, wherever the job tells of them. */
const asTitled = ({ unit, reach }: Judged): readonly ReachFinding[] =>
  reach.some(({ reach: found, sites }) => found >= several || (sites ?? 0) >= several)
    ? reach.map((one) => ({ ...one, reach: Math.max(one.reach, unit.titled) }))
    : reach;

/** Whole-enterprise reach needs somebody who designs or owns, by the job, its title or that very sentence. */
const reachIn = (one: Judged): readonly ReachFinding[] => {
  const { mandate, unit } = one;
  const least = unit.titled > 3 ? owns : mandate;
  return asTitled(one).map((found) => ({
    ...found,
    reach: Math.min(found.reach, Math.max(least, found.mention.mandate ?? 0) >= owns ? unit.widest : 3),
  }));
};

/** The widest reach of recent work, with all findings, widest first. */
export const joinReach = (judged: readonly Judged[]): { axis: number; findings: readonly ReachFinding[] } => {
  const recent = judged.filter(({ unit }) => unit.time >= recentEnough || unit.employment === null);
  const findings = recent.flatMap(reachIn).sort((a, b) => b.reach - a.reach);
  return { axis: findings[0]?.reach ?? 1, findings };
};

/** Whole-enterprise words about a handful of sites are about several sites. */
export const withinCount = (findings: readonly ReachFinding[]): readonly ReachFinding[] => {
  const most = Math.max(0, ...findings.map(({ sites }) => sites ?? 0));
  return most >= 2 && most <= 5 ? findings.map((one) => ({ ...one, reach: Math.min(one.reach, 3) })) : findings;
};

/** Mean of the mandates by length and age: the long recent period decides. */
export const joinMandate = (judged: readonly Judged[]): number => {
  const rows = judged.filter(({ unit, contributions }) => unit.employment !== null || contributions.length > 0);
  const told = rows.some(({ unit }) => unit.employment !== null)
    ? rows.filter(({ unit }) => unit.employment !== null)
    : rows;
  const total = told.reduce((sum, { unit }) => sum + unit.time * unit.time * Math.min(unit.years, 6), 0);
  if (total === 0) return told[0]?.mandate ?? 0;
  return (
    told.reduce((sum, { unit, mandate }) => sum + mandate * unit.time * unit.time * Math.min(unit.years, 6), 0) / total
  );
};

/**
 * A sentence without a verb is read like its neighbours: in a job where everything is used and entered, "output,
 * scrap, downtime" is a board somebody filled in. Never more than the title allows.
 */
export const withUsualMandate = (unit: Unit, reading: Reading): Unit => {
  const found = reading.doings
    .filter(({ employment }) => employment === unit.employment)
    .map(({ mandate }) => mandate)
    .sort((a, b) => a - b);
  const median = found[Math.floor(found.length / 2)];
  return median === undefined || found.length < 2 || unit.employment === null
    ? unit
    : { ...unit, mandate: Math.min(unit.mandate, median) };
};
