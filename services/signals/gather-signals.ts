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
import { buildSignal, rounded, type Weighed } from './build-signal.ts';
import { decideScope } from './decide-scope.ts';
import { categoriesHere, joinShares, listedCategories, topicCategories } from './find-categories.ts';
import { findFluency } from './find-fluency.ts';
import { findPlatforms } from './find-platforms.ts';
import { findReach, reachLabel } from './find-reach.ts';
import { findTermSignals } from './find-term-signals.ts';
import { judgeLevels, saturate, withPureProduction, withTestedSystems } from './judge-levels.ts';
import {
  type Judged,
  joinMandate,
  joinReach,
  mandateHere,
  type Unit,
  withinCount,
  withUsualMandate,
} from './judge-units.ts';
import type { Mention, Reading } from './mention.ts';
import {
  type Contribution,
  type EmploymentWeight,
  isValidation,
  levelsOf,
  sumBySentence,
  validationPhrases,
  weighMentions,
} from './weigh-mentions.ts';

export interface Gathered extends Omit<Signals, 'label' | 'seniority' | 'seniorityEvidence' | 'flags'> {
  readonly reading: Reading;
}

const recordOf = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

const listedWeight = 0.5;
const answeredWeight = 0.8;
const mostlyTested = 0.5;
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
  const shown = levelsOf(contributions, 'weight');
  // To answer for several categories is work on level 3, in whatever words.
  const told = new Set(contributions.filter(({ levels: { L3 = 0 } }) => L3 > 0).map(({ mention }) => mention.sentence));
  const answeredFor = [...listed]
    .filter(([sentence]) => !told.has(sentence))
    .reduce((sum, [, { employment }]) => sum + answeredWeight * unitAt(employment).time, 0);
  const sums = { ...shown, L3: shown.L3 + answeredFor };
  const mandate = rounded(joinMandate(judged));
  const levelStrengths = judgeLevels(sums, { mandate, lexicon });
  const validation = sumBySentence(contributions, (one) =>
    one.mention.id === validationPhrases || isValidation(one.mention, unitAt(one.mention.place.employment).usual)
      ? one.weight * (one.levels.L3 ?? 0)
      : 0,
  );
  const validated = sums.L3 > 0 ? validation / sums.L3 : 0;
  const shares = recordOf(categories, (category) =>
    joinShares(judged.map(({ shares: here, unit }) => ({ share: here[category], time: unit.time }))),
  );
  const strengths = (validated < mostlyTested ? withPureProduction : withTestedSystems)(shares, {
    level3: levelStrengths.L3,
    mandate,
  });
  const reach = joinReach(judged);
  const axes: Axes = {
    breadth: rounded(categories.reduce((sum, category) => sum + Math.min(1, strengths[category]), 0)),
    reach: reach.axis,
    mandate,
  };
  const cellNames = [...new Set(contributions.flatMap(({ cells }) => Object.keys(cells)))] as Cell[];
  const scope = decideScope({ sums, categories: strengths, axes, validation: validated });
  const weigh = (mention: Mention): number => mention.worth * unitAt(mention.place.employment).time;
  const signalOf = (strength: number, of: (one: Contribution) => number, more: readonly Weighed[] = []): Signal =>
    buildSignal(
      strength,
      [...contributions.map((one) => ({ mention: one.mention, weight: one.weight * of(one) })), ...more],
      spans,
    );
  const listedIn = (isMeant: (found: ReadonlySet<Category>) => boolean): readonly Weighed[] =>
    reading.mentions.flatMap((mention) => {
      const found = mention.file === 'scope.categories' ? listed.get(mention.sentence)?.categories : undefined;
      return found && isMeant(found) ? [{ mention, weight: mention.worth * listedWeight }] : [];
    });
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
      signalOf(levelStrengths[level], (one) => one.levels[level] ?? 0, level === 'L3' ? listedIn(() => true) : []),
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
      signalOf(
        strengths[category],
        (one) => inCategory(one, category),
        listedIn((found) => found.has(category)),
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
