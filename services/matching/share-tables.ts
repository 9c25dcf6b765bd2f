/** Parts that add up: each level, category, cell, standard and integration asked for has a share of its own. */
import type { PartName } from '../../shared/lexicon/schema/weights.ts';
import { categories, type Level, levels, type Signal, type TermSignal } from '../../shared/model/signal.ts';
import type { Comparison, Judgement } from '../fit/comparison.ts';
import { findLevelGap } from '../fit/deductions/work-gaps.ts';
import { judgeActivities } from '../fit/parts/activities.ts';
import { judgeLevels } from '../fit/parts/levels.ts';
import { judgeTerms } from '../fit/parts/terms.ts';
import { type Asking, gapFactor } from './asking.ts';
import { byCell, byStrength, byTerm } from './slice-figures.ts';
import { noChange, type Row, type Table, tableOf } from './table.ts';

type ShareName = Level | (typeof categories)[number];

export interface ShareTables {
  /** What those lose who show nothing of any of them. */
  readonly silence: Row;
  /** Levels and categories the brief asks for. */
  readonly strengths: readonly { readonly name: ShareName; readonly table: Table }[];
  readonly cells: Table;
  readonly standards: Table;
  readonly integrations: Table;
}

const judges = {
  levels: judgeLevels,
  activities: judgeActivities,
  standards: (comparison: Comparison) => judgeTerms(comparison, 'standards', 'standards-covered'),
  integration: (comparison: Comparison) => judgeTerms(comparison, 'integrations', 'integration-covered'),
} as const satisfies Partial<Record<PartName, (comparison: Comparison) => Judgement>>;

type ShareOf = (comparison: Comparison, factor?: number) => Row;

/** A value's own share of a part, over what silence comes to. */
const shareOf = (name: keyof typeof judges, { empty, points }: Asking): ShareOf => {
  const silent = judges[name](empty).score;
  if (silent === null) return (_, factor = 1) => ({ ...noChange, factor });
  return (comparison, factor = 1) => {
    const won = points(name) * ((judges[name](comparison).score ?? 0) - silent);
    return { won, of: 0, factor };
  };
};

const idOf = ({ id }: TermSignal): string => id;

/** What a role does not ask for wins nothing, however strong: found out once for each id. */
const ifAsked = <T extends Signal>(keyOf: (value: T) => string, rowOf: (value: T) => Row): ((value: T) => Row) => {
  const asked = new Map<string, boolean>();
  return (value) => {
    const key = keyOf(value);
    const known = asked.get(key) ?? rowOf({ ...value, strength: 1 }).won !== 0;
    asked.set(key, known);
    return known ? rowOf(value) : noChange;
  };
};

const silenceOf = ({ empty, loss }: Asking): Row => {
  const rows = (['levels', 'activities', 'standards', 'integration'] as const).map((name) =>
    loss(name, judges[name](empty)),
  );
  const sum = (key: 'won' | 'of') => rows.reduce((total, row) => total + row[key], 0);
  return { won: sum('won'), of: sum('of'), factor: 1 };
};

export const shareTables = (asking: Asking): ShareTables => {
  const { blank, values } = asking;
  const [levelShare, activityShare] = [shareOf('levels', asking), shareOf('activities', asking)];
  const [standardShare, integrationShare] = [shareOf('standards', asking), shareOf('integration', asking)];
  const allLevels = Object.fromEntries(levels.map((level) => [level, 1]));
  const levelGap = (strengths: Partial<Record<Level, number>>) =>
    gapFactor(blank({ ...allLevels, ...strengths }), [findLevelGap]);
  const askedLevels = levels.filter(
    (name) => levelShare(blank({ [name]: 1 })).won !== 0 || levelGap({ [name]: 0 }) < 1,
  );
  const askedCategories = categories.filter((name) => activityShare(blank({ [name]: 1 })).won !== 0);
  const tableBy = (name: ShareName, rowOf: (strength: number) => Row) => ({
    name,
    table: tableOf(byStrength(values[name]), rowOf),
  });
  return {
    silence: silenceOf(asking),
    strengths: [
      ...askedLevels.map((name) =>
        tableBy(name, (strength) => levelShare(blank({ [name]: strength }), levelGap({ [name]: strength }))),
      ),
      ...askedCategories.map((name) => tableBy(name, (strength) => activityShare(blank({ [name]: strength })))),
    ],
    cells: tableOf(
      byCell(values.cells),
      ifAsked(
        ({ cell }) => cell,
        (cell) => activityShare(blank({}, { cells: [cell] })),
      ),
    ),
    standards: tableOf(
      byTerm(values.standards),
      ifAsked(idOf, (one) => standardShare(blank({}, { standards: [one] }))),
    ),
    integrations: tableOf(
      byTerm(values.integrations),
      ifAsked(idOf, (one) => integrationShare(blank({}, { integrations: [one] }))),
    ),
  };
};
