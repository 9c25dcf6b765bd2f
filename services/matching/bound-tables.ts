/**
 * A role -> tables of what each value of each slice can come to at most, asked of the very functions that judge.
 *
 * A part that reads one slice is judged for somebody who has this value and is otherwise blank or, where other slices
 * could only help, has the best of them. A part that adds up (levels, categories, cells, standards, integrations) gives
 * each value its own share. What no table knows (words, and what the demands say) is taken for perfect. So what
 * `bound-row.ts` puts together for a candidate is never below the total.
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { KnockoutName, PartName } from '../../shared/lexicon/schema/weights.ts';
import type { Role } from '../../shared/model/fit.ts';
import { categories, type Level, levels, type Signal, type TermSignal } from '../../shared/model/signal.ts';
import type { Comparison, Judgement } from '../fit/comparison.ts';
import { findIndustryGap, findLanguageGap, findSponsorGap } from '../fit/deductions/condition-gaps.ts';
import type { GapFinder } from '../fit/deductions/finder.ts';
import { findLevelGap, findReachGap, findRoleGap } from '../fit/deductions/work-gaps.ts';
import { type FitOptions, pointsOf } from '../fit/judge-fit.ts';
import { answerKnockouts } from '../fit/knockouts/answer-knockouts.ts';
import { judgeActivities } from '../fit/parts/activities.ts';
import { judgeIndustry } from '../fit/parts/industry.ts';
import { judgeLanguages } from '../fit/parts/languages.ts';
import { coreLevels, judgeLevels } from '../fit/parts/levels.ts';
import { judgePlace } from '../fit/parts/place.ts';
import { judgeReach } from '../fit/parts/reach.ts';
import { judgeSeniority } from '../fit/parts/seniority.ts';
import { judgeTerms } from '../fit/parts/terms.ts';
import { judgeYears } from '../fit/parts/years.ts';
import { bestSignal, blankFor, noSignal } from './blank.ts';
import type { Values } from './block.ts';
import { eachValue } from './figures.ts';
import { type PlatformTables, platformTables } from './platform-tables.ts';
import { type ScopeTables, scopeTables } from './scope-tables.ts';
import { byCell, byLanguages, byStrength, byTerm, byTotalYears, byYears } from './slice-figures.ts';
import { nothingWon, type Row, type Table, tableOf } from './table.ts';

export interface BoundTables {
  /** The same for everybody: what is taken for perfect, and what silence comes to. */
  readonly base: { readonly won: number; readonly of: number };
  readonly work: Table;
  readonly city: Table;
  /** By code of `city`: 1 where living there settles the place, whatever is said of moving. */
  readonly settled: Uint8Array;
  readonly move: Table;
  readonly permit: Table;
  readonly languages: Table;
  readonly terms: Table;
  readonly totalYears: Table;
  /** Of the levels whose years count. */
  readonly years: readonly { readonly level: Level; readonly table: Table; readonly dated: Uint8Array }[];
  /** Levels and categories the brief asks for: shares that add up. */
  readonly shares: readonly { readonly name: Level | (typeof categories)[number]; readonly table: Table }[];
  readonly cells: Table;
  readonly standards: Table;
  readonly integrations: Table;
  readonly industries: Table;
  readonly scope: ScopeTables;
  readonly platforms: PlatformTables;
}

const gapFactor = (comparison: Comparison, finders: readonly GapFinder[]): number =>
  finders
    .flatMap((find) => find(comparison, []))
    .reduce((left, { name }) => left * comparison.weights.deductions[name].factor, 1);

/** What the brief states nothing of, nobody needs to be asked. */
const knockoutFactorOf = (empty: Comparison) => {
  const stated = answerKnockouts(empty).map(({ name }) => name);
  return (comparison: Comparison, names: readonly KnockoutName[]): number =>
    stated.some((name) => names.includes(name))
      ? answerKnockouts(comparison)
          .filter(({ name, answer }) => answer === 'no' && names.includes(name))
          .reduce((left, { name }) => left * comparison.weights.knockouts[name].factor, 1)
      : 1;
};

/** Every standard that could prove an industry's regulation. */
const provedBy = ({ standards }: Lexicon): readonly TermSignal[] =>
  standards.map(({ id }) => ({ ...bestSignal, id, name: '' }));

const idOf = ({ id }: TermSignal): string => id;

/** What a role does not ask for wins nothing, however strong: found out once for each id. */
const ifAsked = <T extends Signal>(keyOf: (value: T) => string, rowOf: (value: T) => Row): ((value: T) => Row) => {
  const asked = new Map<string, boolean>();
  return (value) => {
    const key = keyOf(value);
    const known = asked.get(key) ?? rowOf({ ...value, strength: 1 }).won !== 0;
    asked.set(key, known);
    return known ? rowOf(value) : nothingWon;
  };
};

export const boundTables = (role: Role, options: FitOptions, values: Values): BoundTables => {
  const blank = blankFor(role, options);
  const empty = blank();
  const knockoutFactor = knockoutFactorOf(empty);
  const points = (name: PartName) => pointsOf(name, empty, options.weights);
  const row = (name: PartName, { score }: Judgement, factor: number): Row =>
    score === null ? { won: 0, of: 0, factor } : { won: points(name) * score, of: points(name), factor };
  /** What cannot be told from this slice counts in full. */
  const atMost = (name: PartName, { score }: Judgement): Row => row(name, { score: score ?? 1, reasons: () => [] }, 1);
  /** A value's own share of a part that adds up, over what silence comes to. */
  const share = (name: PartName, judge: (comparison: Comparison) => Judgement) => {
    const silent = judge(empty).score ?? 0;
    return (comparison: Comparison, factor = 1): Row => {
      const won = points(name) * ((judge(comparison).score ?? 0) - silent);
      return { won, of: 0, factor };
    };
  };
  const industry = (comparison: Comparison) =>
    row('industry', judgeIndustry(comparison), gapFactor(comparison, [findIndustryGap]));
  const years = (comparison: Comparison) => row('years', judgeYears(comparison), knockoutFactor(comparison, ['years']));
  const standards = (comparison: Comparison) => judgeTerms(comparison, 'standards', 'standards-covered');
  const integrations = (comparison: Comparison) => judgeTerms(comparison, 'integrations', 'integration-covered');
  const place = (comparison: Comparison) => row('place', judgePlace(comparison), knockoutFactor(comparison, ['place']));
  const shareOf = {
    levels: share('levels', judgeLevels),
    activities: share('activities', judgeActivities),
    standards: share('standards', standards),
    integrations: share('integration', integrations),
  };
  const proved = provedBy(options.lexicon);
  const bestLevels = Object.fromEntries(levels.map((level) => [level, bestSignal]));
  const levelGap = (signals: Partial<Record<Level, Signal>>) =>
    gapFactor(blank({ ...bestLevels, ...signals }), [findLevelGap]);
  const askedLevels = levels.filter(
    (name) => shareOf.levels(blank({ [name]: bestSignal })).won !== 0 || levelGap({ [name]: noSignal }) < 1,
  );
  const askedCategories = categories.filter((name) => shareOf.activities(blank({ [name]: bestSignal })).won !== 0);
  const silence = [
    row('levels', judgeLevels(empty), 1),
    row('activities', judgeActivities(empty), 1),
    row('standards', standards(empty), 1),
    row('integration', integrations(empty), 1),
  ];
  const perfect = points('words') + points('demands');
  const add = (key: 'won' | 'of') => silence.reduce((sum, one) => sum + one[key], perfect);
  const counted = [...new Set<Level>(['L3', ...coreLevels(empty)])];
  return {
    base: { won: add('won'), of: add('of') },
    work: tableOf(eachValue(values.work), (work) => {
      const one = blank({ work });
      const [reach, seniority] = [row('reach', judgeReach(one), 1), atMost('seniority', judgeSeniority(one))];
      return {
        won: reach.won + seniority.won,
        of: reach.of + seniority.of,
        factor: gapFactor(one, [findReachGap, findRoleGap]),
      };
    }),
    city: tableOf(eachValue(values.city), (city) => place(blank({ city }))),
    settled: Uint8Array.from(values.city, (city) => (judgePlace(blank({ city })).score === null ? 0 : 1)),
    move: tableOf(eachValue(values.move), (move) => place(blank({ move }))),
    permit: tableOf(eachValue(values.permit), (permit) => {
      const one = blank({ permit });
      return { won: 0, of: 0, factor: gapFactor(one, [findSponsorGap]) * knockoutFactor(one, ['work-permit']) };
    }),
    languages: tableOf(byLanguages(role)(values.languages), (languages) => {
      const one = blank({ languages });
      const factor = gapFactor(one, [findLanguageGap]) * knockoutFactor(one, ['language', 'language-nearly']);
      return row('languages', judgeLanguages(one), factor);
    }),
    terms: tableOf(eachValue(values.terms), (terms) => ({
      won: 0,
      of: 0,
      factor: knockoutFactor(blank({ terms }), ['contract', 'start', 'travel', 'onsite-days']),
    })),
    totalYears: tableOf(byTotalYears(values.totalYears), (totalYears) => years(blank({ totalYears }))),
    years: counted.map((level) => ({
      level,
      table: tableOf(byYears(values[level]), (signal) => years(blank({ [level]: signal }))),
      dated: Uint8Array.from(values[level], (signal) => ((signal.years ?? 0) > 0 ? 1 : 0)),
    })),
    shares: [
      ...askedLevels.map((name) => ({
        name,
        table: tableOf(byStrength(values[name]), (signal) =>
          shareOf.levels(blank({ [name]: signal }), levelGap({ [name]: signal })),
        ),
      })),
      ...askedCategories.map((name) => ({
        name,
        table: tableOf(byStrength(values[name]), (signal) => shareOf.activities(blank({ [name]: signal }))),
      })),
    ],
    cells: tableOf(
      byCell(values.cells),
      ifAsked(
        ({ cell }) => cell,
        (cell) => shareOf.activities(blank({}, { cells: [cell] })),
      ),
    ),
    standards: tableOf(
      byTerm(values.standards),
      ifAsked(idOf, (one) => shareOf.standards(blank({}, { standards: [one] }))),
    ),
    integrations: tableOf(
      byTerm(values.integrations),
      ifAsked(idOf, (one) => shareOf.integrations(blank({}, { integrations: [one] }))),
    ),
    industries: tableOf(byTerm(values.industries), (one) =>
      industry(blank({}, { industries: [one], standards: proved })),
    ),
    scope: scopeTables(role, { blank, values, points: points('scope') }),
    platforms: platformTables(blank, { values, points: points('platforms') }),
  };
};
