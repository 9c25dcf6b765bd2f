/**
 * A reading -> what it shows, the same way for candidates and briefs: levels, cells, categories, axes, scope, terms.
 *
 * Employments are judged one by one and then joined by age and length, so that the long recent period decides
 * and not one proud line. A brief is one employment without a date.
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import {
  type Axes,
  type Category,
  type Cell,
  categories,
  type EmploymentSignals,
  type Level,
  levels,
  type Signal,
  type Signals,
  type WorkKind,
} from '../../shared/model/signal.ts';
import { buildSignal, rounded } from './build-signal.ts';
import { decideScope } from './decide-scope.ts';
import type { Span } from './employment-time.ts';
import {
  type CategoryShare,
  categoriesHere,
  joinShares,
  listedCategories,
  topicCategories,
} from './find-categories.ts';
import { findFluency } from './find-fluency.ts';
import { findPlatforms } from './find-platforms.ts';
import { findReach, type ReachFinding, reachLabel } from './find-reach.ts';
import { findTermSignals } from './find-term-signals.ts';
import type { Mention, Reading } from './read-mentions.ts';
import {
  type Contribution,
  type EmploymentWeight,
  isValidation,
  levelsOf,
  sumBySentence,
  validationPhrases,
  weighMentions,
} from './weigh-mentions.ts';

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
}

export interface Gathered extends Omit<Signals, 'label' | 'seniority' | 'seniorityEvidence' | 'flags'> {
  readonly reading: Reading;
}

const saturate = (sum: number, scale: number): number => 1 - Math.exp(-sum / scale);

const recordOf = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

const listedWeight = 0.5;
const shareForMandate = 0.35;

/** The highest mandate that a good part of the telling sentences carry: one proud bullet does not make an owner. */
const mandateHere = (contributions: readonly Contribution[], unit: Unit): number => {
  const bySentence = new Map<number, number>();
  for (const { mention } of contributions)
    if (mention.truth >= 0.5 && !mention.place.header)
      bySentence.set(
        mention.sentence,
        Math.max(bySentence.get(mention.sentence) ?? 0, mention.mandate ?? unit.mandate),
      );
  const found = [...bySentence.values()].sort((a, b) => b - a);
  if (found.length === 0) return unit.mandate;
  const at = Math.min(found.length - 1, Math.max(0, Math.ceil(found.length * shareForMandate) - 1));
  // A brief's title states the mandate of the role; a person's title must be borne out by the work.
  const least = unit.employment === null ? unit.mandate : 0;
  return Math.min(unit.highest, Math.max(least, found[at] ?? unit.mandate));
};

interface Judged {
  readonly unit: Unit;
  readonly contributions: readonly Contribution[];
  readonly mandate: number;
  readonly shares: Record<Category, CategoryShare>;
  readonly reach: readonly ReachFinding[];
}

const recentEnough = 0.5;

const joinReach = (judged: readonly Judged[]): { axis: number; findings: readonly ReachFinding[] } => {
  const recent = judged.filter(({ unit }) => unit.time >= recentEnough || unit.employment === null);
  const findings = recent
    .flatMap(({ reach, mandate }) =>
      reach.map((one) => ({ ...one, reach: mandate >= 3 ? one.reach : Math.min(one.reach, 3) })),
    )
    .sort((a, b) => b.reach - a.reach);
  return { axis: findings[0]?.reach ?? 1, findings };
};

/** Whole-enterprise words about a handful of sites are about several sites. */
const withinCount = (findings: readonly ReachFinding[]): readonly ReachFinding[] => {
  const most = Math.max(0, ...findings.map(({ sites }) => sites ?? 0));
  return most >= 2 && most <= 5 ? findings.map((one) => ({ ...one, reach: Math.min(one.reach, 3) })) : findings;
};

const joinMandate = (judged: readonly Judged[]): number => {
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
const withUsualMandate = (unit: Unit, reading: Reading): Unit => {
  const found = reading.doings
    .filter(({ employment }) => employment === unit.employment)
    .map(({ mandate }) => mandate)
    .sort((a, b) => a - b);
  const median = found[Math.floor(found.length / 2)];
  return median === undefined || found.length < 2 || unit.employment === null
    ? unit
    : { ...unit, mandate: Math.min(unit.mandate, median) };
};

export const gatherSignals = (
  reading: Reading,
  given: readonly Unit[],
  lexicon: Lexicon,
  demandOf: (mention: Mention) => number | null,
): Gathered => {
  const units = given.map((unit) => withUsualMandate(unit, reading));
  const unitOf = new Map(units.map((unit) => [unit.employment, unit]));
  const outside: Unit = unitOf.get(null) ?? {
    employment: null,
    span: null,
    time: 1,
    years: 0.5,
    mandate: 2,
    usual: 'configured',
    highest: 4,
  };
  const unitAt = (employment: number | null): Unit => unitOf.get(employment) ?? outside;
  const weightOf = (employment: number | null): EmploymentWeight => unitAt(employment);
  const mandateOf = (mention: Mention): number =>
    Math.min(unitAt(mention.place.employment).highest, mention.mandate ?? unitAt(mention.place.employment).mandate);
  const contributions = weighMentions(reading, weightOf, lexicon);
  const listed = listedCategories(reading, lexicon, mandateOf);
  const topics = topicCategories(contributions, reading, lexicon);
  const reaches = findReach(reading, lexicon, mandateOf);
  const groups = [...new Map([...units, outside].map((unit) => [unit.employment, unit])).values()];
  const judged = groups.map((unit): Judged => {
    const here = contributions.filter(({ mention }) => mention.place.employment === unit.employment);
    return {
      unit,
      contributions: here,
      mandate: mandateHere(here, unit),
      shares: categoriesHere(here, unit.employment, { listed, topics }),
      reach: withinCount(reaches.filter(({ mention }) => mention.place.employment === unit.employment)),
    };
  });
  const spans = units.filter((unit) => unit.employment !== null).map(({ span }) => span);
  const strengths = recordOf(categories, (category) =>
    joinShares(judged.map(({ shares, unit }) => ({ share: shares[category], time: unit.time }))),
  );
  const sums = levelsOf(contributions, 'weight');
  const reach = joinReach(judged);
  const axes: Axes = {
    breadth: rounded(categories.reduce((sum, category) => sum + Math.min(1, strengths[category]), 0)),
    reach: reach.axis,
    mandate: rounded(joinMandate(judged)),
  };
  const cellNames = [...new Set(contributions.flatMap(({ cells }) => Object.keys(cells)))] as Cell[];
  const validation = sumBySentence(contributions, (one) =>
    one.mention.id === validationPhrases || isValidation(one.mention, unitAt(one.mention.place.employment).usual)
      ? one.weight * (one.levels.L3 ?? 0)
      : 0,
  );
  const scope = decideScope({ sums, categories: strengths, axes, validation: sums.L3 > 0 ? validation / sums.L3 : 0 });
  const weigh = (mention: Mention): number => mention.worth * unitAt(mention.place.employment).time;
  const signalOf = (strength: number, of: (one: Contribution) => number): Signal =>
    buildSignal(
      strength,
      contributions.map((one) => ({ mention: one.mention, weight: one.weight * of(one) })),
      spans,
    );
  const inCategory = (one: Contribution, category: Category): number =>
    Math.max(
      0,
      ...Object.entries(one.cells).map(([cell, weight = 0]) => (cell.startsWith(`${category}.`) ? weight : 0)),
    );
  const terms = (file: string) => findTermSignals(file, reading, { weigh, spans });
  const usualKind = (mention: Mention): WorkKind => {
    const { mandate, usual } = unitAt(mention.place.employment);
    return mandate < 1 ? 'operated' : usual;
  };
  return {
    reading,
    levels: recordOf(levels, (level: Level) =>
      signalOf(saturate(sums[level], lexicon.scope.saturation.levels), (one) => one.levels[level] ?? 0),
    ),
    cells: Object.fromEntries(
      cellNames.sort().map((cell) => [
        cell,
        signalOf(
          saturate(
            sumBySentence(contributions, (one) => one.weight * (one.cells[cell] ?? 0)),
            lexicon.scope.saturation.cells,
          ),
          (one) => one.cells[cell] ?? 0,
        ),
      ]),
    ),
    categories: recordOf(categories, (category) =>
      buildSignal(
        strengths[category],
        [
          ...contributions.map((one) => ({ mention: one.mention, weight: one.weight * inCategory(one, category) })),
          ...reading.mentions
            .filter(
              ({ file, sentence }) => file === 'scope.categories' && listed.get(sentence)?.categories.has(category),
            )
            .map((mention) => ({ mention, weight: mention.worth * listedWeight })),
        ],
        spans,
      ),
    ),
    axes,
    scope,
    scopeEvidence: signalOf(1, (one) => Math.max(0, ...Object.values(one.cells), ...Object.values(one.levels)))
      .evidence,
    reach: scope === 'none' && reach.findings.length === 0 ? 'single-site' : reachLabel(reach.axis),
    reachEvidence: reach.findings.slice(0, 4).map(({ mention }) => mention.evidence),
    platforms: findPlatforms(reading, lexicon, { usualKind, weigh, spans, demandOf }),
    industries: terms('industries'),
    standards: terms('standards'),
    integrations: terms('integrations'),
    methods: terms('methods'),
    skills: terms('skills'),
    fluency: findFluency(reading, lexicon),
    employments: judged
      .filter(({ unit }) => unit.employment !== null)
      .map(({ unit, contributions: here, shares, mandate, reach: found }): EmploymentSignals => {
        const hereSums = levelsOf(here, 'here');
        return {
          employment: unit.employment ?? 0,
          levels: recordOf(levels, (level) => rounded(saturate(hereSums[level], lexicon.scope.saturation.levels))),
          cells: Object.fromEntries(
            cellNames
              .map(
                (cell) =>
                  [
                    cell,
                    rounded(
                      saturate(
                        sumBySentence(here, (one) => one.here * (one.cells[cell] ?? 0)),
                        lexicon.scope.saturation.cells,
                      ),
                    ),
                  ] as const,
              )
              .filter(([, strength]) => strength > 0),
          ),
          axes: {
            breadth: rounded(
              categories.reduce((sum, category) => sum + joinShares([{ share: shares[category], time: 1 }]), 0),
            ),
            reach: Math.max(1, ...found.map((one) => one.reach)),
            mandate,
          },
          platforms: [
            ...new Set(
              here
                .filter(({ mention }) => mention.file === 'products' && mention.truth >= 0.5)
                .map(({ mention }) => mention.id),
            ),
          ],
        };
      }),
  };
};
