/**
 * Products the brief asks for -> for each (or each group of alternatives) the best the candidate can show.
 * Transfer x kind of work x recency, as platforms.md section 8a has it; part, deductions, lacks and
 * sentences all read these matches, so they cannot disagree.
 */

import type { Demand } from '../../../shared/model/brief.ts';
import type { PlatformSignal } from '../../../shared/model/signal.ts';
import { normalise } from '../../../shared/words.ts';
import { yearsBetween } from '../arithmetic.ts';
import type { Comparison } from '../comparison.ts';
import { transferFactor } from './transfer.ts';

export interface PlatformMatch {
  /** One product, or alternatives of which one is enough. */
  readonly wanted: readonly PlatformSignal[];
  /** Strength of the demand, 0..1. */
  readonly demand: number;
  readonly openToSimilar: boolean;
  /** The product of the candidate that serves best; null when none serves at all. */
  readonly have: PlatformSignal | null;
  /** The wanted one it serves. */
  readonly serves: PlatformSignal;
  readonly transfer: number;
  readonly work: number;
  readonly recency: number;
  /** transfer x work x recency */
  readonly score: number;
}

/** A product named in passing. */
const mention = 0.15;

const onLineOf = (signal: PlatformSignal, demand: Demand): boolean =>
  signal.evidence.some((one) => one.page === demand.quote.page && one.line === demand.quote.line);

const namedIn = (signal: PlatformSignal, names: readonly string[]): boolean => {
  const own = normalise(signal.name);
  return names.some((name) => own.includes(normalise(name)) || normalise(name).includes(own));
};

interface Group {
  readonly signals: readonly PlatformSignal[];
  readonly openToSimilar: boolean;
}

/** "SAP DM or SAP ME/MII" is one demand: one of them is enough. */
const groupsOf = ({ role }: Comparison): readonly Group[] => {
  const demands = role.brief.demands.filter((demand) => demand.topic === 'platform');
  const left = new Set(role.signals.platforms);
  const groups: Group[] = [];
  for (const demand of demands.filter(({ alternatives }) => alternatives.length > 1)) {
    const signals = [...left].filter((one) => onLineOf(one, demand) && namedIn(one, demand.alternatives));
    for (const one of signals) left.delete(one);
    if (signals.length > 0) groups.push({ signals, openToSimilar: demand.openToSimilar });
  }
  for (const one of left) {
    const open = demands.some((demand) => demand.openToSimilar && onLineOf(one, demand));
    groups.push({ signals: [one], openToSimilar: open });
  }
  return groups;
};

const recencyOf = (signal: PlatformSignal, { weights, today }: Comparison): number => {
  if (signal.lastSeen === null) return 1;
  const ago = yearsBetween(signal.lastSeen, today);
  return weights.recency.find(({ years }) => ago <= years + 0.5)?.factor ?? weights.recencyOlder;
};

/** The best kind of work shown; a skills list that no experience supports stays a mention. */
const workOf = (signal: PlatformSignal, { role, weights }: Comparison): number => {
  const governs = role.signals.seniority === 'programme' || role.signals.seniority === 'executive';
  const counts = governs ? weights.workKinds.govern : weights.workKinds.build;
  const kinds = signal.kinds.map((kind) => counts[kind]);
  if (signal.handsOn) return kinds.length > 0 ? Math.max(...kinds) : counts.configured;
  return Math.min(counts.operated, Math.max(counts.mentioned, ...kinds));
};

const matchGroup = (
  { signals, openToSimilar }: Group,
  first: PlatformSignal,
  comparison: Comparison,
): PlatformMatch => {
  const demand = Math.max(...signals.map((one) => one.demand ?? mention));
  const none = { have: null, serves: first, transfer: 0, work: 0, recency: 0, score: 0 };
  const pairs = signals.flatMap((serves) =>
    comparison.person.signals.platforms.map((have) => {
      const transfer = transferFactor(serves.id, have.id, comparison.lexicon);
      const [work, recency] = [workOf(have, comparison), recencyOf(have, comparison)];
      return { have, serves, transfer, work, recency, score: transfer * work * recency };
    }),
  );
  const best = pairs.reduce<typeof none | (typeof pairs)[number]>(
    (top, one) => (one.score > top.score ? one : top),
    none,
  );
  return { wanted: signals, demand, openToSimilar, ...best };
};

/** In the order of the brief, strongest demand first. */
export const matchPlatforms = (comparison: Comparison): readonly PlatformMatch[] =>
  groupsOf(comparison)
    .flatMap((group) => {
      const [first] = group.signals;
      return first ? [matchGroup(group, first, comparison)] : [];
    })
    .sort((a, b) => b.demand - a.demand);
