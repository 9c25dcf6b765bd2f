/**
 * A role -> tables of what each value of each slice takes at least from somebody perfect, asked of the very functions
 * that judge.
 *
 * A part that reads one slice is judged for somebody who has this value and is otherwise blank or, where other slices
 * could only help, has the best of them. A part that adds up (levels, categories, cells, standards, integrations) gives
 * each value its own share. What no table knows (words and terms that answer demands) is taken for perfect. So what `bound-rows.ts`
 * puts together for a candidate is never below the total.
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { partNames } from '../../shared/lexicon/schema/weights.ts';
import type { Role } from '../../shared/model/fit.ts';
import type { TermSignal } from '../../shared/model/signal.ts';
import { findIndustryGap } from '../fit/deductions/condition-gaps.ts';
import { findReachGap, findRoleGap } from '../fit/deductions/work-gaps.ts';
import type { FitOptions } from '../fit/judge-fit.ts';
import { judgeIndustry } from '../fit/parts/industry.ts';
import { judgeReach } from '../fit/parts/reach.ts';
import { judgeSeniority } from '../fit/parts/seniority.ts';
import { type Asking, askFor, gapFactor } from './asking.ts';
import type { Values } from './block.ts';
import { type ConditionTables, conditionTables } from './condition-tables.ts';
import { demandsByWork } from './demands-by-work.ts';
import { eachValue } from './figures.ts';
import { type PlatformTables, platformTables } from './platform-tables.ts';
import { type ScopeTables, scopeTables } from './scope-tables.ts';
import { type ShareTables, shareTables } from './share-tables.ts';
import { byTerm } from './slice-figures.ts';
import { bareSignal } from './slices.ts';
import { lossOf, type Row, type Table, tableOf } from './table.ts';

export interface BoundTables {
  /** Points of all parts. */
  readonly points: number;
  readonly work: Table;
  readonly scope: ScopeTables;
  readonly platforms: PlatformTables;
  readonly industries: Table;
  /** Without any industry. */
  readonly noIndustry: Row;
  readonly conditions: ConditionTables;
  readonly shares: ShareTables;
}

/** Every standard that could prove an industry's regulation. */
const provedBy = ({ standards }: Lexicon): readonly TermSignal[] =>
  standards.map(({ id }) => ({ ...bareSignal(1), id, name: '' }));

/** Reach and seniority with their gaps, and what is left to answer the demands with. */
const workTable = ({ blank, values, loss, points, empty }: Asking): Table =>
  tableOf(eachValue(values.work), (work) => {
    const one = blank({ work });
    const [reach, seniority] = [loss('reach', judgeReach(one)), judgeSeniority(one)];
    // Without a level of role on either side the mandate is compared, which this slice does not tell.
    const rest = seniority.score === null ? { won: 0, of: 0 } : loss('seniority', seniority);
    const demands = lossOf(points('demands'), demandsByWork(empty, work));
    return {
      won: reach.won + rest.won + demands.won,
      of: reach.of + rest.of + demands.of,
      factor: gapFactor(one, [findReachGap, findRoleGap]),
    };
  });

export const boundTables = (role: Role, options: FitOptions, values: Values): BoundTables => {
  const asking = askFor(role, options, values);
  const { blank, loss, points } = asking;
  const proved = provedBy(options.lexicon);
  const industry = (comparison: typeof asking.empty) =>
    loss('industry', judgeIndustry(comparison), gapFactor(comparison, [findIndustryGap]));
  return {
    points: partNames.reduce((sum, name) => sum + points(name), 0),
    work: workTable(asking),
    scope: scopeTables(asking),
    platforms: platformTables(asking),
    industries: tableOf(byTerm(values.industries), (one) =>
      industry(blank({}, { industries: [one], standards: proved })),
    ),
    noIndustry: industry(asking.empty),
    conditions: conditionTables(asking),
    shares: shareTables(asking),
  };
};
