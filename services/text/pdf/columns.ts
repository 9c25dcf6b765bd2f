/**
 * Segments -> rows in the order a person reads them.
 *
 * The page is cut where a blank strip runs down between two sets of lines (a gutter). Blank strips stand between columns
 * of running text, but also between the cells of a table and between a job and its flush-right date. What tells
 * them apart: cells share their baselines with their neighbours, columns do not. So a gutter counts when lines beside each other
 * stand on different baselines, when a coloured bar lies behind one side, or when both sides are long running text.
 */
import type { LinePlace } from '../../../shared/model/document.ts';
import { bottom, compareSides, headsBesideParagraph, isMargin, textOf, top } from './beside.ts';
import type { Fill } from './page-marks.ts';
import { groupRows, type Segment } from './segments.ts';

/** Segments on one baseline, left to right, and the column they stand in. */
export interface Row {
  readonly segments: readonly Segment[];
  readonly place: LinePlace;
  /** Counts up with every column or band of the page. */
  readonly block: number;
}

interface Cut {
  readonly above: readonly Segment[];
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
  readonly below: readonly Segment[];
  readonly score: number;
}

const gutter = 5;
const leastRows = 3;

const count = <T>(list: readonly T[], test: (item: T) => boolean): number => list.filter(test).length;

const widthOf = (segments: readonly Segment[]): number =>
  Math.max(...segments.map((segment) => segment.right)) - Math.min(...segments.map((segment) => segment.x));

/** A bar of colour that holds one side and stays clear of the other. */
const hasBar = (side: readonly Segment[], other: readonly Segment[], fills: readonly Fill[]): boolean =>
  fills.some((fill) => {
    if (fill.colour === '#ffffff' || (fill.image && fill.colour === null && fill.rectangle)) return false;
    const holds = (segment: Segment) =>
      segment.x >= fill.x - 1 &&
      segment.right <= fill.x + fill.width + 1 &&
      segment.y >= fill.y &&
      segment.y <= fill.y + fill.height;
    return fill.height > 120 && count(side, holds) >= side.length * 0.7 && count(other, holds) <= other.length * 0.05;
  });

const areColumns = (left: readonly Segment[], right: readonly Segment[], fills: readonly Fill[]): boolean => {
  const leftRows = groupRows(left);
  const rightRows = groupRows(right);
  if (leftRows.length < leastRows || rightRows.length < leastRows) return false;
  if (hasBar(left, right, fills) || hasBar(right, left, fills)) return true;
  const narrowRows = widthOf(left) <= widthOf(right) ? leftRows : rightRows;
  const wide = narrowRows === leftRows ? right : left;
  if (isMargin(narrowRows, wide)) return false;
  if (headsBesideParagraph(narrowRows, wide)) return true;
  const { aligned, conflicting, alone } = compareSides(narrowRows, wide);
  if (conflicting >= 3 && conflicting >= 0.22 * (aligned + conflicting + alone * 0.5)) return true;
  const length = narrowRows.reduce((sum, row) => sum + textOf(row).length, 0) / narrowRows.length;
  return (
    narrowRows.length >= 8 &&
    length > 24 &&
    alone + aligned >= narrowRows.length * 0.8 &&
    widthOf(wide) < widthOf(narrowRows.flat()) * 1.6
  );
};

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Stretches of the page, top to bottom, in which no segment crosses the strip left of `x`. */
const freeStretches = (segments: readonly Segment[], x: number): Stretch[] => {
  const crossing = segments.filter((segment) => segment.x < x - 0.5 && segment.right > x - gutter);
  const stretches: Stretch[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const segment of [...crossing].sort((a, b) => a.y - b.y)) {
    if (top(segment) > from) stretches.push({ from, to: top(segment) });
    from = Math.max(from, bottom(segment));
  }
  stretches.push({ from, to: Number.POSITIVE_INFINITY });
  return stretches;
};

const middle = (segment: Segment): number => segment.y - segment.size * 0.3;

const bestCut = (segments: readonly Segment[], fills: readonly Fill[]): Cut | null => {
  let best: Cut | null = null;
  const edges = new Map<number, number>();
  for (const segment of segments) {
    const edge = Math.round(segment.x);
    edges.set(edge, (edges.get(edge) ?? 0) + 1);
  }
  for (const x of edges.keys()) {
    for (const stretch of freeStretches(segments, x - 0.5)) {
      const inside = segments.filter((segment) => middle(segment) > stretch.from && middle(segment) < stretch.to);
      const left = inside.filter((segment) => segment.right <= x);
      const right = inside.filter((segment) => segment.x >= x - 1.5);
      if (left.length < leastRows || right.length < leastRows || left.length + right.length < inside.length) continue;
      const score = Math.min(left.length, right.length) * 2 + left.length + right.length;
      if (best !== null && score <= best.score) continue;
      if (!areColumns(left, right, fills)) continue;
      const above = segments.filter((segment) => middle(segment) <= stretch.from);
      const below = segments.filter((segment) => middle(segment) >= stretch.to);
      best = { above, left, right, below, score };
    }
  }
  return best;
};

/** Set like `title`: the same size and weight of type. */
const isSetLike =
  (title: Segment) =>
  (segment: Segment): boolean =>
    Math.abs(segment.size - title.size) < 0.3 && Math.abs(segment.boldness - title.boldness) < 0.2;

/** The line over both columns: the last one above the cut, or the last of one column that stands above the other's start. */
const titleOver = ({ above, left, right }: Cut): Segment | undefined => {
  const before = (side: readonly Segment[], other: readonly Segment[]): readonly Segment[] => {
    const start = Math.min(...other.map(top));
    return side.filter((segment) => bottom(segment) <= start);
  };
  return groupRows([...above, ...before(left, right), ...before(right, left)]).at(-1)?.[0];
};

/**
 * What stands below both columns' common end, after white space, belongs to the page again: when text across the page
 * follows it (a short heading does not reach over the gutter), or when it opens with a heading set like the one above both
 * columns and neither column has such a heading of its own.
 */
const releaseEnd = (cut: Cut): Cut => {
  const title = titleOver(cut);
  const isTitle = title && title.boldness > 0.9 ? isSetLike(title) : () => false;
  const release = (side: readonly Segment[], other: readonly Segment[]): readonly Segment[] => {
    const end = Math.max(...other.map(bottom));
    const rows = groupRows(side);
    const from = rows.findIndex((row, i) => {
      const [above, first] = [rows[i - 1]?.[0], row[0]];
      return (
        above !== undefined &&
        first !== undefined &&
        row.every((segment) => top(segment) > end) &&
        first.y - above.y > first.size * 1.9 &&
        (cut.below.length > 0 || isTitle(first))
      );
    });
    if (from < 0) return [];
    const columns = [...rows.slice(0, from).flat(), ...other].filter((segment) => segment !== title);
    return cut.below.length > 0 || !columns.some(isTitle) ? rows.slice(from).flat() : [];
  };
  const released = new Set([...release(cut.left, cut.right), ...release(cut.right, cut.left)]);
  if (released.size === 0) return cut;
  return {
    ...cut,
    left: cut.left.filter((segment) => !released.has(segment)),
    right: cut.right.filter((segment) => !released.has(segment)),
    below: [...released, ...cut.below],
  };
};

/** A line set in the middle above both columns, below one that reaches across, stands over both even if it is too short to do so. */
const releaseStart = (cut: Cut): Cut => {
  if (cut.above.length === 0) return cut;
  const all = [...cut.above, ...cut.left, ...cut.right];
  const centre = (Math.min(...all.map(({ x }) => x)) + Math.max(...all.map(({ right }) => right))) / 2;
  const release = (side: readonly Segment[], other: readonly Segment[]): readonly Segment[] => {
    const start = Math.min(...other.map(top));
    const rows = groupRows(side);
    const until = rows.findIndex((row) => {
      const middleOfRow = (Math.min(...row.map(({ x }) => x)) + Math.max(...row.map(({ right }) => right))) / 2;
      return row.some((segment) => bottom(segment) > start) || Math.abs(middleOfRow - centre) > 8;
    });
    return rows.slice(0, Math.max(0, until)).flat();
  };
  const released = new Set([...release(cut.left, cut.right), ...release(cut.right, cut.left)]);
  if (released.size === 0) return cut;
  return {
    ...cut,
    above: [...cut.above, ...released],
    left: cut.left.filter((segment) => !released.has(segment)),
    right: cut.right.filter((segment) => !released.has(segment)),
  };
};

/** The page as rows in reading order. */
export const rowsInOrder = (segments: readonly Segment[], fills: readonly Fill[]): Row[] => {
  let block = 0;
  const visit = (part: readonly Segment[], place: LinePlace, depth: number): Row[] => {
    if (part.length === 0) return [];
    const found = depth < 6 ? bestCut(part, fills) : null;
    if (!found) {
      block += 1;
      return groupRows(part).map((row) => ({ segments: [...row].sort((a, b) => a.x - b.x), place, block }));
    }
    const cut = releaseStart(releaseEnd(found));
    const narrowLeft = widthOf(cut.left) < widthOf(cut.right) * 0.72;
    const narrowRight = widthOf(cut.right) < widthOf(cut.left) * 0.72;
    return [
      ...visit(cut.above, place, depth + 1),
      ...visit(cut.left, narrowLeft ? 'side' : place, depth + 1),
      ...visit(cut.right, narrowRight ? 'side' : place, depth + 1),
      ...visit(cut.below, place, depth + 1),
    ];
  };
  return visit(segments, 'body', 0);
};
