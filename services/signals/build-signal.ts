/** Weighed mentions -> a signal with its evidence (strongest first), first and last seen, and years. */
import type { Signal } from '../../shared/model/signal.ts';
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

/** @param spans by employment index; null for undated ones, [] in briefs */
export const buildSignal = (strength: number, weighed: readonly Weighed[], spans: readonly (Span | null)[]): Signal => {
  const counted = weighed
    .filter(({ weight }) => weight >= countsFrom)
    .sort(
      (a, b) =>
        b.weight - a.weight || a.mention.hit.line - b.mention.hit.line || a.mention.hit.from - b.mention.hit.from,
    );
  const seen = new Set<string>();
  const evidence = counted
    .filter(({ mention: { evidence: one } }) => {
      const key = `${one.page}.${one.line}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, mostEvidence)
    .map(({ mention }) => mention.evidence);
  const employments = new Set(counted.map(({ mention }) => mention.place.employment));
  const dated = [...employments]
    .map((index) => (index === null ? null : (spans[index] ?? null)))
    .filter((span) => span !== null);
  return {
    strength: rounded(strength),
    evidence,
    firstSeen: dated.length > 0 ? dateOf(Math.min(...dated.map(({ from }) => from))) : null,
    lastSeen: dated.length > 0 ? dateOf(Math.max(...dated.map(({ to }) => to))) : null,
    years: yearsOf(dated),
  };
};

/** Independent hints add up, but never beyond certainty. */
export const either = (strengths: readonly number[]): number =>
  1 - strengths.reduce((rest, one) => rest * (1 - one), 1);
