/**
 * Products the brief asks for -> for each (or each group of alternatives) the best the candidate can show.
 * Transfer x kind of work x recency, as platforms.md section 8a has it; part, deductions, lacks and
 * sentences all read these matches, so they cannot disagree.
 */

import { perLexicon } from '../../../shared/lexicon/per-lexicon.ts';
import type { Level, PlatformSignal, TermSignal } from '../../../shared/model/signal.ts';
import { yearsBetween } from '../arithmetic.ts';
import type { Comparison } from '../comparison.ts';
import { coreLevels } from '../parts/levels.ts';
import { type Asked, perRole } from '../per-role.ts';
import { termsOfDemands } from '../terms-of-demands.ts';
import { productsById, transferFactor } from './transfer.ts';

export interface PlatformMatch {
  /** One product, or alternatives of which one is enough. */
  readonly wanted: readonly PlatformSignal[];
  /** Strength of the demand, 0..1. */
  readonly demand: number;
  readonly openToSimilar: boolean;
  /** Of a level the job is about: a must of these is weighed heavily, one for a tool beside the work is not. */
  readonly core: boolean;
  /** Only to be integrated with: work on an interface to it is what is asked. */
  readonly farEnd: boolean;
  /** The product of the candidate that serves best; null when none serves at all. */
  readonly have: PlatformSignal | null;
  /** Where no product serves at the far end: an interface to business systems the candidate has worked on. */
  readonly viaInterface: TermSignal | null;
  /** The wanted one it serves. */
  readonly serves: PlatformSignal;
  readonly transfer: number;
  readonly work: number;
  readonly recency: number;
  /** transfer x work x recency */
  readonly score: number;
}

interface Group {
  readonly signals: readonly PlatformSignal[];
  readonly demand: number;
  readonly openToSimilar: boolean;
}

/** The same for everybody who is matched with it. */
export interface AskedGroup extends Pick<PlatformMatch, 'wanted' | 'demand' | 'openToSimilar' | 'core' | 'farEnd'> {
  readonly first: PlatformSignal;
  readonly isErp: boolean;
}

/** A product named in passing; the house's own product of a brief that asks for none. */
const [mention, inUse] = [0.15, 0.5];
/** A business system beside a job that is not about Level 4 is the far end of an interface, never the core of a demand. */
const interfaceAtMost = 0.5;

const levelsOf = (signal: PlatformSignal, { lexicon }: Asked): readonly Level[] =>
  productsById(lexicon).get(signal.id)?.levels ?? [];

const isCore = (signal: PlatformSignal, comparison: Asked): boolean => {
  const levels = levelsOf(signal, comparison);
  return coreLevels(comparison).some((level) => levels.includes(level));
};

const isFarEnd = (signal: PlatformSignal, comparison: Asked): boolean =>
  levelsOf(signal, comparison)[0] === 'L4' && !coreLevels(comparison).includes('L4');

/** How much the brief wants it, by its text; held down at the far end of an interface, raised where the house has but one. */
const demandOf = (signal: PlatformSignal, comparison: Asked): number => {
  const stated = signal.demand ?? mention;
  if (isFarEnd(signal, comparison)) return Math.min(stated, interfaceAtMost);
  const asked = comparison.role.signals.platforms.some(
    (one) => (one.demand ?? mention) >= inUse && isCore(one, comparison),
  );
  const named = comparison.role.signals.platforms.filter((one) => isCore(one, comparison)).length;
  const runs = isCore(signal, comparison) && levelsOf(signal, comparison).includes('L3');
  return asked || named > 2 || !runs ? stated : Math.max(stated, inUse);
};

/** "SAP DM or SAP ME/MII" is one demand: one of them is enough. "BTP, IDoc or OData" is met without any product. */
const groupsOf = (comparison: Asked): readonly Group[] => {
  const { role, lexicon } = comparison;
  const left = new Set(role.signals.platforms);
  const groups: Group[] = [];
  const terms = termsOfDemands(role, lexicon);
  for (const { demand, choices } of terms) {
    const inChoices = choices.map((hits) => hits.filter(({ file }) => file === 'products').map(({ id }) => id));
    const signals = [...left].filter(({ id }) => inChoices.some((ids) => ids.includes(id)));
    if (signals.length === 0) continue;
    for (const one of signals) left.delete(one);
    const without = choices.some((hits, index) => hits.length > 0 && inChoices[index]?.length === 0);
    const most = Math.max(...signals.map((one) => demandOf(one, comparison)));
    groups.push({ signals, demand: without ? Math.min(most, mention) : most, openToSimilar: demand.openToSimilar });
  }
  for (const one of left) {
    const open = terms.some(({ demand, hits }) => demand.openToSimilar && hits.some(({ id }) => id === one.id));
    groups.push({ signals: [one], demand: demandOf(one, comparison), openToSimilar: open });
  }
  return groups;
};

/** 1 for what is not dated. */
export const recencyOf = (
  { lastSeen }: Pick<PlatformSignal, 'lastSeen'>,
  { weights, today }: Pick<Comparison, 'weights' | 'today'>,
): number => {
  if (lastSeen === null) return 1;
  const ago = yearsBetween(lastSeen, today);
  return weights.recency.find(({ years }) => ago <= years + 0.5)?.factor ?? weights.recencyOlder;
};

const governs = ({ signals }: Comparison['role'] | Comparison['person']): boolean =>
  signals.seniority === 'programme' || signals.seniority === 'executive';

/** X02: what a head of programmes is said to have built in the present job, others built. */
const isDoneThroughOthers = ({ evidence }: PlatformSignal, { person }: Comparison): boolean =>
  governs(person) && evidence.every(({ employment }) => employment === 0);

/** The best kind of work shown; a skills list that no experience supports stays a mention. */
const workOf = (signal: PlatformSignal, comparison: Comparison): number => {
  const { role, weights } = comparison;
  const counts = governs(role) ? weights.workKinds.govern : weights.workKinds.build;
  const most = isDoneThroughOthers(signal, comparison) ? counts.managed : 1;
  const kinds = signal.kinds.map((kind) => counts[kind]);
  if (signal.handsOn) return Math.min(most, kinds.length > 0 ? Math.max(...kinds) : counts.configured);
  return Math.min(counts.operated, Math.max(counts.mentioned, ...kinds));
};

/** Work on an interface to it, told of an employment; a name in a list; or more than that. */
const workAtFarEnd = (signal: PlatformSignal, comparison: Comparison): number =>
  Math.max(workOf(signal, comparison), signal.evidence.some(({ employment }) => employment !== null) ? 0.85 : 0.4);

/** What was done with `signal`, as far as it counts for the group. */
export const workFor = (
  { farEnd }: Pick<AskedGroup, 'farEnd'>,
  signal: PlatformSignal,
  comparison: Comparison,
): number => (farEnd ? workAtFarEnd(signal, comparison) : workOf(signal, comparison));

const integrationsById = perLexicon(({ integrations }) => new Map(integrations.map((one) => [one.id, one])));

/** An interface to Level 4 (IDoc, B2MML, "MES-ERP interface") worked on, whatever the system behind it is called. */
const interfaceOf = ({ person, lexicon, weights }: Comparison): TermSignal | null =>
  person.signals.integrations.find(
    ({ id, strength }) =>
      strength >= weights.strengths.some && (integrationsById(lexicon).get(id)?.levels.includes('L4') ?? false),
  ) ?? null;

/** In part only: which system it was, the text does not say. */
export const interfaceScore = 0.55;

/** In the order of the brief, strongest demand first. */
export const askedGroups = perRole((asked): readonly AskedGroup[] =>
  groupsOf(asked)
    .flatMap(({ signals, demand, openToSimilar }) => {
      const [first] = signals;
      if (!first) return [];
      const farEnd = signals.every((one) => isFarEnd(one, asked));
      const core = signals.some((one) => isCore(one, asked));
      const isErp = signals.every(({ id }) => productsById(asked.lexicon).get(id)?.type === 'erp');
      return [{ wanted: signals, demand, openToSimilar, core, farEnd, first, isErp }];
    })
    .sort((a, b) => b.demand - a.demand),
);

type Served = Pick<PlatformMatch, 'have' | 'serves' | 'transfer' | 'work' | 'recency' | 'score'>;

/** By no product. */
const served = (serves: PlatformSignal, score: number): Served => ({
  have: null,
  serves,
  transfer: 0,
  work: 0,
  recency: 0,
  score,
});

/** The best pair of a wanted and a known product; of equals the first. */
const bestServed = (group: AskedGroup, comparison: Comparison): Served => {
  const { wanted, first } = group;
  let best = served(first, 0);
  for (const serves of wanted)
    for (const have of comparison.person.signals.platforms) {
      const transfer = transferFactor(serves.id, have.id, comparison.lexicon);
      if (transfer <= best.score) continue;
      const work = workFor(group, have, comparison);
      const recency = recencyOf(have, comparison);
      const score = transfer * work * recency;
      if (score > best.score) best = { have, serves, transfer, work, recency, score };
    }
  return best;
};

export const matchGroup = (asked: AskedGroup, comparison: Comparison): PlatformMatch => {
  const { wanted, demand, openToSimilar, core, farEnd, first, isErp } = asked;
  const best = bestServed(asked, comparison);
  const found = farEnd && isErp && best.score < interfaceScore ? interfaceOf(comparison) : null;
  const isNamed = best.transfer >= comparison.lexicon['product-transfer'].relations.sameFamily;
  const viaInterface = isNamed ? null : found;
  const { have, serves, transfer, work, recency, score } = viaInterface ? served(first, interfaceScore) : best;
  return {
    ...{ wanted, demand, openToSimilar, core, farEnd, have, viaInterface, serves, transfer, work, recency },
    score: found ? interfaceScore : score,
  };
};

/** In the order of `askedGroups`. */
export const matchPlatforms = (comparison: Comparison): readonly PlatformMatch[] =>
  askedGroups(comparison).map((group) => matchGroup(group, comparison));
