/** Weighed mentions -> a signal with its evidence (strongest first), first and last seen, and years. */
import type { Signal } from '../../shared/model/signal.ts';
import type { Calendar } from './calendar.ts';
import type { Mention } from './mention.ts';

export interface Weighed {
  readonly mention: Mention;
  /** 0..1 */
  readonly weight: number;
}

const mostEvidence = 6;
const countsFrom = 0.1;

export const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const strongestFirst = (a: Weighed, b: Weighed): number =>
  b.weight - a.weight || a.mention.hit.line - b.mention.hit.line || a.mention.hit.from - b.mention.hit.from;

/** Keeps the strongest in order, one a line and no more than are quoted. */
const addBest = (best: Weighed[], one: Weighed): void => {
  const { page, line } = one.mention.evidence;
  let at = best.findIndex(({ mention: { evidence } }) => evidence.page === page && evidence.line === line);
  if (at < 0) at = best.length;
  else if (strongestFirst(one, best[at] ?? one) >= 0) return;
  for (; at > 0; at--) {
    const before = best[at - 1];
    if (before === undefined || strongestFirst(before, one) <= 0) break;
    best[at] = before;
  }
  best[at] = one;
  if (best.length > mostEvidence) best.pop();
};

export const buildSignal = (strength: number, weighed: readonly Weighed[], calendar: Calendar): Signal => {
  const best: Weighed[] = [];
  const employments: number[] = [];
  for (const one of weighed) {
    if (one.weight < countsFrom) continue;
    addBest(best, one);
    const { employment } = one.mention.place;
    if (employment !== null && !employments.includes(employment)) employments.push(employment);
  }
  const { firstSeen, lastSeen, years } = calendar(employments);
  const evidence = best.map(({ mention }) => mention.evidence);
  return { strength: rounded(strength), evidence, firstSeen, lastSeen, years };
};

/** Independent hints add up, but never beyond certainty. */
export const either = (strengths: readonly number[]): number =>
  1 - strengths.reduce((rest, one) => rest * (1 - one), 1);
