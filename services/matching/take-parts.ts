/** What industries, place, years and the parts that add up take from a row. */
import type { Bounded } from './bounded.ts';
import { askedFigure, field, takeFigure, takeList, takeRow } from './field.ts';

/** The best of several counts, and leaves the smallest gap. */
export const takeIndustries = ({ tables: { industries: table, noIndustry }, block }: Bounded): void => {
  const { offsets, codes } = block.several.industries;
  for (let at = 0; at < field.count; at++) {
    const row = field.rows[at] as number;
    const from = offsets[row] as number;
    const to = offsets[row + 1] as number;
    if (from === to) {
      takeRow(row, noIndustry);
      continue;
    }
    let best = Number.NEGATIVE_INFINITY;
    let least = 0;
    let of = 0;
    for (let place = from; place < to; place++) {
      const figure = askedFigure(table, codes[place] as number);
      best = Math.max(best, table.won[figure] as number);
      least = Math.max(least, table.factor[figure] as number);
      of = table.of[figure] as number;
    }
    takeRow(row, { won: best, of, factor: least });
  }
};

/** Where somebody lives, or else what is said of moving. */
export const takePlace = ({ tables: { conditions }, block: { single } }: Bounded): void => {
  for (let at = 0; at < field.count; at++) {
    const row = field.rows[at] as number;
    const home = askedFigure(conditions.city, single.city[row] as number);
    if (conditions.settled[home] === 1) takeFigure(row, conditions.city, home);
    else takeFigure(row, conditions.move, askedFigure(conditions.move, single.move[row] as number));
  }
};

/** Years at the levels that count, else in work. */
export const takeYears = ({ tables: { conditions }, block: { single } }: Bounded): void => {
  for (let at = 0; at < field.count; at++) {
    const row = field.rows[at] as number;
    let best = Number.NEGATIVE_INFINITY;
    let least = 0;
    let of = 0;
    for (const { name, table, dated } of conditions.years) {
      const figure = askedFigure(table, single[name][row] as number);
      if (dated[figure] === 0) continue;
      best = Math.max(best, table.won[figure] as number);
      least = Math.max(least, table.factor[figure] as number);
      of = table.of[figure] as number;
    }
    if (best === Number.NEGATIVE_INFINITY)
      takeFigure(row, conditions.totalYears, askedFigure(conditions.totalYears, single.totalYears[row] as number));
    else takeRow(row, { won: best, of, factor: least });
  }
};

/** Parts that add up; several missing levels are one gap: the gravest counts. */
export const takeShares = ({ tables: { shares }, block: { single, several } }: Bounded): void => {
  const least = new Float64Array(field.won.length).fill(1);
  for (let at = 0; at < field.count; at++) takeRow(field.rows[at] as number, shares.silence);
  for (const { name, table } of shares.strengths) {
    const codes = single[name];
    for (let at = 0; at < field.count; at++) {
      const row = field.rows[at] as number;
      const figure = askedFigure(table, codes[row] as number);
      field.won[row] = (field.won[row] as number) + (table.won[figure] as number);
      least[row] = Math.min(least[row] as number, table.factor[figure] as number);
    }
  }
  for (let at = 0; at < field.count; at++) {
    const row = field.rows[at] as number;
    field.factor[row] = (field.factor[row] as number) * (least[row] as number);
  }
  takeList(shares.standards, several.standards);
  takeList(shares.integrations, several.integrations);
  takeList(shares.cells, several.cells);
};
