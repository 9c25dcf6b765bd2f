/** Weighed mentions -> a signal with its evidence (strongest first), first and last seen, and years. */
import type { Evidence, Signal } from '../../shared/model/signal.ts';
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

/** One quote a line. */
const evidenceOf = (counted: readonly Weighed[]): readonly Evidence[] => {
  const found: Evidence[] = [];
  for (const { mention } of counted) {
    const { evidence } = mention;
    if (found.some(({ page, line }) => page === evidence.page && line === evidence.line)) continue;
    found.push(evidence);
    if (found.length === mostEvidence) break;
  }
  return found;
};

const employmentsOf = (counted: readonly Weighed[]): readonly number[] => {
  const found: number[] = [];
  for (const { mention } of counted) {
    const { employment } = mention.place;
    if (employment !== null && !found.includes(employment)) found.push(employment);
  }
  return found;
};

export const buildSignal = (strength: number, weighed: readonly Weighed[], calendar: Calendar): Signal => {
  const counted = weighed.filter(({ weight }) => weight >= countsFrom);
  if (counted.length > 1) counted.sort(strongestFirst);
  const { firstSeen, lastSeen, years } = calendar(employmentsOf(counted));
  return { strength: rounded(strength), evidence: evidenceOf(counted), firstSeen, lastSeen, years };
};

/** Independent hints add up, but never beyond certainty. */
export const either = (strengths: readonly number[]): number =>
  1 - strengths.reduce((rest, one) => rest * (1 - one), 1);
