/**
 * Rows of a block -> totals that they cannot exceed: everybody is taken for perfect, then slice by slice what it takes
 * from that, in points and factors of gaps. The kind of work and the languages first, because they rule out most people,
 * then the products, then the rest; after each stage whoever is below the floor is left out, so that few are looked at
 * to the end.
 */
import { platformGaps } from '../fit/deductions/platform-gap.ts';
import type { Bounded } from './bounded.ts';
import { askedFigure, begin, boundOf, field, leaveOut, takeColumn } from './field.ts';
import type { ScopeTables } from './scope-tables.ts';
import type { Row } from './table.ts';
import { takeIndustries, takePlace, takeShares, takeYears } from './take-parts.ts';
import { takePlatforms } from './take-platforms.ts';

const kindAt = (scope: ScopeTables, key: number): number => {
  if (Number.isNaN(scope.kind[key])) scope.fill(key);
  return scope.kind[key] as number;
};

/** All that `boundAtFirst` looks at. */
const takeFirst = ({ tables: { work, scope, conditions }, block: { single }, keys }: Bounded): void => {
  takeColumn(work, single.work);
  takeColumn(conditions.languages, single.languages);
  takeColumn(conditions.permit, single.permit);
  if (scope.points === 0) return;
  for (let at = 0; at < field.count; at++) {
    const row = field.rows[at] as number;
    const key = keys[row] as number;
    const kind = kindAt(scope, key);
    const lost =
      (scope.breadth[single.breadth[row] as number] as number) +
      (scope.mandate[single.mandate[row] as number] as number);
    field.won[row] = (field.won[row] as number) + scope.points * (Math.max(0, kind - lost) - 1);
    field.factor[row] = (field.factor[row] as number) * (scope.factor[key] as number);
  }
};

/** In the order of what they rule out for what they cost; places last, as hundreds of them have to be asked for. */
const stages: readonly ((bounded: Bounded) => void)[] = [
  takeFirst,
  takePlatforms,
  takeIndustries,
  takeShares,
  takeYears,
  ({ tables: { conditions }, block: { single } }) => takeColumn(conditions.terms, single.terms),
  takePlace,
];

/**
 * Bounds of everybody in the block by the kind of work, languages and permit alone; nothing is written for who has gone.
 * One loop, because it is gone through for every pair there is.
 * @param bounds of the block's rows
 */
export const boundAtFirst = ({ tables, block, keys }: Bounded, bounds: Float64Array): void => {
  const { work, scope, platforms, points } = tables;
  const { languages, permit } = tables.conditions;
  const { alive, size } = block;
  const { work: works, breadth: breadths, mandate: mandates, languages: spoken, permit: permits } = block.single;
  const { kind, factor, narrow, breadth, mandate } = scope;
  const slightest = platforms.factor[platformGaps.length] as number;
  const slightestNarrow = platforms.narrow[platformGaps.length] as number;
  for (let row = 0; row < size; row++) {
    if (alive[row] === 0) continue;
    const figure = askedFigure(work, works[row] as number);
    const speaks = askedFigure(languages, spoken[row] as number);
    const allowed = askedFigure(permit, permits[row] as number);
    let won = points + (work.won[figure] as number) + (languages.won[speaks] as number);
    const of = points + (work.of[figure] as number) + (languages.of[speaks] as number);
    let left =
      (work.factor[figure] as number) * (languages.factor[speaks] as number) * (permit.factor[allowed] as number);
    if (scope.points > 0) {
      const key = keys[row] as number;
      if (Number.isNaN(kind[key])) scope.fill(key);
      const lost = (breadth[breadths[row] as number] as number) + (mandate[mandates[row] as number] as number);
      won += scope.points * (Math.max(0, (kind[key] as number) - lost) - 1);
      left *= (factor[key] as number) * (narrow[key] === 1 ? slightestNarrow : slightest);
    } else left *= slightest;
    bounds[row] = boundOf(won, of, left);
  }
};

/**
 * Who of `rows` is not below `floor`, with what is left of each.
 * @param onLeft called for each of them, in the order of `rows`
 */
export const boundRows = (
  bounded: Bounded,
  { rows, floor }: { readonly rows: Int32Array; readonly floor: number },
  onLeft: (row: number, left: Row) => void,
): void => {
  begin(rows, bounded.block.size, bounded.tables.points);
  for (const take of stages) {
    if (field.count === 0) return;
    take(bounded);
    leaveOut(floor);
  }
  for (let at = 0; at < field.count; at++) {
    const row = field.rows[at] as number;
    onLeft(row, {
      won: field.won[row] as number,
      of: field.of[row] as number,
      factor: field.factor[row] as number,
    });
  }
};
