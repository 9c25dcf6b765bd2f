/** Place, permit, languages, years and the other conditions: each read from one slice. */
import type { Level } from '../../shared/model/signal.ts';
import { findLanguageGap, findSponsorGap } from '../fit/deductions/condition-gaps.ts';
import { judgeLanguages } from '../fit/parts/languages.ts';
import { coreLevels } from '../fit/parts/levels.ts';
import { judgePlace } from '../fit/parts/place.ts';
import { judgeYears } from '../fit/parts/years.ts';
import { type Asking, gapFactor } from './asking.ts';
import { eachValue } from './figures.ts';
import { byCity, byLanguages, byMove, byYears } from './slice-figures.ts';
import type { YearsName } from './slices.ts';
import { type Table, tableOf } from './table.ts';

export interface ConditionTables {
  readonly city: Table;
  /** By figure of `city` where living there settles the place, whatever is said of moving: filled with `city`. */
  readonly settled: Uint8Array;
  readonly move: Table;
  readonly permit: Table;
  readonly languages: Table;
  readonly terms: Table;
  readonly totalYears: Table;
  /** Of the levels whose years count; `dated` by figure. */
  readonly years: readonly { readonly name: YearsName; readonly table: Table; readonly dated: Uint8Array }[];
}

export const conditionTables = (asking: Asking): ConditionTables => {
  const { role, blank, values, empty, loss, knockoutFactor } = asking;
  const years = (comparison: typeof empty) =>
    loss('years', judgeYears(comparison), knockoutFactor(comparison, ['years']));
  const place = (comparison: typeof empty) =>
    loss('place', judgePlace(comparison), knockoutFactor(comparison, ['place']));
  const cities = byCity(role)(values.city);
  const settled = new Uint8Array(cities.figures.length);
  const counted = [...new Set<Level>(['L3', ...coreLevels(empty)])];
  return {
    settled,
    city: tableOf(cities, (city, figure) => {
      const one = blank({ city });
      settled[figure] = judgePlace(one).score === null ? 0 : 1;
      return place(one);
    }),
    move: tableOf(byMove(role)(values.move), (move) => place(blank({ move }))),
    permit: tableOf(eachValue(values.permit), (permit) => {
      const one = blank({ permit });
      return { won: 0, of: 0, factor: gapFactor(one, [findSponsorGap]) * knockoutFactor(one, ['work-permit']) };
    }),
    languages: tableOf(byLanguages(role)(values.languages), (languages) => {
      const one = blank({ languages });
      const factor = gapFactor(one, [findLanguageGap]) * knockoutFactor(one, ['language', 'language-nearly']);
      return loss('languages', judgeLanguages(one), factor);
    }),
    terms: tableOf(eachValue(values.terms), (terms) => {
      const factor = knockoutFactor(blank({ terms }), ['contract', 'start', 'travel', 'onsite-days']);
      return { won: 0, of: 0, factor };
    }),
    totalYears: tableOf(byYears(values.totalYears), (totalYears) => years(blank({ totalYears }))),
    years: counted.map((level) => {
      const figures = byYears(values[`${level}Years`]);
      return {
        name: `${level}Years` as const,
        table: tableOf(figures, (one) => years(blank({ [`${level}Years`]: one }))),
        dated: Uint8Array.from(figures.figures, (one) => ((one ?? 0) > 0 ? 1 : 0)),
      };
    }),
  };
};
