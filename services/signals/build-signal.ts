/** Weighed mentions -> a signal with its evidence (strongest first), first and last seen, and years. */
import type { Evidence, Signal } from '../../shared/model/signal.ts';
import { dateOf, type Span, yearsOf } from './employment-time.ts';
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

const datedSpans = (counted: readonly Weighed[], spans: readonly (Span | null)[]): readonly Span[] => {
  const employments: number[] = [];
  for (const { mention } of counted) {
    const { employment } = mention.place;
    if (employment !== null && !employments.includes(employment)) employments.push(employment);
  }
  return employments.map((index) => spans[index] ?? null).filter((span) => span !== null);
};

/** @param spans by employment index; null for undated ones, [] in briefs */
export const buildSignal = (strength: number, weighed: readonly Weighed[], spans: readonly (Span | null)[]): Signal => {
  const counted = weighed.filter(({ weight }) => weight >= countsFrom).sort(strongestFirst);
  const dated = datedSpans(counted, spans);
  return {
    strength: rounded(strength),
    evidence: evidenceOf(counted),
    firstSeen: dated.length > 0 ? dateOf(Math.min(...dated.map(({ from }) => from))) : null,
    lastSeen: dated.length > 0 ? dateOf(Math.max(...dated.map(({ to }) => to))) : null,
    years: yearsOf(dated),
  };
};

/** Independent hints add up, but never beyond certainty. */
export const either = (strengths: readonly number[]): number =>
  1 - strengths.reduce((rest, one) => rest * (1 - one), 1);
